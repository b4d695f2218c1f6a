import {
  AlignmentType,
  BorderStyle,
  HeadingLevel,
  type IRunOptions,
  type ISectionPropertiesOptions,
  PageOrientation,
  Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextDirection,
  TextRun,
  VerticalAlignTable,
  WidthType,
} from "docx";
import { cleanText } from "../../../shared/sheet/clean-text.ts";
import { LETTER_SIZES, SMALL_INKS } from "../../../shared/sheet/row-height.ts";
import {
  type Cell,
  type CellKind,
  columnsInSight,
  type Ink,
  type Row,
  type Run,
  type Sheet,
  type WriteReport,
} from "../../../shared/sheet/workbook.ts";

/** In twentieths of a point, as the format counts; portrait, which the orientation turns. */
const PAPERS = { A3: { width: 16_838, height: 23_811 }, A4: { width: 11_906, height: 16_838 } } as const;
const MARGIN = 720;
/** Two rows of the heads of narrow columns are as tall as this many characters of them. */
const TURNED_HEIGHT = 14;

const HEI = { ascii: "Arial", hAnsi: "Arial", eastAsia: "黑体" } as const;
const SONG = { ascii: "Times New Roman", hAnsi: "Times New Roman", eastAsia: "宋体" } as const;
const FILLS: Readonly<Partial<Record<CellKind, string>>> = {
  header: "E3E9E3",
  "base-header": "CFDACF",
  turned: "E3E9E3",
  section: "EEF1EC",
  base: "F6F8F4",
};
const CENTRED: ReadonlySet<CellKind> = new Set(["header", "base-header", "number", "count", "mark"]);
const IN_HEI: ReadonlySet<CellKind> = new Set(["title", "header", "base-header", "turned", "section"]);
const INK = "14181A";
const RULE = { style: BorderStyle.SINGLE, size: 4, color: "A9B4AB" } as const;
const RULES = { top: RULE, bottom: RULE, left: RULE, right: RULE, insideHorizontal: RULE, insideVertical: RULE };
const MUTED = "5C6461";
const MACHINE = "1C4F86";
const HAND = "A92A1C";

/** The page that a sheet is printed on. */
export function pageOf({ paper }: Sheet): NonNullable<ISectionPropertiesOptions["page"]> {
  return {
    size: { ...PAPERS[paper], orientation: PageOrientation.LANDSCAPE },
    margin: { top: MARGIN, bottom: MARGIN, left: MARGIN, right: MARGIN, header: MARGIN / 2, footer: MARGIN / 2 },
  };
}

/** A sheet as its title, its notes and one table. What is not shown is left out. */
export function tableOfSheet(sheet: Sheet, report: WriteReport): (Paragraph | Table)[] {
  const columns = columnWidths(sheet);
  const paragraphs: Paragraph[] = [];
  const rows: TableRow[] = [];
  let at = 0;
  for (const row of sheet.rows) {
    report.rows += 1;
    const [first] = row.cells;
    if (first !== undefined && (first.kind === "title" || first.kind === "note")) {
      if ((first.span ?? 1) >= columns.length) paragraphs.push(paragraphOf(first, report));
    } else rows.push(rowOf(row, columns, at === sheet.header, report));
    at += 1;
  }
  if (rows.length === 0) return paragraphs;
  const width = columns.reduce((sum, each) => sum + each, 0);
  return [
    ...paragraphs,
    new Table({
      rows,
      columnWidths: columns,
      width: { size: width, type: WidthType.DXA },
      layout: TableLayoutType.FIXED,
      borders: RULES,
      margins: { top: 40, bottom: 40, left: 80, right: 80 },
    }),
  ];
}

/** The columns that go on paper, over the whole width between the margins. */
function columnWidths(sheet: Sheet): number[] {
  const printed = sheet.columns.slice(0, columnsInSight(sheet).printed);
  const total = printed.reduce((sum, each) => sum + each, 0);
  const room = PAPERS[sheet.paper].height - 2 * MARGIN;
  return printed.map((width) => Math.floor((width / total) * room));
}

