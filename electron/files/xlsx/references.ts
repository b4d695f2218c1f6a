import { columnName } from "../../../shared/sheet/column-name.ts";

/** A cell as references name it; both counts from 0. */
export function cellName(row: number, column: number): string {
  return `${columnName(column)}${row + 1}`;
}

/** A block of cells, both corners included. */
export function rangeName(top: number, left: number, bottom: number, right: number): string {
  return `${cellName(top, left)}:${cellName(bottom, right)}`;
}

/** A cell or row whose reference stays where it is put, as names of the workbook have it. */
export function fixedName(row: number, column: number | null): string {
  return column === null ? `$${row + 1}` : `$${columnName(column)}$${row + 1}`;
}

/** A sheet as references name it, with the sign that parts it from the cell. */
export function quotedSheet(name: string): string {
  return `'${name.replaceAll("'", "''")}'!`;
}
