import { isOnlyFunctionWords } from "./function-words.ts";
import { EDGE, INSIDE_WORD, STRAY, WORD_BEGINS, WORD_ENDS } from "./sides.ts";

const segmenter = new Intl.Segmenter("zh", { granularity: "word" });

/** Length of most words, and of the parts of long ones: 办事大厅 is 办事 and 大厅. */
const PART = 2;

const HAN = /\p{Script=Han}/u;

/**
 * Where the words of a text meet, by the dictionary of the platform: for each offset from 0 to its length a sum of EDGE,
 * WORD_BEGINS and WORD_ENDS, or INSIDE_WORD, or STRAY. Words of four and more characters are taken as words of two. Where
 * the dictionary leaves single characters side by side (优|化, 印|发) it may not know the word, and no boundary is certain.
 */
export function findWordEdges(text: string): Uint8Array {
  const edges = new Uint8Array(text.length + 1).fill(INSIDE_WORD);
  let wasStray = false;
  for (const { index, segment } of segmenter.segment(text)) {
    const isStray = segment.length === 1 && HAN.test(segment) && !isOnlyFunctionWords(segment);
    edges[index] = isStray && wasStray ? STRAY : edgeOf(edges, index);
    wasStray = isStray;
    const end = index + segment.length;
    for (let start = index; start < end; ) {
      const length = end - start < 2 * PART ? end - start : PART;
      if (length >= PART) edges[start] = edgeOf(edges, start) | WORD_BEGINS;
      start += length;
      if (length >= PART) edges[start] = EDGE | WORD_ENDS;
    }
  }
  edges[text.length] = edgeOf(edges, text.length);
  return edges;
}

function edgeOf(edges: Uint8Array, at: number): number {
  return EDGE | ((edges[at] ?? 0) & ~INSIDE_WORD);
}
