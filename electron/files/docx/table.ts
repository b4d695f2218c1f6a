import type { RowBlock } from "../blocks.ts";
import { childElement, type XmlElement } from "../package/xml-element.ts";
import { contentOf } from "./content-of.ts";
import { has, integerOf, stringOf, switchOf } from "./properties.ts";

/** Word's widest table. */
const MOST_COLUMNS = 63;

type Merge = "none" | "begins" | "goes-on";

/** Where a cell stands in the grid. */
type Place = { readonly column: number; columns: number; readonly merge: Merge; readonly cell: XmlElement };

type Cell = { readonly column: number; readonly columns: number; rows: number; readonly paragraphs: readonly string[] };

/**
 * The rows of a table, merged cells once, as it stands when all tracked changes are accepted.
 *
 * @param readCell gives the paragraphs of a cell; asked once for each cell that is seen, in their order
 */
export function readTable(table: XmlElement, readCell: (cell: XmlElement) => readonly string[]): RowBlock[] {
  const rows = contentOf(table).filter((element) => element.name === "w:tr" && isKept(element));
  const blocks: RowBlock[] = [];
  /** The merged cells that reach down to the row above, by their first column. */
  let above: ReadonlyMap<number, Cell> = new Map();
  let isHead = true;
  for (const row of rows) {
    const places = placesOf(row);
    if (places.length === 0) continue;
    const cells: Cell[] = [];
    const merged = new Map<number, Cell>();
    for (const { column, columns, merge, cell } of places) {
      const started = merge === "goes-on" ? above.get(column) : undefined;
      const isSame = started?.columns === columns;
      const own = started !== undefined && isSame ? started : { column, columns, rows: 1, paragraphs: readCell(cell) };
      if (own === started) own.rows += 1;
      else cells.push(own);
      if (merge !== "none") merged.set(column, own);
    }
    above = merged;
    // Only rows from the first one on are repeated on every page (ECMA-376 part 1, 17.4.49).
    isHead &&= switchOf(childElement(row, "w:trPr"), "w:tblHeader") ?? false;
    blocks.push({ heading: isHead, cells });
  }
  return blocks;
}

function isKept(row: XmlElement): boolean {
  const properties = childElement(row, "w:trPr");
  return !has(properties, "w:del") && switchOf(properties, "w:hidden") !== true;
}

/** The cells of a row from left to right. A cell that is merged into the one before it (w:hMerge) is no place of its own. */
function placesOf(row: XmlElement): Place[] {
  const properties = childElement(row, "w:trPr");
  const places: Place[] = [];
  let column = integerOf(properties, "w:gridBefore", 0, MOST_COLUMNS) ?? 0;
  for (const cell of contentOf(row)) {
    const properties = childElement(cell, "w:tcPr");
    if (cell.name !== "w:tc" || has(properties, "w:cellDel")) continue;
    const columns = integerOf(properties, "w:gridSpan", 1, MOST_COLUMNS) ?? 1;
    const beside = places.at(-1);
    if (mergeOf(properties, "w:hMerge") === "goes-on" && beside !== undefined) beside.columns += columns;
    else places.push({ column, columns, merge: verticalMerge(properties), cell });
    column += columns;
  }
  return places;
}

/** A merging that is tracked counts as done; it names its values otherwise. */
function verticalMerge(properties: XmlElement | null): Merge {
  const tracked = (properties && childElement(properties, "w:cellMerge"))?.attributes["w:vMerge"];
  if (tracked === undefined) return mergeOf(properties, "w:vMerge");
  return tracked === "cont" ? "goes-on" : "begins";
}

function mergeOf(properties: XmlElement | null, name: "w:vMerge" | "w:hMerge"): Merge {
  if (!has(properties, name)) return "none";
  return stringOf(properties, name) === "restart" ? "begins" : "goes-on";
}
