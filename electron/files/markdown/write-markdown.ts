import { cleanText } from "../../../shared/sheet/clean-text.ts";
import type { Cell, Row, Run, Sheet, Workbook, WriteReport } from "../../../shared/sheet/workbook.ts";

const PIECE = 1 << 16;
const encoder = new TextEncoder();

/** What begins markup in the middle of a line, a table's border among it. */
const SIGNS = /[\\`*_[\]<>|~]/gu;

/**
 * A workbook as Markdown: a heading for each sheet, and its rows as a table. What differs is bold where the base plan lacks
 * it and struck where only the base plan has it. In pieces; gives back what had to be done to the texts.
 */
export function* writeMarkdown({ sheets }: Workbook): Generator<Uint8Array, WriteReport> {
  const report: WriteReport = { rows: 0, guarded: 0, removed: 0, cut: 0 };
  let waiting = "";
  for (const sheet of sheets) {
    for (const piece of sheetOf(sheet, report)) {
      waiting += piece;
      if (waiting.length < PIECE) continue;
      yield encoder.encode(waiting);
      waiting = "";
    }
  }
  yield encoder.encode(waiting);
  return report;
}

/** A row over all columns is a heading or a paragraph; after one a table begins anew, under the header. */
function* sheetOf(sheet: Sheet, report: WriteReport): Generator<string> {
  const columns = sheet.columns.length - (sheet.hidden ?? 0);
  let header: string | null = null;
  let isInTable = false;
  let at = 0;
  yield `# ${inline([{ text: sheet.name, ink: "plain" }], report)}\n\n`;
  for (const row of sheet.rows) {
    report.rows += 1;
    const wide = wideText(row, columns, report);
    if (at === sheet.header) header = tableLine(row, columns, report);
    else if (wide !== null) {
      yield `${isInTable ? "\n" : ""}${wide}\n\n`;
      isInTable = false;
    } else if (sheet.header === null || at > sheet.header) {
      if (!isInTable) yield `${header ?? emptyHeader(columns)}|${" --- |".repeat(columns)}\n`;
      isInTable = true;
      yield tableLine(row, columns, report);
    }
    at += 1;
  }
  yield "\n";
}

/** The markup of a title, a note or a section over all columns; null for any other row. */
function wideText({ cells }: Row, columns: number, report: WriteReport): string | null {
  const [only] = cells;
  if (only === undefined || (only.span ?? 1) < columns) return null;
  switch (only.kind) {
    case "title":
      return `## ${inline(only.runs, report)}`;
    case "section":
      return `### ${inline(only.runs, report)}`;
    case "note":
      return inline(only.runs, report);
    default:
      return null;
  }
}

function tableLine({ cells }: Row, columns: number, report: WriteReport): string {
  const fields = cells.flatMap((each: Cell) => [
    inline(each.runs, report),
    ...Array.from({ length: (each.span ?? 1) - 1 }, () => ""),
  ]);
  const line = Array.from({ length: columns }, (_, at) => ` ${fields[at] ?? ""} |`);
  return `|${line.join("")}\n`;
}

function emptyHeader(columns: number): string {
  return `|${"  |".repeat(columns)}\n`;
}

function inline(runs: readonly Run[], report: WriteReport): string {
  return runs.map((run) => marked(run, report)).join("");
}

/** A mark must touch the words it marks, on each line of its own. */
function marked({ text, ink }: Run, report: WriteReport): string {
  const clean = cleanText(text);
  report.removed += clean.removed;
  const sign = ink === "inserted" || ink === "strong" ? "**" : ink === "moved" ? "*" : ink === "deleted" ? "~~" : "";
  return clean.text
    .split("\n")
    .map((line) => {
      const escaped = line.replace(SIGNS, "\\$&");
      const words = escaped.trim();
      return words === "" ? escaped : escaped.replace(words, () => sign + words + sign);
    })
    .join("<br>");
}
