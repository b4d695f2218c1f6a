import { EDGE, INSIDE_WORD, WORD_BEGINS, WORD_ENDS } from "./sides.ts";

const segmenter = new Intl.Segmenter("zh", { granularity: "word" });

/** Length of most words, and of the parts of long ones: 办事大厅 is 办事 and 大厅. */
const PART = 2;

/**
 * Where the words of a text meet, by the dictionary of the platform: for each offset from 0 to its length a sum of EDGE,
 * WORD_BEGINS and WORD_ENDS, or INSIDE_WORD. Words of four and more characters are taken as words of two.
 */
export function findWordEdges(text: string): Uint8Array {
  const edges = new Uint8Array(text.length + 1).fill(INSIDE_WORD);
  edges[0] = EDGE;
  for (const { index, segment } of segmenter.segment(text)) {
    const end = index + segment.length;
    for (let start = index; start < end; ) {
      const length = end - start < 2 * PART ? end - start : PART;
      const isWord = length >= PART;
      edges[start] = (edges[start] ?? 0) | (isWord ? WORD_BEGINS : 0);
      start += length;
      edges[start] = EDGE | (isWord ? WORD_ENDS : 0);
    }
  }
  return edges;
}
