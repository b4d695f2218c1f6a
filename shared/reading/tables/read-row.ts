import { isHeadingLike } from "../headings.ts";
import { isNumeral, markerAt } from "../outline/marker.ts";
import { foldedOf, type Passage, textOf } from "../passage.ts";
import { isStatement, isUnitList } from "../responsibility/find-statement.ts";
import type { Role } from "../responsibility/role-words.ts";
import type { Column } from "./columns.ts";
import type { Row } from "./find-rows.ts";

/** What a row says. */
export type ReadRow = {
  /** What the tasks belong to, in a cell of its own. */
  readonly areas: readonly Passage[];
  /** Headings of the tasks, in a cell of their own. */
  readonly headings: readonly Passage[];
  readonly number: Passage | null;
  readonly tasks: readonly Passage[];
  readonly statements: readonly Passage[];
  /** The statements stand in one cell, so that the k-th may belong to the k-th task. */
  readonly fromOneCell: boolean;
  /** The role that the column of a statement gives units to which the words give none. */
  readonly roles: ReadonlyMap<Passage, Role>;
  readonly limits: readonly Passage[];
  /** The first words of a cell that stands in another's column; null where the row is in order. */
  readonly misplaced: Passage | null;
};

type Sort = Column["kind"] | "empty";
type Cell = readonly Passage[];

/** Sorts the cells of a row by what their columns say, or by what they hold where the two do not agree. */
export function readRow(row: Row): ReadRow {
  const columns = row.columns;
  const looks = row.cells.map(lookOf);
  const fits = columns !== null && row.cells.every((_, index) => agrees(columns[index], looks, index));
  const sorts = row.cells.map(
    (_, index): Sort => (fits ? (columns?.[index]?.kind ?? "remark") : (looks[index] ?? "empty")),
  );
  const of = (sort: Sort) => row.cells.filter((_, index) => sorts[index] === sort).flat();
  const roles = new Map<Passage, Role>();
  row.cells.forEach((cell, index) => {
    const column = fits ? columns?.[index] : undefined;
    if (column?.kind === "units") for (const passage of cell) roles.set(passage, column.role);
  });
  const wrong =
    columns !== null && !fits ? row.cells.find((_, index) => !agrees(columns[index], looks, index)) : undefined;
  // A short task looks like a heading; where nothing else says what is to be done, it is the task.
  const isTaskOnly = of("content").length === 0 && of("units").length > 0;
  return {
    areas: of("area"),
    headings: isTaskOnly ? [] : of("task"),
    number: of("number")[0] ?? null,
    tasks: of(isTaskOnly ? "task" : "content"),
    statements: of("units"),
    fromOneCell: row.cells.filter((cell, index) => sorts[index] === "units" && cell.length > 0).length === 1,
    roles,
    limits: [...of("time"), ...of("remark").filter((passage) => /\d月|年底|长期|季度/u.test(foldedOf(passage)))],
    misplaced: wrong?.[0] ?? null,
  };
}

/** What a cell looks like by itself. */
function lookOf(cell: Cell): Sort {
  const [first] = cell;
  if (first === undefined) return "empty";
  const words = cell.map(foldedOf);
  const lead = words[0] ?? "";
  if ((/^\d{1,3}[.、]?$/u.test(lead) || isNumeral(lead)) && cell.length === 1) return "number";
  const marker = markerAt(lead);
  if (marker !== null && marker.style !== "subitem" && cell.length === 1 && isHeadingLike(lead.slice(marker.length)))
    return "task";
  if (marker !== null) return "content";
  if (cell.every(isUnits)) return "units";
  if (words.join("").length <= 24 && /(?:\d{4}年|\d{1,2}月|年底|长期|季度|每年)/u.test(lead)) return "time";
  return isHeadingLike(lead) && cell.length === 1 && lead.length <= 20 ? "task" : "content";
}

function isUnits(passage: Passage): boolean {
  const pair = { text: textOf(passage), folded: foldedOf(passage) };
  return isStatement(pair) || isUnitList(pair) || /(?:负责|牵头)[^。]{0,6}$/u.test(pair.folded);
}

/** Whether a cell may stand in a column. Short words fit nearly anywhere; units do not fit where tasks belong, nor tasks among units. */
function agrees(column: Column | undefined, looks: readonly Sort[], index: number): boolean {
  const look = looks[index] ?? "empty";
  if (look === "empty") return true;
  switch (column?.kind) {
    case undefined:
      return false;
    case "units":
      return look !== "content" && look !== "number";
    case "content":
      return look !== "units" && look !== "number";
    case "task":
    case "area":
      // A short heading may end like a body's name (代办帮办); it is one only where no other cell holds units.
      return look !== "units" || looks.filter((one) => one === "units").length > 1;
    case "number":
      return look === "number" || look === "task" || look === "time";
    case "time":
      return look !== "units";
    case "remark":
      return true;
  }
}
