import type { LayoutTable } from "../../../shared/model/layout.ts";
import type { NoiseReason, RegionKind } from "../../../shared/model/reading.ts";
import type { Span } from "../../../shared/model/span.ts";

/** A stretch of the source that is drawn in one way. */
export type Piece = Span & {
  readonly kind: RegionKind;
  /** Why it is noise; null where it is none. */
  readonly reason: NoiseReason | null;
  /** Part of a heading, on its own line or run in. */
  readonly heading: boolean;
  /** Says who is responsible, apart or within the running text. */
  readonly responsibility: boolean;
  /** The clauses whose text or responsibility this is, by their index in the reading. */
  readonly clauses: readonly number[];
  /** The warnings that point here, by their index in the reading. An empty piece is a bare place. */
  readonly warnings: readonly number[];
};

/** How a block is set. */
export type BlockForm = "text" | "title" | "heading" | "noise" | "gap";

/** A cell of a table. Blocks of one cell bear the same object. */
export type CellPlace = {
  readonly table: LayoutTable;
  readonly row: number;
  /** Its number among the cells that stand in the row. */
  readonly cell: number;
};

/** What stands in one paragraph of the view: a line of the source, or the part of one that stands in a table cell. */
export type Block = Span & {
  readonly form: BlockForm;
  readonly pieces: readonly Piece[];
  /** The clauses that have a part in the block, in order. */
  readonly clauses: readonly number[];
  /** The cell that it stands in; null outside tables. */
  readonly place: CellPlace | null;
};
