import type { ReadClause, Warning } from "../model/reading.ts";
import { offset } from "../model/span.ts";
import type { Draft } from "./clauses/draft-clauses.ts";
import type { Copy } from "./passage.ts";

const LOST = /\ufffd+/gu;
/** Characters that no Chinese text holds: box drawing, private use, control characters, halves of surrogate pairs. */
const DEBRIS = /(?:(?![\s\x85])\p{Cc}|[\p{Co}\p{Cs}\u2580-\u259f])+/gu;
/** Beyond this many places the text as a whole is damaged, and a list of them tells nothing more. */
const MOST_PLACES = 100;

/** Damage that is found in the words themselves: lost characters, debris, garbled responsibilities, or no clause at all. */
export function findDamage(source: Copy, drafts: readonly Draft[], clauses: readonly ReadClause[]): Warning[] {
  const warnings: Warning[] = [];
  const add = (code: Warning["code"], details: Warning["details"], start: number, end: number) => {
    warnings.push({ code, details, start: offset(start), end: offset(end) });
  };
  for (const match of take(source.text.matchAll(LOST), MOST_PLACES)) {
    add("characters-lost", { count: String(match[0].length) }, match.index, match.index + match[0].length);
  }
  for (const match of take(source.text.matchAll(DEBRIS), MOST_PLACES)) {
    add("text-damaged", { raw: match[0].slice(0, 20) }, match.index, match.index + match[0].length);
  }
  const seen = new Set<number>();
  for (const { responsibility } of clauses) {
    const [first] = responsibility?.spans ?? [];
    if (responsibility?.garbled !== true || first === undefined || seen.has(first.start)) continue;
    seen.add(first.start);
    add(
      "responsibility-garbled",
      { raw: responsibility.raw },
      first.start,
      responsibility.spans.at(-1)?.end ?? first.end,
    );
  }
  if (drafts.length === 0) add("no-clauses", {}, 0, source.text.length);
  return warnings;
}

function take<T>(all: Iterable<T>, most: number): T[] {
  const taken: T[] = [];
  for (const one of all) {
    if (taken.length >= most) break;
    taken.push(one);
  }
  return taken;
}
