import { JOINING_WORD } from "../../../../shared/difference/function-words.ts";
import type { PlanId } from "../../../../shared/model/ids.ts";
import { span } from "../../../../shared/model/span.ts";
import { foldText } from "../../../../shared/text/fold.ts";
import { simplify } from "../../../../shared/text/simplify.ts";
import type { Row } from "../table/compare-table.ts";

/** The longest wording that most plans of a row share, in simplified script, and which plans those are. */
export type RowDigest = { readonly plans: readonly PlanId[]; readonly text: string };

/** Wordings shorter than this are shared by accident. */
const SHORTEST = 8;
/** Shared words are found by stretches of this length. */
const GRAM = 6;
/** What a wording may begin and end at without being cut in two. */
const PAUSE = /[\s,.;:!?。、()"']/u;

// Looked for when a row is first drawn; its cells never change.
const digests = new WeakMap<Row, RowDigest | null>();

/** What is known of a row's digest already; undefined where nobody has looked for it. */
export function knownDigest(row: Row): RowDigest | null | undefined {
  return digests.get(row);
}

/** What the plans of a row have in common, in the words of the first of them; null where they share no wording. */
export function rowDigest(row: Row): RowDigest | null {
  const known = digests.get(row);
  if (known !== undefined) return known;
  const cells = [...row.cells.values()].filter(({ clauses }) => clauses.length > 0);
  const texts = cells.map(({ plan, text }): Text => {
    const fold = foldText(text);
    const asWritten = (start: number, end: number) => {
      const place = fold.toSource(span(start, end));
      return simplify(text.slice(place.start, place.end));
    };
    return { plan, text: fold.text, asWritten };
  });
  const digest = texts.length < 2 ? null : longestShared(texts);
  digests.set(row, digest);
  return digest;
}

type Text = {
  readonly plan: PlanId;
  /** In the form in which texts are compared. */
  readonly text: string;
  /** A stretch of it as the plan has it, in simplified script. */
  readonly asWritten: (start: number, end: number) => string;
};

function longestShared(texts: readonly Text[]): RowDigest | null {
  const holders = holdersOfGrams(texts);
  // As many plans as possible; among wordings of as many, the longest.
  for (let most = texts.length; most > 1; most -= 1) {
    const runs = texts.flatMap(({ text }) => runsOf(text, holders, most)).filter((run) => run.length >= SHORTEST);
    for (const run of runs.sort((x, y) => y.length - x.length)) {
      // Other texts may have all stretches of a wording, but not one after another.
      const holding = texts.filter(({ text }) => text.includes(run));
      const [first] = holding;
      if (first === undefined || holding.length < most) continue;
      const at = first.text.indexOf(run);
      return { plans: holding.map(({ plan }) => plan), text: first.asWritten(at, at + run.length) };
    }
  }
  return null;
}

/** For every stretch of a few characters the texts that hold it, one bit each. */
function holdersOfGrams(texts: readonly Text[]): ReadonlyMap<string, number> {
  const holders = new Map<string, number>();
  for (const [at, { text }] of texts.entries()) {
    for (let start = 0; start + GRAM <= text.length; start += 1) {
      const gram = text.slice(start, start + GRAM);
      holders.set(gram, (holders.get(gram) ?? 0) | (1 << at));
    }
  }
  return holders;
}

/** The wordings of a text that the same texts, so many at least, hold, cut where the text pauses. */
function runsOf(text: string, holders: ReadonlyMap<string, number>, most: number): string[] {
  const runs: string[] = [];
  let begin = 0;
  let held = -1;
  for (let start = 0; start + GRAM <= text.length + 1; start += 1) {
    const here = start + GRAM <= text.length ? (holders.get(text.slice(start, start + GRAM)) ?? 0) : 0;
    if (bits(held & here) >= most) {
      held &= here;
      continue;
    }
    if (start > begin) runs.push(betweenPauses(text, begin, start + GRAM - 1));
    begin = start;
    held = here;
    if (bits(here) < most) {
      begin = start + 1;
      held = -1;
    }
  }
  return runs;
}

/** The stretch without the parts of sentences that it cuts in two, as far as enough is left. */
function betweenPauses(text: string, begin: number, end: number): string {
  let [from, to] = [begin, end];
  while (from < to && from > 0 && !PAUSE.test(text[from - 1] ?? "")) from += 1;
  while (to > from && to < text.length && !PAUSE.test(text[to] ?? "")) to -= 1;
  const whole = text.slice(from, to);
  return trimmed(whole.length >= SHORTEST ? whole : text.slice(begin, end));
}

/** Nor does a wording begin with what leans on a word before it: 的日常值守. */
function trimmed(text: string): string {
  let [from, to] = [0, text.length];
  while (from < to && (text[from] === JOINING_WORD || PAUSE.test(text[from] ?? ""))) from += 1;
  while (to > from && PAUSE.test(text[to - 1] ?? "")) to -= 1;
  return text.slice(from, to);
}

function bits(set: number): number {
  let count = 0;
  for (let left = set; left !== 0; left &= left - 1) count += 1;
  return count;
}