function paragraphOf(cell: Cell, report: WriteReport): Paragraph {
  const isTitle = cell.kind === "title";
  return new Paragraph({
    ...(isTitle ? { heading: HeadingLevel.HEADING_1, alignment: AlignmentType.CENTER } : {}),
    spacing: { before: 0, after: 120 },
    children: cell.runs.flatMap((run) => textRuns(run, cell.kind, report)),
  });
}

function rowOf({ cells }: Row, columns: readonly number[], isHeader: boolean, report: WriteReport): TableRow {
  const written: TableCell[] = [];
  let column = 0;
  for (const cell of cells) {
    const span = Math.min(cell.span ?? 1, columns.length - column);
    if (span <= 0) break;
    written.push(cellOf(cell, span, columns.slice(column, column + span), report));
    column += span;
  }
  // A row of a table must reach its end.
  for (; column < columns.length; column += 1) {
    written.push(cellOf({ kind: "text", runs: [] }, 1, columns.slice(column, column + 1), report));
  }
  const turned = cells.some(({ kind }) => kind === "turned");
  return new TableRow({
    children: written,
    ...(isHeader ? { tableHeader: true, cantSplit: true } : {}),
    ...(turned ? { height: { value: TURNED_HEIGHT * LETTER_SIZES.turned * 20, rule: "atLeast" as const } } : {}),
  });
}

function cellOf(cell: Cell, span: number, widths: readonly number[], report: WriteReport): TableCell {
  const { kind } = cell;
  const fill = FILLS[kind];
  return new TableCell({
    columnSpan: span,
    width: { size: widths.reduce((sum, each) => sum + each, 0), type: WidthType.DXA },
    verticalAlign: kind === "header" || kind === "base-header" ? VerticalAlignTable.CENTER : VerticalAlignTable.TOP,
    ...(fill === undefined ? {} : { shading: { type: ShadingType.CLEAR, color: "auto", fill } }),
    ...(kind === "turned" ? { textDirection: TextDirection.TOP_TO_BOTTOM_RIGHT_TO_LEFT } : {}),
    children: [
      new Paragraph({
        ...(CENTRED.has(kind) ? { alignment: AlignmentType.CENTER } : {}),
        ...(kind === "section" ? { keepNext: true } : {}),
        children: cell.runs.flatMap((run) => textRuns(run, kind, report)),
      }),
    ],
  });
}

/** A line break of the text is one of the paragraph, so that a cell is one paragraph that is read on. */
function textRuns({ text, ink }: Run, kind: CellKind, report: WriteReport): TextRun[] {
  const clean = cleanText(text);
  report.removed += clean.removed;
  const look = lookOf(kind, ink);
  return clean.text
    .split("\n")
    .map((line, at) => new TextRun({ text: line, ...look, ...(at > 0 ? { break: 1 } : {}) }));
}

function lookOf(kind: CellKind, ink: Ink): Partial<IRunOptions> {
  const size = 2 * (ink === "decided" ? 9 : (SMALL_INKS[ink] ?? LETTER_SIZES[kind]));
  const isHei = IN_HEI.has(kind) && ink !== "muted" && ink !== "field";
  const base = { size, font: isHei ? HEI : SONG, ...(kind === "subject" && ink === "plain" ? { bold: true } : {}) };
  switch (ink) {
    case "plain":
      return { ...base, color: kind === "note" || kind === "absent" ? MUTED : INK };
    case "strong":
      return { ...base, bold: true };
    case "field":
    case "muted":
      return { ...base, color: MUTED };
    case "inserted":
      return { ...base, color: MACHINE, underline: {} };
    case "deleted":
      return { ...base, color: MACHINE, strike: true };
    case "moved":
      return { ...base, color: MACHINE, underline: { type: "double" } };
    case "decided":
      return { ...base, color: HAND };
  }
}
