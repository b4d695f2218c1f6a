import type { AmbiguousCharacter } from "../../../shared/text/ambiguous-characters.ts";

/** A character with the form that the conversion chose for it, wherever it chose that. */
export type AmbiguousForm = Pick<AmbiguousCharacter, "character" | "chosen" | "alternatives"> & {
  /** In order. */
  readonly places: readonly AmbiguousCharacter[];
  /** At how many places no word around it decided. */
  readonly undecided: number;
};

/** Ambiguous characters by character and chosen form; those that no word decided come first, then the frequent ones. */
export function ambiguousForms(characters: readonly AmbiguousCharacter[]): AmbiguousForm[] {
  const byForm = new Map<string, AmbiguousCharacter[]>();
  for (const one of characters) {
    const key = `${one.character} ${one.chosen}`;
    const places = byForm.get(key);
    if (places === undefined) byForm.set(key, [one]);
    else places.push(one);
  }
  return [...byForm.values()]
    .flatMap((places) => {
      const [first] = places;
      if (first === undefined) return [];
      const { character, chosen, alternatives } = first;
      return [
        { character, chosen, alternatives, places, undecided: places.filter(({ word }) => word === null).length },
      ];
    })
    .sort((a, b) => b.undecided - a.undecided || b.places.length - a.places.length);
}
