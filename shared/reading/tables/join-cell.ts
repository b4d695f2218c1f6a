import { markerAt } from "../outline/marker.ts";
import { type Copy, foldedOf, type Passage } from "../passage.ts";
import { isBalanced } from "../responsibility/brackets.ts";
import { findRoleVerb, LABEL } from "../responsibility/role-words.ts";
import { beginsLikeUnit, endsLikeUnit } from "../responsibility/unit-name.ts";
import { displayWidth } from "../white-space.ts";
import { joinPassages, type TableCell } from "./cell.ts";
import type { Column } from "./columns.ts";

// A cell is narrow, so that its words are often broken into lines by hand or by the page. What the cell holds says
// where a line goes on: a list of units ends with the name of one, a sentence with a stop.

type GoesOn = (above: string, below: string) => boolean;

/**
 * The paragraphs of a cell, put together where only the width of the cell cut them.
 *
 * @param isWrapped its lines are those of the page, so that a line without a stop goes on
 */
export function joinCell(source: Copy, cell: TableCell, kind: Column["kind"], isWrapped: boolean): readonly Passage[] {
  if (cell.passages.length < 2) return cell.passages;
  const goesOn = ruleOf(kind, cell, isWrapped);
  const groups: Passage[][] = [];
  for (const passage of cell.passages) {
    const group = groups.at(-1);
    const last = group?.at(-1);
    if (group !== undefined && last !== undefined && goesOn(foldedOf(last), foldedOf(passage))) group.push(passage);
    else groups.push([passage]);
  }
  return groups.map((group) => joinPassages(source, group));
}

function ruleOf(kind: Column["kind"], cell: TableCell, isWrapped: boolean): GoesOn {
  switch (kind) {
    case "units":
      return unitsGoOn;
    case "time":
      return timeGoesOn;
    case "content":
      return sentenceRule(cell, isWrapped);
    case "number":
    case "area":
    case "task":
      return (_, below) => !opensParagraph(below);
    case "person":
    case "remark":
      return () => false;
  }
}

/** Words that begin a task or a statement of their own. */
export function opensParagraph(folded: string): boolean {
  return markerAt(folded) !== null || LABEL.test(folded.replace(/^[([【〔]/u, ""));
}

const DANGLING = /[、,和及与(〈《“·—-]$/u;
const STOP = /[。！？；!?;:]["”’』」)\]】〉》]*$/u;
/** A line that ends within so many columns of the widest one is full. */
const RAGGED = 4;

/** Whether words break off: at a list comma, or inside brackets. */
export function breaksOff(folded: string): boolean {
  return DANGLING.test(folded) || (/[(〔《]/u.test(folded) && !isBalanced(folded.replace(/^[^([〔《]*[)\]〕》]/u, "")));
}

function sentenceRule(cell: TableCell, isWrapped: boolean): GoesOn {
  const lines = cell.passages.map(foldedOf);
  const width = Math.max(...lines.map(displayWidth));
  // Tasks that are set without stops are a list; lines of which only the last has one are a sentence.
  const isBroken = isWrapped || STOP.test(lines.at(-1) ?? "");
  return (above, below) => {
    if (opensParagraph(below)) return false;
    if (breaksOff(above)) return true;
    const isFull = displayWidth(above) >= width - RAGGED;
    return isBroken && isFull && (isWrapped || !STOP.test(above));
  };
}

function unitsGoOn(above: string, below: string): boolean {
  if (opensParagraph(below)) return false;
  if (breaksOff(above) || /^[、,，)和及与]/u.test(below)) return true;
  const verb = findRoleVerb(below);
  if (verb?.index === 0) return true;
  return !endsWhole(above) || !beginsWhole(below) || (leavesOpen(above) && verb !== null);
}

/** Ends with the whole name of a unit, what it does, or a stop. */
function endsWhole(folded: string): boolean {
  if (/[。;；.]$/u.test(folded)) return true;
  const name = lastName(folded);
  return findRoleVerb(name) !== null || endsLikeUnit(name) || name.endsWith("等");
}

function lastName(folded: string): string {
  return folded.slice(lastSeparator(folded) + 1);
}

function lastSeparator(folded: string): number {
  return Math.max(...[..."、,，;； "].map((sign) => folded.lastIndexOf(sign)));
}

const LEAST_NAME = 3;

/** The rest of a name is short and begins as no name does: 局、市税务局 below 市场监管. */
function beginsWhole(folded: string): boolean {
  const [name = ""] = folded.split(/[、,，;； ]/u, 1);
  return name.length >= LEAST_NAME || beginsLikeUnit(name);
}

/** Units that follow the last 牵头 or 负责 await a word of their own. */
function leavesOpen(folded: string): boolean {
  return findRoleVerb(folded) !== null && findRoleVerb(lastName(folded)) === null && !/[。;；.]$/u.test(folded);
}

const LIMIT_END = /[前底内日月期年成末度季续]$/u;
const LIMIT_START = /^(?:(?:19|20)\d{2}[年.]|\d{1,2}月|长期|持续|常年|全年|年底|年内|每|第|[一二三四]季度|\d+[.、])/u;

function timeGoesOn(above: string, below: string): boolean {
  const isWhole = LIMIT_END.test(above) && !/^\d{4}年$/u.test(above) && LIMIT_START.test(below);
  return !isWhole;
}
