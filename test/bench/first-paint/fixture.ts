import type { AlignmentTable, RowDifferences } from "../../../shared/model/comparison.ts";

/** A stretch of a cell as a peer draws it. */
export type PeerRun = { readonly kind: "equal" | "delete" | "insert"; readonly text: string };

/** A table as the engine would give it, and the same for the peers, who get it ready to be drawn. */
export type Fixture = {
  readonly table: AlignmentTable;
  readonly differences: readonly RowDifferences[];
  /** Row by row, the base's cell first; each cell is its runs. */
  readonly peerRows: readonly (readonly (readonly PeerRun[])[])[];
};

/**
 * `own`: the screen; `whole`: every row in React; `virtual`: only the rows in sight; `lazy`: every row there, laid out
 * by the browser when it comes into sight; `screenful`: a table of no more rows.
 */
export type WayName = "own" | "whole" | "virtual" | "lazy" | "screenful";

/** What was seen in the page: times in milliseconds until a frame with all of it was painted. */
export type Seen = {
  readonly painted: number;
  /** From the jump to the middle of the table. */
  readonly jumped: number;
  readonly nodes: number;
  /** Of them in the table itself. */
  readonly tableNodes: number;
  /** A frame of fast scrolling, the median. */
  readonly frame: number;
  /** The share of its frames that took longer than two of a screen, 0–1. */
  readonly slow: number;
};

declare global {
  interface Window {
    /** Draws the table in one way, looks, and takes it away again. */
    measureWay(way: WayName): Promise<Seen>;
  }
}
