import type { ComparedContent } from "./comparable-text.ts";
import { isOnlyFunctionWords, leansBack } from "./function-words.ts";
import type { Match } from "./match.ts";
import { canBegin, canEnd, type Sides } from "./sides.ts";

/** A match while its ends are being moved. */
type Stretch = { a: number; b: number; length: number };

/**
 * Widens each change that is nothing but function words (的, 对, 和) over the neighbouring word they lean on, because a
 * mark under such a word alone tells a reader nothing.
 */
export function widenLoneWords(matches: readonly Match[], a: ComparedContent, b: ComparedContent): Match[] {
  const sides = { a, b };
  const stretches: Stretch[] = matches.map((match) => ({ ...match }));
  for (let at = 0; at <= stretches.length; at += 1) {
    const before = stretches[at - 1];
    const after = stretches[at];
    const inA = a.content.slice(before === undefined ? 0 : before.a + before.length, after?.a ?? a.content.length);
    const inB = b.content.slice(before === undefined ? 0 : before.b + before.length, after?.b ?? b.content.length);
    if (inA + inB === "" || !isOnlyFunctionWords(inA) || !isOnlyFunctionWords(inB)) continue;
    const goesBack = after === undefined || leansBack(inA === "" ? inB : inA);
    if (goesBack && before !== undefined) shortenEnd(before, sides);
    else if (after !== undefined) shortenStart(after, sides);
  }
  return stretches.filter(({ length }) => length > 0);
}

/** Takes the last word off a stretch. */
function shortenEnd(stretch: Stretch, sides: Sides): void {
  do stretch.length -= 1;
  while (stretch.length > 0 && !canEnd(sides, stretch.a + stretch.length, stretch.b + stretch.length));
}

/** Takes the first word off a stretch. */
function shortenStart(stretch: Stretch, sides: Sides): void {
  do {
    stretch.a += 1;
    stretch.b += 1;
    stretch.length -= 1;
  } while (stretch.length > 0 && !canBegin(sides, stretch.a, stretch.b));
}
