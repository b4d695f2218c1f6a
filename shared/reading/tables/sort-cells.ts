import { isHeadingLike } from "../headings.ts";
import { isNumeral, markerAt } from "../outline/marker.ts";
import { foldedOf, type Passage, textOf } from "../passage.ts";
import { isStatement, isUnitList } from "../responsibility/find-statement.ts";
import type { TableCell, TableRow } from "./cell.ts";
import type { Column } from "./columns.ts";

/** What a cell holds; `null` where it holds nothing. */
export type Sort = Column["kind"] | null;

/** What the cells of a row hold, and the cell that stands in another's column. */
export type SortedRow = {
  readonly sorts: readonly Sort[];
  /** The columns say what the cells hold. */
  readonly fits: boolean;
  readonly misplaced: TableCell | null;
};

/**
 * Sorts the cells of a row by what their columns say, or by what they hold where the two do not agree.
 *
 * @param isLaid the file's format says which column a cell stands in, so that one cell of a strange look proves nothing
 */
export function sortCells(row: TableRow, columns: readonly Column[] | null, isLaid: boolean): SortedRow {
  const looks = row.map((cell) => (cell === null ? null : lookOf(cell)));
  if (columns === null) return { sorts: looks, fits: false, misplaced: null };
  const wrong = row.findIndex((_, index) => !agrees(columns[index], looks, index));
  if (wrong < 0 || (isLaid && !isSwapped(columns, looks)))
    return { sorts: row.map((_, index) => columns[index]?.kind ?? "remark"), fits: true, misplaced: null };
  return { sorts: looks, fits: false, misplaced: row[wrong] ?? null };
}

/** Units stand among the tasks and a task among the units. */
function isSwapped(columns: readonly Column[], looks: readonly Sort[]): boolean {
  const holds = (kinds: readonly Column["kind"][], look: Sort) =>
    columns.some(({ kind }, index) => kinds.includes(kind) && looks[index] === look);
  return holds(["units"], "content") && holds(["content", "task"], "units");
}

/** True for a cell that holds a number and nothing else: 1, 12., 一, （三）, ①. */
export function isNumberCell(folded: string): boolean {
  return (
    /^\d{1,4}(?:[.-]\d{1,3})?[.、]?$/u.test(folded) || isNumeral(folded) || markerAt(folded)?.length === folded.length
  );
}

/** What a cell looks like by itself. */
export function lookOf(cell: TableCell): Sort {
  const { passages, words } = cell;
  if (words.length === 0) return null;
  const [first] = passages;
  const lead = first === undefined ? "" : foldedOf(first);
  if (passages.length === 1 && isNumberCell(words)) return "number";
  const marker = markerAt(lead);
  if (
    marker !== null &&
    marker.style !== "subitem" &&
    passages.length === 1 &&
    isHeadingLike(lead.slice(marker.length))
  )
    return "task";
  if (marker !== null) return "content";
  if (passages.every(isUnits)) return "units";
  if (words.length <= 24 && /(?:\d{4}年|\d{1,2}月|年底|长期|季度|每年)/u.test(lead)) return "time";
  return isHeadingLike(lead) && passages.length === 1 && lead.length <= 20 ? "task" : "content";
}

/** True for words that name units and say nothing else but what they do. */
export function isUnits(passage: Passage): boolean {
  const pair = { text: textOf(passage), folded: foldedOf(passage) };
  return isStatement(pair) || isUnitList(pair) || /(?:负责|牵头)[^。]{0,6}$/u.test(pair.folded);
}

/** Whether a cell may stand in a column. Short words fit nearly anywhere; units do not fit where tasks belong, nor tasks among units. */
function agrees(column: Column | undefined, looks: readonly Sort[], index: number): boolean {
  const look = looks[index] ?? null;
  if (look === null) return true;
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
    case "person":
    case "remark":
      return true;
  }
}
