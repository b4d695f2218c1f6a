import { confirmedAbsences, rowStandings } from "../../../shared/alignment/corrections/row-standings.ts";
import type { Alignment, ClausePair, Reason } from "../../../shared/model/alignment.ts";
import type { AlignmentTable, ComparedPlan, ComparisonId, RowDifferences } from "../../../shared/model/comparison.ts";
import type { ReadableCorpus } from "../../corpus/connection.ts";
import type { Comparer } from "../comparer.ts";
import { createMemory } from "../memory.ts";
import { createSharedWork } from "../shared-work.ts";
import { openDifferences } from "./differences.ts";
import { type Gathered, gatherComparison, type PassingColumns } from "./gather-comparison.ts";

/** The alignment tables of a corpus and the differences in them. What was computed once is at hand. */
export type AlignmentTables = {
  /** The table of a comparison as the corpus is now. Raises comparison/unknown, call/cancelled and what a Comparer raises. */
  align(comparison: ComparisonId, signal: AbortSignal): Promise<AlignmentTable>;
  /** The same where its plans need not be lined up any more; else null. Raises comparison/unknown. */
  atHand(comparison: ComparisonId): AlignmentTable | null;
  /** The table that it would have with other columns, which nobody keeps. Raises plan/unknown and what `align` raises. */
  alignAs(comparison: ComparisonId, columns: PassingColumns, signal: AbortSignal): Promise<AlignmentTable>;
  /** The table of a comparison as the corpus is now, with the reasons for all its pairs. Raises what `align` raises. */
  alignInFull(comparison: ComparisonId, signal: AbortSignal): Promise<AlignmentTable>;
  /** Why each of some pairs is a match as the corpus is now, in their order. Raises what `align` raises. */
  explain(
    comparison: ComparisonId,
    pairs: readonly ClausePair[],
    signal: AbortSignal,
  ): Promise<readonly (readonly Reason[])[]>;
  /** The differences of rows of the table last aligned, in its order; rows it does not have are left out. Raises what `align` raises. */
  differences(
    comparison: ComparisonId,
    rows: readonly string[],
    signal: AbortSignal,
  ): Promise<readonly RowDifferences[]>;
  /** The differences of rows of this table, in its order. Raises call/cancelled and what a Comparer raises. */
  differencesIn(
    table: AlignmentTable,
    rows: readonly string[],
    signal: AbortSignal,
  ): Promise<readonly RowDifferences[]>;
  /** The differences of those of the rows that need not be compared any more. */
  differencesAtHand(table: AlignmentTable, rows: readonly string[]): readonly RowDifferences[];
};

/** So many steps back and forth are there at once, and so many plans stay loaded. */
const KEPT_ALIGNMENTS = 20;
const KEPT_PLANS = 16;
const KEPT_TABLES = 4;

export function openAlignmentTables(corpus: ReadableCorpus, comparer: Comparer): AlignmentTables {
  const plans = createMemory<ComparedPlan>(KEPT_PLANS);
  const alignments = createMemory<Alignment>(KEPT_ALIGNMENTS);
  const tables = createMemory<AlignmentTable>(KEPT_TABLES);
  const work = createSharedWork<Alignment>();
  const differences = openDifferences(comparer);

  async function alignmentOf(gathered: Gathered, signal: AbortSignal): Promise<Alignment> {
    const known = alignments.get(gathered.key);
    if (known !== undefined) return known;
    const alignment = await work.join(
      gathered.key,
      (cancelled) => comparer.align(alignable(gathered), cancelled),
      signal,
    );
    alignments.set(gathered.key, alignment);
    return alignment;
  }

  async function tableAsOf(
    gather: () => Gathered,
    compute: (gathered: Gathered) => Promise<Alignment>,
  ): Promise<AlignmentTable> {
    let gathered = gather();
    for (;;) {
      const alignment = await compute(gathered);
      const now = gather();
      // A plan may have been removed meanwhile, or another decision made; a table of yesterday would show what is gone.
      if (now.key === gathered.key) return tableOf(now, alignment);
      gathered = now;
    }
  }

  async function align(comparison: ComparisonId, signal: AbortSignal): Promise<AlignmentTable> {
    const table = await tableAsOf(
      () => gatherComparison(corpus, comparison, plans),
      (gathered) => alignmentOf(gathered, signal),
    );
    tables.set(comparison, table);
    return table;
  }

  return {
    align,
    atHand: (comparison) => {
      const gathered = gatherComparison(corpus, comparison, plans);
      const alignment = alignments.get(gathered.key);
      if (alignment === undefined) return null;
      const table = tableOf(gathered, alignment);
      tables.set(comparison, table);
      return table;
    },
    alignAs: (comparison, columns, signal) =>
      tableAsOf(
        () => gatherComparison(corpus, comparison, plans, columns),
        (gathered) => alignmentOf(gathered, signal),
      ),
    alignInFull: (comparison, signal) =>
      tableAsOf(
        () => gatherComparison(corpus, comparison, plans),
        (gathered) => comparer.align({ ...alignable(gathered), reasons: true }, signal),
      ),
    explain: (comparison, pairs, signal) => {
      const { base, ...plain } = alignable(gatherComparison(corpus, comparison, plans));
      return comparer.explain({ ...plain, pairs }, signal);
    },
    differences: async (comparison, rows, signal) =>
      differences.of(tables.get(comparison) ?? (await align(comparison, signal)), rows, signal),
    differencesIn: differences.of,
    differencesAtHand: differences.atHand,
  };
}

function alignable({ plans, decisions, lexicon, comparison }: Gathered) {
  const columns = plans.map(({ summary, clauses }) => ({ id: summary.id, clauses }));
  return { plans: columns, decisions, lexicon, base: comparison.base ?? undefined };
}

function tableOf({ comparison, plans, decisions }: Gathered, alignment: Alignment): AlignmentTable {
  const [standings, absences] = [rowStandings(alignment, decisions), confirmedAbsences(alignment, decisions)];
  return { comparison, plans, alignment, standings, absences };
}
