const segmenter = new Intl.Segmenter("zh", { granularity: "word" });

/** Shortest part of a long word that stands for itself: 办事 in 办事大厅. */
const PART = 2;

/** Where a text may be cut: one entry for each offset from 0 to its length. */
export type WordEdges = {
  /** 1 where a word begins or ends. */
  readonly edges: Uint8Array;
  /** 1 also between the two-character parts of words of four and more, whose unity is a matter of the dictionary. */
  readonly seams: Uint8Array;
};

/** The words of a text by the dictionary of the platform. */
export function findWordEdges(text: string): WordEdges {
  const edges = new Uint8Array(text.length + 1);
  edges[text.length] = 1;
  const seams = edges.slice();
  for (const { index, segment } of segmenter.segment(text)) {
    edges[index] = 1;
    for (let at = 0; at === 0 || at <= segment.length - PART; at += PART) seams[index + at] = 1;
  }
  return { edges, seams };
}
