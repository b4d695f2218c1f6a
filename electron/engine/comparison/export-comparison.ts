import { setImmediate as nextTurn } from "node:timers/promises";
import { entriesOfRows } from "../../../shared/alignment/corrections/entries-of-rows.ts";
import { raise } from "../../../shared/contract/fault.ts";
import type { Params, Result } from "../../../shared/contract/methods.ts";
import type { AlignmentTable } from "../../../shared/model/comparison.ts";
import type { PlanId } from "../../../shared/model/ids.ts";
import type { ComparisonExport } from "../../../shared/sheet/comparison/comparison-export.ts";
import { shownRows } from "../../../shared/sheet/comparison/laid-rows.ts";
import { comparisonJson } from "../../../shared/sheet/comparison-json.ts";
import { comparisonData, comparisonWorkbook } from "../../../shared/sheet/comparison-workbook.ts";
import { downloadName } from "../../../shared/sheet/download-name.ts";
import type { Workbook, WriteReport } from "../../../shared/sheet/workbook.ts";
import type { ReadableCorpus } from "../../corpus/connection.ts";
import { loadSource, planNumber } from "../../corpus/load-plan.ts";
import { listNotes } from "../../corpus/notes/notes.ts";
import { listTags } from "../../corpus/notes/tags.ts";
import { writeCsv } from "../../files/csv/write-csv.ts";
import { writeMarkdown } from "../../files/markdown/write-markdown.ts";
import { writeWebPage } from "../../files/web-page/write-web-page.ts";
import { writeXlsx } from "../../files/xlsx/write-xlsx.ts";
import { programName } from "../program-version.ts";
import type { Workroom } from "../workroom.ts";
import type { AlignmentTables } from "./alignment-tables.ts";
import { entriesToday } from "./decisions-today.ts";
import { frozenIdFor } from "./freeze-comparison.ts";

type Wanted = Params<"comparison.export">;

/** How long the file is written without a look at what else there is to do, in milliseconds. */
const STRETCH_MS = 20;

/**
 * Makes a file of an alignment table and holds it ready. Raises comparison/unknown, plan/unknown for a column that the
 * comparison does not have, call/cancelled and what a Comparer raises.
 */
export async function exportComparison(
  room: Workroom,
  tables: AlignmentTables,
  wanted: Wanted,
  signal: AbortSignal,
): Promise<Result<"comparison.export">> {
  const table = await tableFor(tables, wanted, signal);
  for (const plan of wanted.plans) if (!table.comparison.plans.includes(plan)) raise("plan/unknown", { plan });
  const { plans, rows, at, language } = wanted;
  const what: ComparisonExport = {
    table,
    plans,
    rows,
    at,
    language,
    differences: new Map(),
    hashes: hashesOf(room.corpus, table.comparison.plans),
    decided: wanted.people === true ? decidedIn(room.corpus, table) : null,
    notes: wanted.notes === true ? { notes: listNotes(room.corpus), tags: listTags(room.corpus) } : null,
    draft: wanted.draft ?? false,
    frozen: frozenIdFor(room.corpus, table),
    program: programName(),
  };
  const ids = shownRows(what).map(({ id }) => id);
  const differences = await tables.differencesIn(table, ids, signal);
  const compared = { ...what, differences: new Map(differences.map((each) => [each.row, each])) };
  const { bytes, report } = await write(compared, wanted, signal);
  const name = downloadName(what, wanted.format);
  const { guarded, removed, cut } = report;
  const download = room.downloads.add({ name, bytes });
  return { download, name, rows: ids.length, bytes: bytes.length, guarded, removed, cut };
}

function tableFor(tables: AlignmentTables, wanted: Wanted, signal: AbortSignal): Promise<AlignmentTable> {
  const { comparison, plans, base } = wanted;
  if (base === undefined) return tables.align(comparison, signal);
  if (!plans.includes(base)) raise("plan/unknown", { plan: base });
  return tables.alignAs(comparison, { plans, base }, signal);
}

function decidedIn(corpus: ReadableCorpus, { alignment, comparison }: AlignmentTable): ComparisonExport["decided"] {
  const overruled = new Set(alignment.conflicts.map(({ decision }) => decision));
  const inForce = entriesToday(corpus, comparison.id).flatMap(({ entry, today }) =>
    today === null ? [] : [{ entry, today }],
  );
  return entriesOfRows(
    alignment.rows,
    inForce.filter((_, index) => !overruled.has(index)),
  );
}

function hashesOf(corpus: ReadableCorpus, plans: readonly PlanId[]): Map<PlanId, string> {
  return new Map(
    plans.flatMap((plan): [PlanId, string][] => {
      const number = planNumber(corpus, plan);
      return number === null ? [] : [[plan, loadSource(corpus, number).sha256]];
    }),
  );
}

type Written = { readonly bytes: Uint8Array<ArrayBuffer>; readonly report: WriteReport };

function write(what: ComparisonExport, wanted: Wanted, signal: AbortSignal): Promise<Written> {
  const { format, layouts = ["comparison"], encoding, language } = wanted;
  const workbook = () => comparisonWorkbook(what, layouts);
  switch (format) {
    case "xlsx":
      return collect(writeXlsx(workbook()), signal);
    case "csv": {
      const sheet = comparisonData(what, layouts[0] === "clauses" ? "clauses" : "comparison");
      return collect(writeCsv(sheet, encoding), signal);
    }
    case "html":
      return collect(writeWebPage(workbook(), language), signal);
    case "md":
      return collect(writeMarkdown(workbook()), signal);
    case "json":
      return collect(encoded(comparisonJson(what), shownRows(what).length), signal);
    case "docx":
      return writeInWord(workbook());
  }
}

/** The package is large and seldom wanted. */
async function writeInWord(workbook: Workbook): Promise<Written> {
  const { writeDocument } = await import("../../files/word/write-document.ts");
  return writeDocument(workbook);
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
