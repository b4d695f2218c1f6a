import { fill } from "../../../shared/contract/sentences.ts";
import { clockOf } from "../../../shared/sheet/moment.ts";
import {
  type Cell,
  columnsInSight,
  type Row,
  type Sheet,
  type Workbook,
  type WriteReport,
} from "../../../shared/sheet/workbook.ts";
import { cellXml, coveredCellXml } from "./cell-xml.ts";
import { cellName, quotedSheet, rangeName } from "./references.ts";
import { escapeXml, xmlPart } from "./xml.ts";

/** The tallest row that Excel draws, in points. A taller one becomes several, whose cells are merged. */
const TALLEST_ROW = 409;
/** The format counts paper sizes by number (ECMA-376 part 1, 18.3.1.63). */
const PAPER_NUMBERS = { A3: 8, A4: 9 } as const;

/** What the workbook has to know of a sheet that was written: where its header came to stand and how far it is in sight. */
export type SheetExtent = {
  readonly rows: number;
  readonly columns: number;
  /** How many of the columns go on paper. */
  readonly printed: number;
  readonly header: number | null;
};

/** What stands behind the rows of a sheet and is known once they were written. */
type Behind = {
  readonly merges: string[];
  readonly links: string[];
  readonly names: ReadonlyMap<string, string>;
};

/** A sheet as XML, in pieces of one row. Gives its extent once all rows were read. */
export function* sheetXml(
  sheet: Sheet,
  { title, at, pageNumber, cut }: Workbook,
  /** What the sheets of the workbook are called in the file, by the names they were given. */
  names: ReadonlyMap<string, string>,
  isFirst: boolean,
  report: WriteReport,
): Generator<string, SheetExtent> {
  const columns = sheet.columns.length;
  const behind: Behind = { merges: [], links: [], names };
  let next = 0;
  let header: number | null = null;
  let count = 0;
  yield startXml(sheet, isFirst);
  for (const row of sheet.rows) {
    if (count === sheet.header) header = next;
    const written = rowXml(row, next, columns, cut, behind, report);
    yield written.xml;
    next += written.rows;
    count += 1;
    report.rows += 1;
  }
  const { shown, printed } = columnsInSight(sheet);
  const extent = { rows: next, columns: shown, printed, header };
  yield `</sheetData>${filterXml(extent)}${mergesXml(behind.merges)}${linksXml(behind.links)}${printXml(sheet, { title, at, pageNumber }, extent)}</worksheet>`;
  return extent;
}

function startXml({ columns, hidden = 0, frozen }: Sheet, isFirst: boolean): string {
  const widths = columns.map((width, at) => {
    const unseen = at >= columns.length - hidden ? ' hidden="1"' : "";
    return `<col min="${at + 1}" max="${at + 1}" width="${width}"${unseen} customWidth="1"/>`;
  });
  const corner = cellName(frozen.rows, frozen.columns);
  const split = `${frozen.columns > 0 ? ` xSplit="${frozen.columns}"` : ""}${frozen.rows > 0 ? ` ySplit="${frozen.rows}"` : ""}`;
  const side = frozen.columns === 0 ? "bottomLeft" : frozen.rows === 0 ? "topRight" : "bottomRight";
  const pane =
    split === ""
      ? ""
      : `<pane${split} topLeftCell="${corner}" activePane="${side}" state="frozen"/><selection pane="${side}" activeCell="${corner}" sqref="${corner}"/>`;
  return xmlPart(
    `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><sheetViews><sheetView showGridLines="0"${isFirst ? ' tabSelected="1"' : ""} workbookViewId="0">${pane}</sheetView></sheetViews><sheetFormatPr defaultRowHeight="15"/>${widths.length === 0 ? "" : `<cols>${widths.join("")}</cols>`}<sheetData>`,
  );
}

