import { simplify } from "../../../shared/text/simplify.ts";
import { clausesOf, type Row } from "./compare-table.ts";

/** Conditions that a row can be asked for. */
export const ROW_CONDITIONS = ["gaps", "doubtful", "decided"] as const;
export type RowCondition = (typeof ROW_CONDITIONS)[number];

/** How rows stand; `absent`: a person said that some plan has nothing here. */
export const ROW_STATES = ["automatic", "doubtful", "confirmed", "corrected", "absent"] as const;
export type RowStateFilter = (typeof ROW_STATES)[number];

/** Which rows are shown: those that meet every condition, stand as asked and hold every word. */
export type RowFilter = {
  readonly conditions: readonly RowCondition[];
  /** Null: however they stand. */
  readonly state: RowStateFilter | null;
  readonly text: string;
};

export const ALL_ROWS: RowFilter = { conditions: [], state: null, text: "" };

/** True where the filter hides nothing by itself. */
export function isOpen({ conditions, state, text }: RowFilter): boolean {
  return conditions.length === 0 && state === null && text.trim() === "";
}

/** The rows that a filter lets through, in their own order. Words of either script are looked for. */
export function filterRows(rows: readonly Row[], { conditions, state, text }: RowFilter): readonly Row[] {
  const words = simplify(text)
    .split(/\s+/u)
    .filter((word) => word !== "");
  if (conditions.length === 0 && state === null && words.length === 0) return rows;
  return rows.filter(
    (row) =>
      conditions.every((condition) => meets(row, condition)) &&
      (state === null || stands(row, state)) &&
      words.every((word) => wordsOf(row).includes(word)),
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

/** How many rows stand so. */
export function countStanding(rows: readonly Row[], state: RowStateFilter): number {
  return rows.filter((row) => stands(row, state)).length;
}

function stands(row: Row, state: RowStateFilter): boolean {
  return state === "absent" ? row.absences.size > 0 : row.state === state;
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
