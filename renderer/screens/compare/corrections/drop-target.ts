import type { ClauseRef } from "../../../../shared/model/alignment.ts";
import type { Box } from "../dragging/autoscroll.ts";

/** What is dragged: a clause, or a whole row. */
export type Dragged =
  | { readonly kind: "clause"; readonly clause: ClauseRef }
  | { readonly kind: "row"; readonly row: string };

/**
 * Where it would go: into a row, with which a dragged row is merged; or between two rows, behind the one given, where a clause
 * stands in a row of its own.
 */
export type DropTarget =
  | { readonly kind: "row"; readonly row: string }
  | { readonly kind: "between"; readonly after: string };

/** A target for what is dragged, and where it is drawn. */
export type DropMark = DropTarget & { readonly box: Box };

/** So near the edge between two rows, in pixels, it is dropped between them. */
const GUTTER = 8;

/** A row of the table as it is drawn. */
export type DrawnRow = { readonly id: string; readonly box: Box };

/**
 * What lies under a height of the window; null over the row that it comes from, and beside all rows.
 *
 * @param rows the drawn rows from top to bottom
 * @param frame the part of the window in which rows are seen; marks are drawn within it
 */
export function dropMark(rows: readonly DrawnRow[], frame: Box, from: string, y: number): DropMark | null {
  if (y < frame.top || y > frame.top + frame.height) return null;
  const edge = rows.find(({ box }) => Math.abs(box.top + box.height - y) <= GUTTER);
  if (edge !== undefined) {
    return { kind: "between", after: edge.id, box: { ...frame, top: edge.box.top + edge.box.height - 1, height: 2 } };
  }
  const over = rows.find(({ box }) => y >= box.top && y < box.top + box.height);
  if (over === undefined || over.id === from) return null;
  const top = Math.max(over.box.top, frame.top);
  const bottom = Math.min(over.box.top + over.box.height, frame.top + frame.height);
  return { kind: "row", row: over.id, box: { ...frame, top, height: bottom - top } };
}
