import { raise } from "../../../shared/contract/fault.ts";
import { scanXml } from "../package/read-xml.ts";
import { childElement, childElements, type XmlElement } from "../package/xml-element.ts";
import type { Budget } from "./budget.ts";
import { cellText } from "./cell-text.ts";
import { columnOf, MAX_COLUMNS, MAX_ROWS, type Range, rangeOf } from "./references.ts";
import type { Workbook } from "./workbook.ts";

/** A cell with words; row and column from 0. */
export type SheetCell = {
  readonly row: number;
  readonly column: number;
  readonly text: string;
  /** The words are what a formula came to. */
  readonly isFormula: boolean;
};

/** What stands on a sheet, the hidden with the visible. */
export type Sheet = {
  /** Cells with words in them, in the order of the file. */
  readonly cells: readonly SheetCell[];
  readonly merged: readonly Range[];
  readonly hiddenRows: ReadonlySet<number>;
  readonly isHiddenColumn: (column: number) => boolean;
};

/**
 * Reads the part of a sheet. Time is that of its bytes, whatever size the sheet says it has; empty cells take no memory.
 * Raises the faults of parseXml, and file/too-complex where the budget is used up.
 *
 * @param file the name to show in a fault
 */
export function readSheet(bytes: Uint8Array, workbook: Workbook, budget: Budget, file: string): Sheet {
  const cells: SheetCell[] = [];
  const merged: Range[] = [];
  const hiddenRows = new Set<number>();
  const hiddenColumns = new Uint8Array(MAX_COLUMNS);
  let [nextRow, columns] = [0, 0];
  scanXml(bytes, file, {
    "s:col": ({ attributes }) => {
      columns += 1;
      if (columns > MAX_COLUMNS) raise("file/too-complex", { file });
      if (isHidden(attributes.hidden))
        hiddenColumns.fill(1, Math.max(Number(attributes.min) - 1, 0), Number(attributes.max));
    },
    "s:row": (row) => {
      const at = row.attributes.r === undefined ? nextRow : Number(row.attributes.r) - 1;
      if (!Number.isInteger(at) || at < 0 || at >= MAX_ROWS)
        raise("file/damaged", { file, reason: "a row without a place" });
      nextRow = at + 1;
      if (isHidden(row.attributes.hidden)) hiddenRows.add(at);
      for (const cell of cellsOf(row, at, workbook, file)) {
        budget.spend(cell.text.length);
        cells.push(cell);
      }
    },
    "s:mergeCell": ({ attributes }) => {
      budget.spend(0);
      const range = rangeOf(attributes.ref ?? "");
      if (range !== null) merged.push(range);
    },
  });
  return { cells, merged, hiddenRows, isHiddenColumn: (column) => hiddenColumns[column] === 1 };
}

function cellsOf(row: XmlElement, at: number, workbook: Workbook, file: string): SheetCell[] {
  let next = 0;
  return childElements(row, "s:c").flatMap((cell) => {
    const column = cell.attributes.r === undefined ? next : columnOf(cell.attributes.r);
    if (column === null || column >= MAX_COLUMNS) {
      return raise("file/damaged", { file, reason: "a cell without a place" });
    }
    next = column + 1;
    const text = cell.children.length === 0 ? "" : cellText(cell, workbook, file);
    if (text.trim() === "") return [];
    return [{ row: at, column, text, isFormula: childElement(cell, "s:f") !== null }];
  });
}

function isHidden(hidden: string | undefined): boolean {
  return hidden === "1" || hidden === "true";
}
