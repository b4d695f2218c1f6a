import type { TableRow } from "./cell.ts";
import type { Column } from "./columns.ts";
import { isNumberCell } from "./sort-cells.ts";
import { isLong } from "./task-columns.ts";

/** The columns as what they hold shows them to be, where their headings leave it open. */
export function settleColumns(columns: readonly Column[], rows: readonly TableRow[]): Column[] {
  return withLongTasks(
    columns.map((column, index) => settleNumber(column, rows, index)),
    rows,
  );
}

function wordsIn(rows: readonly TableRow[], column: number): string[] {
  return rows.map((row) => row[column]?.words ?? "").filter((words) => words !== "");
}

/** A column that should tell areas or numbers holds what most of its cells are. */
function settleNumber(column: Column, rows: readonly TableRow[], index: number): Column {
  if (column.kind !== "area" && column.kind !== "number") return column;
  const words = wordsIn(rows, index);
  const numbers = words.filter(isNumberCell).length;
  return words.length === 0 ? column : { kind: numbers * 2 >= words.length ? "number" : "area" };
}

/** Beside long tasks short entries under 目标 or 标准 are figures, and what stands before the tasks is their heading. */
function withLongTasks(columns: readonly Column[], rows: readonly TableRow[]): Column[] {
  const shareOfLong = (column: number) => {
    const words = wordsIn(rows, column);
    return words.length === 0 ? 0 : words.filter(isLong).length / words.length;
  };
  const content = columns.flatMap(({ kind }, index) => (kind === "content" ? [index] : []));
  const task = columns.findIndex(({ kind }, index) => kind === "task" && shareOfLong(index) >= 0.5);
  if (task < 0 || content.some((index) => shareOfLong(index) >= 0.3)) return [...columns];
  const heading = columns.findLastIndex(({ kind }, index) => kind === "area" && index < task);
  return columns.map((column, index): Column => {
    if (index === task) return { kind: "content", isThing: false };
    if (index === heading) return { kind: "task" };
    return column.kind === "content" ? { kind: "remark" } : column;
  });
}
