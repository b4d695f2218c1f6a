import { denseText } from "./dense-text.ts";
import { WordTrie } from "./word-trie.ts";

/** A duty of the trade: what plans of any city ask for, with the wordings in which they name it. */
export type Duty = {
  readonly id: string;
  /** In the trade's words, fit for the title of a row: 政策解读. */
  readonly name: string;
  /** The field the duty belongs to: 政务服务. */
  readonly theme: string;
  /** What it is about within that field: 实体大厅. */
  readonly topic: string;
  /** Each names the duty; … stands for up to twelve characters of the same sentence. */
  readonly wordings: readonly string[];
  /** Words that go with the duty but also stand in passing. */
  readonly mentions: readonly string[];
};

/** A place where a text names a duty: a stretch [start, end) of it. */
export type Mention = {
  /** Index in the list of duties. */
  readonly duty: number;
  /** 1 for a wording, less for a word in passing. */
  readonly weight: number;
  readonly start: number;
  readonly end: number;
};

const LONGEST_GAP = 12;
const PASSING_WEIGHT = 0.25;

type Wording = { readonly duty: number; readonly weight: number; readonly rest: readonly string[] };

/** Finds the duties of a list in texts. */
export class DutyFinder {
  private readonly trie = new WordTrie<Wording>();

  constructor(duties: readonly Duty[]) {
    duties.forEach((duty, at) => {
      for (const wording of duty.wordings) this.add(wording, at, 1);
      for (const mention of duty.mentions) this.add(mention, at, PASSING_WEIGHT);
    });
  }

  /**
   * Every mention of a duty in one sentence of a dense text, in order of their starts. A word within a longer word of
   * another duty names nothing: 培训 in 职业培训补贴.
   */
  find(sentence: string): Mention[] {
    const found: Mention[] = [];
    const words: Mention[] = [];
    for (let start = 0; start < sentence.length; start += 1) {
      this.trie.from(sentence, start, ({ duty, weight, rest }, end) => {
        const last = endOfRest(sentence, end, rest);
        if (last === null) return;
        const mention = { duty, weight, start, end: last };
        found.push(mention);
        if (rest.length === 0 && weight === 1) words.push(mention);
      });
    }
    return found.filter((mention) => !words.some((word) => word.duty !== mention.duty && isWithin(mention, word)));
  }

  private add(wording: string, duty: number, weight: number): void {
    const [first = "", ...rest] = wording.split("…").map((part) => denseText(part).text);
    if (first !== "") this.trie.add(first, { duty, weight, rest });
  }
}

/** Whether a mention is a proper part of a word. */
function isWithin(mention: Mention, word: Mention): boolean {
  const length = mention.end - mention.start;
  return mention.start >= word.start && mention.end <= word.end && length < word.end - word.start;
}

/** Where the last of the parts ends, each within the longest gap of the one before; null where one is missing. */
function endOfRest(sentence: string, from: number, rest: readonly string[]): number | null {
  let end = from;
  for (const part of rest) {
    const at = sentence.slice(end, end + LONGEST_GAP + part.length).indexOf(part);
    if (at < 0) return null;
    end += at + part.length;
  }
  return end;
}
