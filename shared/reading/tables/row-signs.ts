import { markerAt } from "../outline/marker.ts";
import { foldedOf, type Passage, textOf } from "../passage.ts";
import { isStatement, isUnitList } from "../responsibility/find-statement.ts";
import type { TableRow } from "./cell.ts";

/** From this length on a cell may hold a task. */
const LEAST_TASK = 10;

/** A marker and its text: a list that was set with tabs, no table. */
export function isNumberedText(row: TableRow): boolean {
  const [marker, , ...others] = row.map((cell) => cell?.words ?? "");
  return marker !== undefined && marker.length > 0 && others.length === 0 && markerAt(marker)?.length === marker.length;
}

/** Without headings, a row is told by a cell that names units beside one that holds text. */
export function isRowByItself(row: TableRow): boolean {
  if (isNumberedText(row)) return false;
  const passages = row.flatMap((cell) => cell?.passages ?? []);
  const holdsTask = (others: typeof passages) => others.some(({ from, to }) => to - from >= LEAST_TASK);
  const statements = passages.filter(saysWho);
  if (statements.length > 0) return holdsTask(passages.filter((passage) => !statements.includes(passage)));
  const [number, ...others] = passages;
  const units = others.filter(listsUnits);
  const isNumbered = number !== undefined && /^\d{1,3}[.、]?$/u.test(foldedOf(number));
  return isNumbered && units.length > 0 && holdsTask(others.filter((passage) => !units.includes(passage)));
}

function saysWho(passage: Passage): boolean {
  return isStatement({ text: textOf(passage), folded: foldedOf(passage) });
}

function listsUnits(passage: Passage): boolean {
  return isUnitList({ text: textOf(passage), folded: foldedOf(passage) });
}

/** A row that already says who is responsible is complete. */
export function namesUnits(row: TableRow): boolean {
  return row
    .flatMap((cell) => cell?.passages ?? [])
    .some((passage) => saysWho(passage) || /(?:负责|牵头)$/u.test(foldedOf(passage)));
}
