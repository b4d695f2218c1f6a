import { isLineHeading } from "../headings.ts";
import { isNumeral, markerAt } from "../outline/marker.ts";
import { foldedOf } from "../passage.ts";
import type { TableCell, TableRow } from "./cell.ts";
import { ownCells } from "./cell.ts";

/**
 * A row of one cell, drawn across the table: `sum` counts the others, `area` names what the rows below belong to, `text`
 * stands outside the columns (a note, a title).
 */
export type Band = { readonly kind: "sum" | "area" | "text"; readonly cell: TableCell };

const SUM = /^(?:合计|总计|小计|共计)/u;
const COUNT = /^[\d.]{1,6}[项条个件%]?$/u;
const ASIDE = /^[(（]?(?:备?注|说明|附注|填报|填表|制表|单位|联系)[^。]{0,8}:/u;

/** The band that a row is; null where it is a row like the others. */
export function bandOf(row: TableRow, above: TableRow | undefined): Band | null {
  const own = ownCells(row, above);
  const [cell, ...others] = own;
  if (cell === undefined) return null;
  if (SUM.test(cell.words) && others.every(({ words }) => COUNT.test(words))) return { kind: "sum", cell };
  if (others.length > 0 || reachesDown(row, above)) return null;
  const isWide = row.length > 1 && row.every((one) => one === cell);
  if (ASIDE.test(cell.words)) return { kind: "text", cell };
  if (namesArea(cell)) return isWide || (row[0] === cell && isNumbered(cell)) ? { kind: "area", cell } : null;
  return isWide ? { kind: "text", cell } : null;
}

/** A numeral in a cell and a heading in the next, with nothing else: the row opens a part of the table. */
export function isNumberedBand(row: TableRow, above: TableRow | undefined): boolean {
  const [numeral, heading, ...others] = ownCells(row, above);
  return (
    numeral !== undefined &&
    heading !== undefined &&
    others.length === 0 &&
    isNumeral(numeral.words) &&
    isLineHeading(heading.words) &&
    !reachesDown(row, above)
  );
}

function reachesDown(row: TableRow, above: TableRow | undefined): boolean {
  return row.some((cell, column) => cell !== null && cell.words.length > 0 && above?.[column] === cell);
}

function namesArea({ passages, words }: TableCell): boolean {
  const [passage] = passages;
  if (passages.length !== 1 || passage === undefined) return false;
  const marker = markerAt(foldedOf(passage));
  return isLineHeading(words.slice(marker?.length ?? 0)) || /\([^()]*(?:单位|部门):[^()]*\)$/u.test(words);
}

/** 一、…, （二）…: tasks are numbered otherwise. */
function isNumbered({ words }: TableCell): boolean {
  const style = markerAt(words)?.style;
  return style !== undefined && ["chapter", "part", "section", "item", "ordinal"].includes(style);
}
