import { endOf, foldedOf, type Passage, startOf, textOf } from "../passage.ts";
import type { Emendation } from "./emendation.ts";

// The first character of a cell is lost most easily. A statement that others repeat word for word, with one character
// more before it, has probably lost that character.

const LEAST_CHARACTERS = 12;

/** Readings of statements that lack the first character of one that stands at least twice. */
export function mendClipped(statements: readonly Passage[]): Emendation[] {
  const counts = new Map<string, { readonly first: Passage; count: number }>();
  for (const passage of statements) {
    const known = counts.get(foldedOf(passage));
    if (known === undefined) counts.set(foldedOf(passage), { first: passage, count: 1 });
    else known.count += 1;
  }
  const wholes = [...counts].filter(([, { count }]) => count > 1);
  return [...counts].flatMap(([folded, { first: passage, count }]): Emendation[] => {
    if (count > 1 || folded.length < LEAST_CHARACTERS) return [];
    const whole = wholes.find(([words]) => words.length === folded.length + 1 && words.endsWith(folded));
    if (whole === undefined) return [];
    const { first } = whole[1];
    const [start, end] = [startOf(passage), endOf(passage)];
    const proof = { start: startOf(first), end: endOf(first), text: textOf(first) };
    return [{ code: "text-damaged", start, end, raw: textOf(passage), proposed: textOf(first), proof }];
  });
}
