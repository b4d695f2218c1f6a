import { entriesOfRows } from "../../../shared/alignment/corrections/entries-of-rows.ts";
import { raise } from "../../../shared/contract/fault.ts";
import type { Params } from "../../../shared/contract/methods.ts";
import type { AlignmentTable } from "../../../shared/model/comparison.ts";
import type { PlanId } from "../../../shared/model/ids.ts";
import type { ComparisonExport } from "../../../shared/sheet/comparison/comparison-export.ts";
import type { HandedNotes } from "../../../shared/sheet/comparison/noted-rows.ts";
import type { ReadableCorpus } from "../../corpus/connection.ts";
import { loadSource, planNumber } from "../../corpus/load-plan.ts";
import { listNotes } from "../../corpus/notes/notes.ts";
import { listTags } from "../../corpus/notes/tags.ts";
import { programName } from "../program-version.ts";
import type { Workroom } from "../workroom.ts";
import type { AlignmentTables } from "./alignment-tables.ts";
import { entriesToday } from "./decisions-today.ts";
import { frozenIdFor } from "./freeze-comparison.ts";

type Wanted = Omit<Params<"comparison.export">, "format" | "layouts" | "encoding">;

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

/** The same with the differences of some of its rows. */
export async function withDifferences(
  what: ComparisonExport,
  rows: readonly string[],
  tables: AlignmentTables,
  signal: AbortSignal,
): Promise<ComparisonExport> {
  const differences = await tables.differencesIn(what.table, rows, signal);
  return { ...what, differences: new Map(differences.map((each) => [each.row, each])) };
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
