import { setImmediate as nextTurn } from "node:timers/promises";
import { type CitationStyle, cite } from "../../../shared/citation/cite.ts";
import { raise } from "../../../shared/contract/fault.ts";
import type { Params } from "../../../shared/contract/methods.ts";
import { citedWorks } from "../../../shared/sheet/comparison/cited-works.ts";
import type { ComparisonExport } from "../../../shared/sheet/comparison/comparison-export.ts";
import { shownPlans, shownRows } from "../../../shared/sheet/comparison/laid-rows.ts";
import { comparisonJson } from "../../../shared/sheet/comparison-json.ts";
import { comparisonData, comparisonWorkbook } from "../../../shared/sheet/comparison-workbook.ts";
import { CITATION_FORMATS, type Citing } from "../../../shared/sheet/sheet-layout.ts";
import type { Sheet, Workbook, WriteReport } from "../../../shared/sheet/workbook.ts";
import { writeCsv } from "../../files/csv/write-csv.ts";
import { writeMarkdown } from "../../files/markdown/write-markdown.ts";
import { writeWebPage } from "../../files/web-page/write-web-page.ts";
import { writeXlsx } from "../../files/xlsx/write-xlsx.ts";
import type { Writer } from "../writer.ts";
import type { Written } from "../writing-messages.ts";

/** How long the file is written without a look at what else there is to do, in milliseconds. */
const STRETCH_MS = 20;

type Wanted = Pick<Params<"comparison.export">, "format" | "layouts" | "encoding" | "citing" | "language">;

/** The file in the format that is wanted, and what had to be done for it. Raises call/cancelled and what a Writer raises. */
export function writeExport(
  what: ComparisonExport,
  wanted: Wanted,
  writer: Writer,
  signal: AbortSignal,
): Promise<Written> {
  const { format, encoding, language } = wanted;
  const workbook = () => fileSheets(what, wanted);
  switch (format) {
    case "xlsx":
      return collect(writeXlsx(workbook()), signal);
    case "csv":
      return collect(writeCsv(csvSheet(what, wanted), encoding), signal);
    case "html":
      return collect(writeWebPage(workbook(), language), signal);
    case "md":
      return collect(writeMarkdown(workbook()), signal);
    case "json":
      return collect(encoded(comparisonJson(what), shownRows(what).length), signal);
    case "txt":
    case "bib":
    case "ris":
      return collect(encoded([citations(what, wanted.citing, CITATION_FORMATS[format])], 0), signal);
    case "docx":
      return writer.document(what, wanted.layouts, signal);
  }
}

/** The sheets of the file, and what stands around them; those of a format that has but one are one. */
export function fileSheets(what: ComparisonExport, wanted: Omit<Wanted, "language">): Workbook {
  const workbook = comparisonWorkbook(what, wanted.layouts);
  return wanted.format === "csv" ? { ...workbook, sheets: [csvSheet(what, wanted)] } : workbook;
}

function csvSheet(what: ComparisonExport, { layouts }: Pick<Wanted, "layouts">): Sheet {
  return comparisonData(what, layouts?.[0] === "clauses" ? "clauses" : "comparison");
}

/** Of the plans handed out, from left to right, or of their clauses in the rows handed out. */
function citations(what: ComparisonExport, citing: Citing = "plans", style: CitationStyle): string {
  const works = citedWorks(shownPlans(what), citing === "plans" ? null : shownRows(what));
  return `${cite(works, style).trimEnd()}\r\n`;
}

function* encoded(pieces: Iterable<string>, rows: number): Generator<Uint8Array, WriteReport> {
  const encoder = new TextEncoder();
  for (const piece of pieces) yield encoder.encode(piece);
  return { rows, guarded: 0, removed: 0, cut: 0 };
}

/** The bytes of a file whose pieces take time to make; other calls have their turn meanwhile. Raises call/cancelled. */
async function collect(pieces: Generator<Uint8Array, WriteReport>, signal: AbortSignal): Promise<Written> {
  const made: Uint8Array[] = [];
  for (let resting = performance.now(); ; ) {
    if (signal.aborted) raise("call/cancelled", {});
    const next = pieces.next();
    if (next.done) return { bytes: new Uint8Array(Buffer.concat(made)), report: next.value };
    made.push(next.value);
    if (performance.now() - resting < STRETCH_MS) continue;
    await nextTurn();
    resting = performance.now();
  }
}
