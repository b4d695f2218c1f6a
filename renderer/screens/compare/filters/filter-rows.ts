import { simplify } from "../../../../shared/text/simplify.ts";
import { clausesOf, type Row } from "../table/compare-table.ts";
import type { Distances } from "../table/use-distances.ts";
import { type DeadlineFilter, hasDeadlines } from "./deadline-filter.ts";
import { hasUnit, type UnitFilter } from "./unit-filter.ts";

/**
 * Conditions that a row can be asked for. `differences`: two plans do not read the same; `gaps`: a plan has nothing;
 * `doubtful`: the program is unsure and nobody has decided; `localised`: a plan has the base's text but for names; `decided`: a person has.
 */
export const ROW_CONDITIONS = ["differences", "gaps", "doubtful", "localised", "decided"] as const;
export type RowCondition = (typeof ROW_CONDITIONS)[number];

/** How rows stand; `absent`: a person said that some plan has nothing here. */
export const ROW_STATES = ["automatic", "doubtful", "confirmed", "corrected", "rejected", "absent"] as const;
export type RowStateFilter = (typeof ROW_STATES)[number];

/** Which rows are shown: those that meet every condition, stand as asked and hold every word. */
export type RowFilter = {
  readonly conditions: readonly RowCondition[];
  /** Null: however they stand. */
  readonly state: RowStateFilter | null;
  /** Null: whoever answers for them. */
  readonly unit: UnitFilter | null;
  /** Null: whenever they are due. */
  readonly deadline: DeadlineFilter | null;
  readonly text: string;
};

export const ALL_ROWS: RowFilter = { conditions: [], state: null, unit: null, deadline: null, text: "" };

/** True where the filter hides nothing by itself. */
export function isOpen({ conditions, state, unit, deadline, text }: RowFilter): boolean {
  return conditions.length === 0 && state === null && unit === null && deadline === null && text.trim() === "";
}

/** The filter with a condition more, or without it where it was asked for. */
export function withCondition(filter: RowFilter, condition: RowCondition): RowFilter {
  const others = filter.conditions.filter((other) => other !== condition);
  const isOn = others.length < filter.conditions.length;
  return { ...filter, conditions: isOn ? others : [...others, condition] };
}

/**
 * The rows that a filter lets through, in their own order. Words of either script are looked for. As long as the
 * distance of a row is on its way it is taken for one that differs.
 */
export function filterRows(rows: readonly Row[], filter: RowFilter, distances: Distances): readonly Row[] {
  if (isOpen(filter)) return rows;
  const { conditions, state, unit, deadline, text } = filter;
  const words = simplify(text)
    .split(/\s+/u)
    .filter((word) => word !== "");
  return rows.filter(
    (row) =>
      conditions.every((condition) => meets(row, condition, distances)) &&
      (state === null || stands(row, state)) &&
      (unit === null || hasUnit(row, unit)) &&
      (deadline === null || hasDeadlines(row, deadline)) &&
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
export function countMeeting(rows: readonly Row[], condition: RowCondition, distances: Distances): number {
  return rows.filter((row) => meets(row, condition, distances)).length;
}

/** How many rows stand so. */
export function countStanding(rows: readonly Row[], state: RowStateFilter): number {
  return rows.filter((row) => stands(row, state)).length;
}

function stands(row: Row, state: RowStateFilter): boolean {
  return state === "absent" ? row.absences.size > 0 : row.state === state;
}

function meets(row: Row, condition: RowCondition, distances: Distances): boolean {
  switch (condition) {
    case "differences":
      return differs(row, distances);
    case "gaps":
      return row.hasGap;
    case "doubtful":
      return row.doubtful;
    case "localised":
      return distances.figuresOf(row).some(({ isLocalised }) => isLocalised);
    case "decided":
      return row.standing !== "proposed";
  }
}

/** Two of its plans do not read the same. Without a base they are taken to differ: nobody compared them. */
function differs(row: Row, distances: Distances): boolean {
  if (row.coverage < 2) return false;
  const near = distances.of(row);
  return near === undefined || near.size === 0 || [...near.values()].some((similarity) => similarity < 1);
}
