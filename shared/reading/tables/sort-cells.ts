import { isHeadingLike } from "../headings.ts";
import { isNumeral, markerAt } from "../outline/marker.ts";
import { foldedOf, type Passage, textOf } from "../passage.ts";
import { isStatement, isUnitList } from "../responsibility/find-statement.ts";
import { findRoleVerb } from "../responsibility/role-words.ts";
import { endsLikeUnit } from "../responsibility/unit-name.ts";
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

/** Sorts the cells of the rows of a table. */
export class CellSorter {
  private readonly columns: readonly Column[] | null;
  private readonly isLaid: boolean;
  /** What cells look like, and short ones by their words: a table names the same bodies and times again and again. */
  private readonly looks = new Map<TableCell, Sort>();
  private readonly looksOfWords = new Map<string, Sort>();

  /**
   * @param isLaid the file's format says which column a cell stands in, so that one cell of a strange look proves nothing
   */
  constructor(columns: readonly Column[] | null, isLaid: boolean) {
    this.columns = columns;
    this.isLaid = isLaid;
  }

  /** What the columns say of the cells of a row, or how they look where the two do not agree. */
  sort(row: TableRow): SortedRow {
    const { columns } = this;
    if (columns === null) return { sorts: this.looksOf(row), fits: false, misplaced: null };
    const sorts = row.map((_, index) => columns[index]?.kind ?? "remark");
    const fitting = { sorts, fits: true, misplaced: null };
    // Where every cell is in its place, and units stand among units, no task need be looked at: that takes time.
    const isWhole = this.isLaid && !row.includes(null);
    if (isWhole && this.holds(row, ["units"], (look) => look === "units") && !this.holds(row, ["units"], isTaskLike))
      return fitting;
    const looks = this.looksOf(row);
    const wrong = row.findIndex((_, index) => !agrees(columns[index], looks, index));
    const isInOrder =
      wrong < 0 || (isWhole && !this.holds(row, ["content", "task", "area"], (look) => look === "units"));
    return isInOrder ? fitting : { sorts: looks, fits: false, misplaced: row[wrong] ?? null };
  }

  /** Whether some cell in a column of these kinds looks so. */
  private holds(
    row: TableRow,
    kinds: readonly Column["kind"][],
    looks: (look: Sort, words: string) => boolean,
  ): boolean {
    return row.some((cell, index) => {
      const column = this.columns?.[index];
      return column !== undefined && kinds.includes(column.kind) && looks(this.lookOf(cell), cell?.words ?? "");
    });
  }

  private looksOf(row: TableRow): Sort[] {
    return row.map((cell) => this.lookOf(cell));
  }

  private lookOf(cell: TableCell | null): Sort {
    if (cell === null) return null;
    const known = this.looks.get(cell);
    if (known !== undefined) return known;
    const look = cell.words.length > LONGEST_KEY ? lookOf(cell) : this.lookOfWords(cell);
    this.looks.set(cell, look);
    return look;
  }

  private lookOfWords(cell: TableCell): Sort {
    const key = `${cell.passages.length} ${cell.words}`;
    const look = this.looksOfWords.get(key) ?? lookOf(cell);
    this.looksOfWords.set(key, look);
    return look;
  }
}

/** Longer words hardly come again. */
const LONGEST_KEY = 100;

/** True for a cell that holds a number and nothing else: 1, 12., 一, （三）, ①. */
export function isNumberCell(folded: string): boolean {
  return (
    /^\d{1,4}(?:[.-]\d{1,3})?[.、]?$/u.test(folded) || isNumeral(folded) || markerAt(folded)?.length === folded.length
  );
}

/** True for what is written into a cell that has nothing to say: —, /, 无. */
export function isNone(folded: string): boolean {
  return /^(?:[-—–―─=_/\\]+|无)[。.]?$/u.test(folded);
}

/** What a cell looks like by itself. */
export function lookOf(cell: TableCell): Sort {
  const { passages, words } = cell;
  if (words.length === 0 || isNone(words)) return null;
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
  const folded = foldedOf(passage);
  if (/(?:负责|牵头)[^。]{0,6}$/u.test(folded)) return true;
  const pair = { text: textOf(passage), folded };
  return isStatement(pair) || (mayEndWithName(folded) && isUnitList(pair));
}

/** What stands among units and names none: a short name that is not known for one is not enough. */
function isTaskLike(look: Sort, words: string): boolean {
  return look === "content" || (look === "task" && words.length >= LEAST_TASK);
}

const LEAST_TASK = 8;

/** No list of units ends with words like these; told at once, where reading the list takes time. */
function mayEndWithName(folded: string): boolean {
  const tail = folded.slice(-LONGEST_TAIL).replace(/[。.;；、]$/u, "");
  return /[)〉>\]】〕等]$/u.test(tail) || endsLikeUnit(tail) || findRoleVerb(tail) !== null;
}

const LONGEST_TAIL = 24;

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
