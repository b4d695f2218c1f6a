import type { RegionKind } from "../../model/reading.ts";
import type { Passage } from "../passage.ts";
import type { TaskRow } from "./task-row.ts";

/** The part that a line plays in a table. */
export type TableLine =
  /** It names columns, draws a rule or counts rows. */
  | { readonly kind: "heading" }
  /** One row, or the rows of a table that was turned. */
  | { readonly kind: "rows"; readonly rows: readonly TaskRow[] }
  /** It belongs to the row above. */
  | { readonly kind: "part" }
  /** Running text that was set as a table, or stands across it. */
  | { readonly kind: "text"; readonly passages: readonly Passage[] }
  /** Words that are no part of the plan's running text. */
  | { readonly kind: "label"; readonly label: Exclude<RegionKind, "noise" | "whitespace"> };
