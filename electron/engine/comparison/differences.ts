import type { AlignmentRow } from "../../../shared/model/alignment.ts";
import { type AlignmentTable, cellText, type RowDifferences, rowBase } from "../../../shared/model/comparison.ts";
import type { PlanId } from "../../../shared/model/ids.ts";
import type { Clause } from "../../../shared/model/reading.ts";
import type { Comparer } from "../comparer.ts";
import type { TextDifference, TextPair } from "../comparing-messages.ts";
import { createMemory } from "../memory.ts";
import { untilCancelled } from "../shared-work.ts";
import { hashOf } from "./gather-comparison.ts";

/** The differences between the cells of tables; those computed once are at hand. */
export type Differences = {
  /** Of the rows with these ids, in the order of the table. Raises call/cancelled and what a Comparer raises. */
  of(table: AlignmentTable, rows: readonly string[], signal: AbortSignal): Promise<readonly RowDifferences[]>;
  /** The same of those rows alone that need not be compared any more. */
  atHand(table: AlignmentTable, rows: readonly string[]): readonly RowDifferences[];
};

/** A cell to be compared with that of its row's base. */
type Cell = { readonly plan: PlanId; readonly pair: TextPair; readonly name: string };

type ComparedRow = { readonly id: string; readonly cells: readonly Cell[] };

const KEPT = 10_000;
/** So many characters are compared at once: between two such batches other work has its turn, and cancelling takes hold. */
const BATCH = 20_000;

export function openDifferences(comparer: Comparer): Differences {
  const known = createMemory<TextDifference>(KEPT);

  async function compare(cells: readonly Cell[], signal: AbortSignal): Promise<ReadonlyMap<string, TextDifference>> {
    const found = new Map<string, TextDifference>();
    const missing = cells.filter(({ name }) => {
      const difference = known.get(name);
      if (difference !== undefined) found.set(name, difference);
      return difference === undefined;
    });
    for (const batch of batchesOf(missing)) {
      const differences = await untilCancelled(comparer.compare(batch.map(({ pair }) => pair)), signal);
      for (const [at, { name }] of batch.entries()) {
        const difference = differences[at];
        if (difference === undefined) continue;
        found.set(name, difference);
        known.set(name, difference);
      }
    }
    return found;
  }

  return {
    async of(table, rows, signal) {
      const chosen = chooseRows(table, rows);
      const found = await compare(
        chosen.flatMap(({ cells }) => cells),
        signal,
      );
      return chosen.map((row) => differencesOf(row, (name) => found.get(name)));
    },
    atHand: (table, rows) =>
      chooseRows(table, rows)
        .filter(({ cells }) => cells.every(({ name }) => known.get(name) !== undefined))
        .map((row) => differencesOf(row, known.get)),
  };
}

function chooseRows(table: AlignmentTable, rows: readonly string[]): ComparedRow[] {
  const wanted = new Set(rows);
  const texts = new Map(table.plans.flatMap(({ clauses }) => clauses.map((clause) => [clause.id, clause])));
  return table.alignment.rows
    .filter(({ id }) => wanted.has(id))
    .map((row) => ({ id: row.id, cells: cellsToCompare(row, table, texts) }));
}

function differencesOf(
  { id, cells }: ComparedRow,
  differenceOf: (name: string) => TextDifference | undefined,
): RowDifferences {
  return {
    row: id,
    cells: cells.flatMap(({ plan, name }) => {
      const difference = differenceOf(name);
      return difference === undefined ? [] : [{ plan, ...difference }];
    }),
  };
}

function cellsToCompare(
  row: AlignmentRow,
  { comparison }: AlignmentTable,
  clauses: ReadonlyMap<string, Clause>,
): Cell[] {
  const textOf = (plan: PlanId) =>
    cellText((row.cells[plan] ?? []).map((id) => clauses.get(id)).filter((clause) => clause !== undefined));
  const hasClauses = (plan: PlanId) => (row.cells[plan] ?? []).length > 0;
  const base = rowBase(comparison, hasClauses);
  if (base === null) return [];
  const a = textOf(base);
  return comparison.plans
    .filter((plan) => plan !== base && hasClauses(plan))
    .map((plan) => {
      const pair = { a, b: textOf(plan) };
      return { plan, pair, name: hashOf(pair) };
    });
}

function batchesOf(cells: readonly Cell[]): Cell[][] {
  const batches: Cell[][] = [];
  let size = BATCH;
  for (const cell of cells) {
    if (size >= BATCH) batches.push([]);
    if (size >= BATCH) size = 0;
    batches.at(-1)?.push(cell);
    size += cell.pair.a.length + cell.pair.b.length;
  }
  return batches;
}
