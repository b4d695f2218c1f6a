import type { TableCell, TableRow } from "./cell.ts";
import type { Column } from "./columns.ts";
import { isNumberCell, isUnits, lookOf, type Sort } from "./sort-cells.ts";

// Whether a table divides tasks at all. Lists of bodies, of contacts, of figures have headings of the same words.

/** As many rows tell what a table is about. */
const MOST_ROWS = 60;
/** From this length on a cell may hold a task rather than the name of a thing. */
const LEAST_TASK = 10;

/** What is to be done begins with a verb, the name of a thing does not. */
const VERB =
  /^(?:[(\d一二三四五六七八九十]{1,4}[)、.])?(?:全面|进一步|大力|积极|切实|持续|统筹|组织)?(?:推[进动行广]|加[强快大]|建[立设成]|健全|完善|优化|提[升高]|强化|深化|落实|开展|实施|做好|规范|打造|构建|拓展|创新|扩大|制定|编制|公[开布]|清理|整治|整合|取消|压[减缩]|设[立置]|改造|新建|举办|培育|支持|严[格控])/u;

/** Whether rows below headings hold tasks: somebody has to do them, by a time, or they are sentences. */
export function holdsTasks(columns: readonly Column[], rows: readonly TableRow[]): boolean {
  const cellsOf = (kind: Column["kind"]) =>
    rows.slice(0, MOST_ROWS).flatMap((row) => columns.flatMap((one, at) => (one.kind === kind ? wordy(row[at]) : [])));
  const content = cellsOf("content");
  if (content.length === 0) return cellsOf("task").length > 0 && cellsOf("units").some(namesUnits);
  const speaks = share(content, ({ words }) => isLong(words) || /[。；]/u.test(words) || VERB.test(words));
  const areThings = columns.some((column) => column.kind === "content" && column.isThing);
  if (areThings && speaks < 0.3 && cellsOf("time").length === 0) return false;
  const units = cellsOf("units");
  return share(units, namesUnits) >= 0.3 || cellsOf("time").length > 0 || (units.length === 0 && speaks >= 0.5);
}

/** Digits and Latin letters make no task. */
export function isLong(folded: string): boolean {
  return folded.replace(/[^\u4e00-\u9fff]/gu, "").length >= LEAST_TASK;
}

function wordy(cell: TableCell | null | undefined): TableCell[] {
  return cell === null || cell === undefined || cell.words === "" ? [] : [cell];
}

function share(cells: readonly TableCell[], holds: (cell: TableCell) => boolean): number {
  return cells.length === 0 ? 0 : cells.filter(holds).length / cells.length;
}

function namesUnits({ passages, words }: TableCell): boolean {
  return passages.some(isUnits) || /^(?:同上|以上|〃)$/u.test(words);
}

/** The columns of a table without headings, told by what most of their cells hold; null where it holds no tasks. */
export function columnsByLook(rows: readonly TableRow[]): Column[] | null {
  const width = rows[0]?.length ?? 0;
  const sorts = Array.from({ length: width }, (_, column) => sortOf(rows.slice(0, MOST_ROWS), column));
  if (!sorts.includes("units")) return null;
  const lastTask = sorts.lastIndexOf("task");
  const hasContent = sorts.includes("content");
  if (!hasContent && lastTask < 0) return null;
  const columns = sorts.map((sort, index): Column => {
    if (sort === "units") return { kind: "units", role: "responsible" };
    if (sort === "content" || (sort === "task" && !hasContent && index === lastTask))
      return { kind: "content", isThing: true };
    if (sort === "task") return { kind: hasContent ? "task" : "area" };
    return { kind: sort ?? "remark" };
  });
  return holdsTasks(columns, rows) ? columns : null;
}

function sortOf(rows: readonly TableRow[], column: number): Sort {
  const cells = rows.flatMap((row, index) => (row[column] === rows[index - 1]?.[column] ? [] : wordy(row[column])));
  if (cells.length === 0) return null;
  const looks = cells.map((cell) => (isNumberCell(cell.words) ? "number" : lookOf(cell)));
  const most = (sort: Sort) => looks.filter((look) => look === sort).length * 2 >= cells.length;
  for (const sort of ["number", "units", "time"] as const) if (most(sort)) return sort;
  if (looks.some((look) => look === "number")) return "remark";
  return most("content") || cells.some(({ words }) => isLong(words)) ? "content" : "task";
}
