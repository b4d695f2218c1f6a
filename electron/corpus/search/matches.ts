import type { Segment } from "../search-index/segment.ts";

/** The documents of a segment that hold a word in their texts, in order. */
export type Matches = {
  readonly documents: Uint32Array;
  /** How often each holds the word, twice; one more where it stands in the title, too. None where none are wanted. */
  readonly marks: Uint32Array;
};

export const NO_MARKS = new Uint32Array();
export const NO_MATCHES: Matches = { documents: new Uint32Array(), marks: NO_MARKS };

/** Where matches are looked for. */
export type Stretch = {
  readonly segment: Segment;
  /** For every document whether it counts; null where all do. */
  readonly counts: Uint8Array | null;
  /** So many of the first matches are wanted. */
  readonly most: number;
  /** Whether marks are wanted. */
  readonly isMarked: boolean;
};
