import { entriesOfRows } from "../../../shared/alignment/corrections/entries-of-rows.ts";
import { raise } from "../../../shared/contract/fault.ts";
import type { Params } from "../../../shared/contract/methods.ts";
import type { AlignmentTable } from "../../../shared/model/comparison.ts";
import type { PlanId } from "../../../shared/model/ids.ts";
import type { ComparisonExport } from "../../../shared/sheet/comparison/comparison-export.ts";
import type { HandedNotes } from "../../../shared/sheet/comparison/handed-notes.ts";
import { PackedDifferences } from "../../../shared/sheet/comparison/packed-differences.ts";
import type { ReadableCorpus } from "../../corpus/connection.ts";
import { loadSource, planNumber } from "../../corpus/load-plan.ts";
import { listNotes } from "../../corpus/notes/notes.ts";
import { listTags } from "../../corpus/notes/tags.ts";
import { programName } from "../program-version.ts";
import type { Workroom } from "../workroom.ts";
import type { AlignmentTables } from "./alignment-tables.ts";
import { entriesToday } from "./decisions-today.ts";
import { frozenIdFor } from "./freeze-comparison.ts";

/** So many rows are compared before their differences are packed. */
const ROWS_AT_ONCE = 200;

type Wanted = Omit<Params<"comparison.export">, "format" | "layouts" | "encoding" | "citing">;

/**
 * What a file of an alignment table says, without the differences of its rows. Raises comparison/unknown, plan/unknown for a
 * column that the comparison does not have, call/cancelled and what a Comparer raises.
 */
export async function gatherExport(
  room: Workroom,
  tables: AlignmentTables,
  wanted: Wanted,
  signal: AbortSignal,
): Promise<ComparisonExport> {
  const table = await tableFor(tables, wanted, signal);
  for (const plan of wanted.plans) if (!table.comparison.plans.includes(plan)) raise("plan/unknown", { plan });
  const { plans, rows, at, language } = wanted;
  return {
    table,
    plans,
    rows,
    at,
    language,
    differences: new Map(),
    hashes: hashesOf(room.corpus, table.comparison.plans),
    decided: wanted.people === true ? decidedIn(room.corpus, table) : null,
    notes: wanted.notes === true ? notesIn(room.corpus) : null,
    drafts: wanted.draft === true ? notesIn(room.corpus) : null,
    frozen: frozenIdFor(room.corpus, table),
    program: programName(),
  };
}

/**
 * The differences of some of its rows, as many as they are.
 *
 * @param reached hears of how many rows the differences are there
 */
export async function gatherDifferences(
  { table }: ComparisonExport,
  rows: readonly string[],
  tables: AlignmentTables,
  signal: AbortSignal,
  reached: (done: number) => void = () => undefined,
): Promise<PackedDifferences> {
  const differences = new PackedDifferences();
  for (let start = 0; start < rows.length; start += ROWS_AT_ONCE) {
    reached(start);
    const some = await tables.differencesIn(table, rows.slice(start, start + ROWS_AT_ONCE), signal);
    for (const each of some) differences.add(each);
  }
  reached(rows.length);
  return differences;
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

/** All notes and the tags in use. */
export function notesIn(corpus: ReadableCorpus): HandedNotes {
  return { notes: listNotes(corpus), tags: listTags(corpus) };
}

function hashesOf(corpus: ReadableCorpus, plans: readonly PlanId[]): Map<PlanId, string> {
  return new Map(
    plans.flatMap((plan): [PlanId, string][] => {
      const number = planNumber(corpus, plan);
      return number === null ? [] : [[plan, loadSource(corpus, number).sha256]];
    }),
  );
}