/** A row, or where it is too tall the rows it becomes; what its cells span and lead to is added to `behind`. */
function rowXml(
  { cells, height }: Row,
  at: number,
  columns: number,
  cut: string,
  { merges, links, names }: Behind,
  report: WriteReport,
): { readonly xml: string; readonly rows: number } {
  const rows = Math.max(1, Math.ceil((height ?? 0) / TALLEST_ROW));
  const tall = height === null ? "" : ` ht="${Math.ceil((height / rows) * 4) / 4}" customHeight="1"`;
  let first = "";
  let others = "";
  let column = 0;
  for (const each of cells) {
    const span = Math.min(each.span ?? 1, columns - column);
    first += cellXml(each, cellName(at, column), cut, report);
    links.push(...linkXml(each, cellName(at, column), names));
    for (let covered = 1; covered < span; covered += 1)
      first += coveredCellXml(each.kind, cellName(at, column + covered));
    if (span > 1 || rows > 1) merges.push(rangeName(at, column, at + rows - 1, column + span - 1));
    column += span;
  }
  for (let below = 1; below < rows; below += 1) {
    others += `<row r="${at + below + 1}"${tall}>${coveredRowXml(cells, at + below, columns)}</row>`;
  }
  return { xml: `<row r="${at + 1}"${tall}>${first}</row>${others}`, rows };
}

function coveredRowXml(cells: Row["cells"], at: number, columns: number): string {
  const kinds = cells.flatMap(({ kind, span = 1 }) => Array.from({ length: span }, () => kind));
  return kinds
    .slice(0, columns)
    .map((kind, column) => coveredCellXml(kind, cellName(at, column)))
    .join("");
}

function filterXml({ rows, columns, header }: SheetExtent): string {
  return header === null ? "" : `<autoFilter ref="${rangeName(header, 0, rows - 1, columns - 1)}"/>`;
}

function mergesXml(merges: readonly string[]): string {
  if (merges.length === 0) return "";
  return `<mergeCells count="${merges.length}">${merges.map((range) => `<mergeCell ref="${range}"/>`).join("")}</mergeCells>`;
}

/** The link of a cell that stands at `place`; none to a sheet that is not in the workbook. */
function linkXml({ link }: Cell, place: string, names: ReadonlyMap<string, string>): string[] {
  const sheet = link === undefined ? undefined : names.get(link.sheet);
  if (link === undefined || sheet === undefined) return [];
  return [`<hyperlink ref="${place}" location="${escapeXml(quotedSheet(sheet) + cellName(link.row, 0))}"/>`];
}

/** Links within the workbook; one to the outside would need a relation, of which there is none. */
function linksXml(links: readonly string[]): string {
  return links.length === 0 ? "" : `<hyperlinks>${links.join("")}</hyperlinks>`;
}

/** One page wide and as many long as it takes; the title, the page's number and the time of export at its foot. */
function printXml(
  { paper }: Sheet,
  { title, at, pageNumber }: Pick<Workbook, "title" | "at" | "pageNumber">,
  { rows, columns }: SheetExtent,
): string {
  const page = fill(footText(pageNumber), { page: "&P", pages: "&N" });
  const foot = escapeXml(`&L${footText(title)}&C${page}&R${clockOf(at)}`);
  const all = rangeName(0, 0, Math.max(0, rows - 1), Math.max(0, columns - 1));
  return `<printOptions horizontalCentered="1"/><pageMargins left="0.4" right="0.4" top="0.5" bottom="0.65" header="0.3" footer="0.3"/><pageSetup paperSize="${PAPER_NUMBERS[paper]}" orientation="landscape" fitToWidth="1" fitToHeight="0"/><headerFooter><oddFooter>${foot}</oddFooter></headerFooter><ignoredErrors><ignoredError sqref="${all}" numberStoredAsText="1"/></ignoredErrors>`;
}

/** In a foot & begins a code; doubled it stands for itself. */
function footText(text: string): string {
  return text.replaceAll("&", "&&");
}
