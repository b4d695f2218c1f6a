import { simplify } from "../../../shared/text/simplify.ts";
import { clausesOf, type Row } from "./compare-table.ts";

/** Conditions that a row can be asked for. */
export const ROW_CONDITIONS = ["gaps", "doubtful", "decided"] as const;
export type RowCondition = (typeof ROW_CONDITIONS)[number];

/** Which rows are shown: those that meet every condition and hold every word. */
export type RowFilter = { readonly conditions: readonly RowCondition[]; readonly text: string };

export const ALL_ROWS: RowFilter = { conditions: [], text: "" };

/** True where the filter hides nothing by itself. */
export function isOpen({ conditions, text }: RowFilter): boolean {
  return conditions.length === 0 && text.trim() === "";
}

/** The rows that a filter lets through, in their own order. Words of either script are looked for. */
export function filterRows(rows: readonly Row[], { conditions, text }: RowFilter): readonly Row[] {
  const words = simplify(text)
    .split(/\s+/u)
    .filter((word) => word !== "");
  if (conditions.length === 0 && words.length === 0) return rows;
  return rows.filter(
    (row) =>
      conditions.every((condition) => meets(row, condition)) && words.every((word) => wordsOf(row).includes(word)),
  );
}

// Made when a row is first filtered by words: converting all of them would keep the table from being drawn.
const wordsByRow = new WeakMap<Row, string>();

/** All words of a row in simplified script. */
function wordsOf(row: Row): string {
  const known = wordsByRow.get(row);
  if (known !== undefined) return known;
  const clauses = clausesOf(row).flatMap(({ title, text, responsibility }) => [title, text, responsibility?.raw ?? ""]);
  const words = simplify([row.title, ...clauses].join("\n"));
  wordsByRow.set(row, words);
  return words;
}

/** How many rows meet a condition. */
export function countMeeting(rows: readonly Row[], condition: RowCondition): number {
  return rows.filter((row) => meets(row, condition)).length;
}

function meets(row: Row, condition: RowCondition): boolean {
  switch (condition) {
    case "gaps":
      return row.coverage < row.cells.size;
    case "doubtful":
      return row.doubtful;
    case "decided":
      return row.standing !== "proposed";
  }
}
