import type { PlanId } from "../../../shared/model/ids.ts";
import type { Documents, Run } from "./documents.ts";
import type { Directory } from "./lists.ts";

/** What a segment is made of before it is stored. */
export type NewSegment = {
  readonly runs: readonly Run[];
  readonly documents: Documents;
  /** The places where a text has another character than the index (`SearchText.unlike`), in order. */
  readonly unlike: Uint32Array;
  readonly directory: Directory;
  /** The lists of documents and places by character (keys.ts, lists.ts). */
  readonly lists: Uint8Array;
};

/**
 * The index of some plans. It never changes, except that plans are taken out of it, which `removed` tells; whatever else
 * changes makes another segment with another number.
 */
export type Segment = Omit<NewSegment, "lists"> & {
  readonly number: number;
  readonly firstPage: number;
  readonly pages: number;
  /** The runs of plans that are no longer in it, by their order. */
  readonly removed: ReadonlySet<number>;
  /** The plan of each run; undefined in a damaged corpus that has no such plan. */
  readonly plans: readonly (PlanId | undefined)[];
};
