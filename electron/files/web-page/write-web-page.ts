import { cleanText } from "../../../shared/sheet/clean-text.ts";
import { clockOf } from "../../../shared/sheet/moment.ts";
import {
  type Cell,
  columnsInSight,
  type Row,
  type Run,
  type Sheet,
  type Workbook,
  type WriteReport,
} from "../../../shared/sheet/workbook.ts";
import { escapeMarkup } from "./escape-markup.ts";
import { STYLE } from "./style.ts";

const PIECE = 1 << 16;
const encoder = new TextEncoder();

/**
 * A workbook as one HTML file that needs nothing else: no script, no font, no address outside it. It prints in landscape,
 * each table with its header on every page. In pieces; gives back what had to be done to the texts.
 */
export function* writeWebPage(workbook: Workbook, language: "zh-CN" | "en"): Generator<Uint8Array, WriteReport> {
  const report: WriteReport = { rows: 0, guarded: 0, removed: 0, cut: 0 };
  let waiting = "";
  for (const piece of pageOf(workbook, language, report)) {
    waiting += piece;
    if (waiting.length < PIECE) continue;
    yield encoder.encode(waiting);
    waiting = "";
  }
  yield encoder.encode(waiting);
  return report;
}

function* pageOf(workbook: Workbook, language: string, report: WriteReport): Generator<string> {
  const { sheets, title, creator, at } = workbook;
  const text = (said: string) => markup(said, report);
  yield `<!DOCTYPE html>\n<html lang="${language === "en" ? "en" : "zh-Hans"}">\n<head>\n<meta charset="utf-8">\n`;
  yield `<meta name="viewport" content="width=device-width, initial-scale=1">\n<meta name="generator" content="${text(creator)}">\n`;
  yield `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">\n`;
  yield `<title>${text(title)}</title>\n<style>${STYLE}</style>\n</head>\n<body>\n`;
  if (sheets.length > 1) {
    const links = sheets.map(({ name }, number) => `<a href="#${anchor(number)}">${text(name)}</a>`);
    yield `<nav>${links.join("\n")}</nav>\n`;
  }
  const numbers = new Map(sheets.map(({ name }, number) => [name, number]));
  for (const [number, sheet] of sheets.entries()) yield* tableOf(sheet, number, numbers, report);
  yield `<footer>${text(title)} · ${text(creator)} · ${clockOf(at)}</footer>\n</body>\n</html>\n`;
}

/** What stands over all columns above the header is a heading or a paragraph; only the header is repeated in print. */
function* tableOf(
  sheet: Sheet,
  number: number,
  numbers: ReadonlyMap<string, number>,
  report: WriteReport,
): Generator<string> {
  const inSight = columnsInSight(sheet);
  const shown = sheet.columns.slice(0, inSight.shown);
  const total = shown.reduce((sum, width) => sum + width, 0);
  const widths = shown.map((width) => `<col style="width:${width}ch">`).join("");
  const start = `<table style="width:${total}ch">\n<colgroup>${widths}</colgroup>\n`;
  yield `<section id="${anchor(number)}" aria-label="${markup(sheet.name, report)}">\n`;
  if (inSight.printed < inSight.shown) yield offPaper(anchor(number), inSight.printed);
  let at = 0;
  let part: "above" | "thead" | "tbody" = "above";
  for (const row of sheet.rows) {
    report.rows += 1;
    const [first] = row.cells;
    const isAbove = first !== undefined && isOverAll(first, shown.length) && at < (sheet.header ?? 1);
    const wanted = isAbove ? "above" : sheet.header !== null && at <= sheet.header ? "thead" : "tbody";
    if (part !== wanted) yield `${part === "above" ? start : `</${part}>\n`}<${wanted}>\n`;
    part = wanted;
    yield isAbove ? aboveOf(first, report) : rowOf(row, `${anchor(number)}-${at}`, shown.length, numbers, report);
    at += 1;
  }
  yield `${part === "above" ? "" : `</${part}>\n</table>\n`}</section>\n`;
}

/** Keeps the columns behind the first ones off paper. */
function offPaper(id: string, columns: number): string {
  const behind = `:nth-child(n+${columns + 1})`;
  return `<style>@media print { #${id} :is(col, th, td)${behind} { display: none; } }</style>\n`;
}

function isOverAll({ kind, span = 1 }: Cell, columns: number): boolean {
  return span >= columns && (kind === "title" || kind === "note");
}

function aboveOf({ kind, runs }: Cell, report: WriteReport): string {
  const inside = runs.map((run) => runOf(run, report)).join("");
  return kind === "title" ? `<h1>${inside}</h1>\n` : `<p class="note">${inside}</p>\n`;
}

function rowOf(
  { cells }: Row,
  id: string,
  columns: number,
  numbers: ReadonlyMap<string, number>,
  report: WriteReport,
): string {
  let column = 0;
  let written = "";
  for (const each of cells) {
    const span = Math.min(each.span ?? 1, columns - column);
    if (span <= 0) break;
    written += cellOf(each, span, numbers, report);
    column += span;
  }
  const leads = cells.some(({ link }) => link !== undefined) ? ' class="links"' : "";
  return `<tr id="${id}"${leads}>${written}</tr>\n`;
}

function cellOf({ kind, runs, link }: Cell, span: number, numbers: ReadonlyMap<string, number>, report: WriteReport) {
  const tag = kind === "header" || kind === "base-header" || kind === "turned" ? "th" : "td";
  const inside = runs.map((run) => runOf(run, report)).join("");
  const sheet = link === undefined ? undefined : numbers.get(link.sheet);
  const linked =
    link === undefined || sheet === undefined ? inside : `<a href="#${anchor(sheet)}-${link.row}">${inside}</a>`;
  return `<${tag} class="${kind}"${span > 1 ? ` colspan="${span}"` : ""}>${linked}</${tag}>`;
}

/** Inserted and deleted text has the elements that say so, for those who hear the page. */
function runOf({ text, ink }: Run, report: WriteReport): string {
  const said = markup(text, report);
  switch (ink) {
    case "plain":
      return said;
    case "inserted":
      return `<ins>${said}</ins>`;
    case "deleted":
      return `<del>${said}</del>`;
    case "strong":
    case "field":
    case "muted":
    case "moved":
    case "decided":
      return `<span class="${ink}">${said}</span>`;
  }
}

function markup(text: string, report: WriteReport): string {
  const clean = cleanText(text);
  report.removed += clean.removed;
  return escapeMarkup(clean.text);
}

function anchor(sheet: number): string {
  return `s${sheet + 1}`;
}
