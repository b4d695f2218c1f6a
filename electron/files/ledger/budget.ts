import { raise } from "../../../shared/contract/fault.ts";

/** Each cell with words counts once, each place of what is seen once more: a full table of a million cells is the most. */
const MAX_PLACES = 2_000_000;
/** A text that many cells name counts as often as it is shown. */
const MAX_CHARACTERS = 20_000_000;

/** What may be taken out of one workbook; a ledger of ten thousand tasks uses a hundredth. */
export type Budget = {
  /** Counts a place of the grid and the characters in it. Raises file/too-complex when it was one too many. */
  readonly spend: (characters: number) => void;
};

/** @param file the name to show in a fault */
export function createBudget(file: string): Budget {
  let [places, characters] = [0, 0];
  return {
    spend: (more) => {
      places += 1;
      characters += more;
      if (places > MAX_PLACES || characters > MAX_CHARACTERS) raise("file/too-complex", { file });
    },
  };
}
