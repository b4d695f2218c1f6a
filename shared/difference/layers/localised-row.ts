import type { RowDistances } from "../../model/comparison.ts";

/** Whether some plan has the base's text in this row with nothing but the places changed: 同文，只换地名. */
export function isLocalisedRow(cells: Iterable<Pick<RowDistances["cells"][number], "isLocalised">>): boolean {
  return [...cells].some(({ isLocalised }) => isLocalised);
}
