import {
  attachmentLabel,
  isDistribution,
  isNumberLine,
  isPublicity,
  isTitle,
  parseDateLine,
} from "../frame/patterns.ts";
import { markerAt } from "../outline/marker.ts";
import { foldedOf } from "../passage.ts";
import { ownCells, type TableCell, type TableRow } from "./cell.ts";
import { columnOf } from "./columns.ts";

// Tables are also used to set a page: a frame around the whole text, a line with its two ends, the foot of a letter.

/** So many paragraphs or characters in one cell are a text and no entry of a list. */
const LEAST_PARAGRAPHS = 6;
const LEAST_CHARACTERS = 400;
/** The head or foot of a document is not longer. */
const MOST_ROWS = 4;
const LEAST_TITLE = 10;

/** Whether a table is only a frame around running text. */
export function holdsRunningText(grid: readonly TableRow[]): boolean {
  const rows = grid.map((row, index) => ownCells(row, grid[index - 1]));
  if (rows.every(({ length }) => length < 2)) return true;
  return rows.flat().some(holdsText) || isSetLine(rows);
}

/** Lines with two ends, set as cells; a list has more columns or says what they hold. */
function isSetLine(rows: readonly (readonly TableCell[])[]): boolean {
  const namesColumns = rows[0]?.every(({ words }) => columnOf(words) !== null) === true;
  return (
    rows.length <= MOST_ROWS &&
    !namesColumns &&
    rows.every(({ length }) => length <= 2) &&
    rows.flat().some(isFramePart)
  );
}

function holdsText({ passages, words }: TableCell): boolean {
  const numbered = passages.filter((passage) => markerAt(foldedOf(passage)) !== null);
  return words.length >= LEAST_CHARACTERS || (passages.length >= LEAST_PARAGRAPHS && numbered.length > 1);
}

/** A part of the frame around a plan: a document number, a date, a title, who gets a copy. */
function isFramePart({ words }: TableCell): boolean {
  return (
    attachmentLabel(words) !== null ||
    isDistribution(words) ||
    isPublicity(words) ||
    isNumberLine(words) ||
    parseDateLine(words) !== null ||
    (words.length >= LEAST_TITLE && isTitle(words))
  );
}
