import { columnName } from "../column-name.ts";

/** A cell with words in it; row and column from 0. What was struck is not among the words. */
export type ReturnedCell = {
  readonly row: number;
  readonly column: number;
  readonly text: string;
  readonly isFormula: boolean;
};

/** A sheet as it comes back, its cells found by their place. */
export type ReturnedSheet = { readonly rows: ReadonlyMap<number, ReadonlyMap<number, ReturnedCell>> };

export function returnedSheet(cells: readonly ReturnedCell[]): ReturnedSheet {
  const rows = new Map<number, Map<number, ReturnedCell>>();
  for (const cell of cells) rows.set(cell.row, (rows.get(cell.row) ?? new Map()).set(cell.column, cell));
  return { rows };
}

/** The name of a place in a spreadsheet: D12. */
export function placeName({ row, column }: { readonly row: number; readonly column: number }): string {
  return `${columnName(column)}${row + 1}`;
}

/** Words as they are compared: line ends of one kind, and no blanks, which spreadsheets add and take at will. */
export function bare(text: string): string {
  return text
    .replace(/\r\n?/gu, "\n")
    .replace(/[^\S\n]+/gu, "")
    .replace(/\n+/gu, "\n")
    .replace(/^\n|\n$/gu, "");
}
