import { type Copy, endOf, foldedOf, type Passage, startOf, textOf } from "../passage.ts";
import type { Emendation } from "./emendation.ts";

// A heading in a narrow cell often doubles a character with its neighbour: 全面推进行政政务公开. Where the words without
// the doubling stand elsewhere in the document, they prove the reading.

const LEAST_CHARACTERS = 6;
const MOST_CHARACTERS = 46;
/** Characters that were put in. */
const MOST_ADDED = 2;

/** The reading of a heading that other words of the document prove; null where they prove none. */
export function mendHeading(heading: Passage, source: Copy): Emendation | null {
  const folded = foldedOf(heading);
  if (folded.length < LEAST_CHARACTERS + 1 || folded.length > MOST_CHARACTERS) return null;
  for (let length = 1; length <= MOST_ADDED; length += 1) {
    for (let at = 0; at + length <= folded.length; at += 1) {
      if (!doubles(folded, at, length)) continue;
      const proof = proofOf(folded, at, length, source, startOf(heading), endOf(heading));
      if (proof === null) continue;
      const text = textOf(heading);
      return {
        code: "heading-damaged",
        start: startOf(heading),
        end: endOf(heading),
        raw: text,
        proposed: text.slice(0, at) + text.slice(at + length),
        proof,
      };
    }
  }
  return null;
}

/** The characters end as what follows them begins: 行政 before 政务, 推进 before 推进. */
function doubles(folded: string, at: number, length: number): boolean {
  const next = folded.charAt(at + length);
  return next !== "" && /\p{Script=Han}/u.test(next) && folded.charAt(at + length - 1) === next;
}

/** The words around the doubling, without it, at another place of the document. */
function proofOf(
  folded: string,
  at: number,
  length: number,
  source: Copy,
  from: number,
  to: number,
): Emendation["proof"] | null {
  const before = folded.slice(Math.max(0, at - LEAST_CHARACTERS / 2), at);
  const after = folded.slice(at + length, at + length + LEAST_CHARACTERS);
  const words = before + after;
  if (before.length === 0 || words.length < LEAST_CHARACTERS) return null;
  for (let start = source.folded.indexOf(words); start >= 0; start = source.folded.indexOf(words, start + 1)) {
    const end = start + words.length;
    if (end <= from || start >= to) return { start, end, text: source.text.slice(start, end) };
  }
  return null;
}
