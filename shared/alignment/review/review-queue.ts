import type { AlignmentRow, Candidate, ClauseRef } from "../../model/alignment.ts";
import type { AlignmentTable } from "../../model/comparison.ts";
import type { PlanId } from "../../model/ids.ts";
import { rowState } from "./row-state.ts";

/** Why a person should look at a row. */
export type ReviewCause =
  /** A person's decision on clauses of this row is overruled by a later one. */
  | { readonly kind: "conflict" }
  /** The program is unsure that these clauses belong together. */
  | { readonly kind: "confidence"; readonly confidence: number }
  /** Plans have nothing here, though a clause of theirs almost reached the threshold. */
  | { readonly kind: "gap"; readonly plans: readonly PlanId[]; readonly pair: Candidate }
  /** A clause here almost matches one of another row, of plans that both rows have. */
  | { readonly kind: "maybe"; readonly pair: Candidate }
  /** A clause that stands alone is a part of what another row says. */
  | { readonly kind: "part"; readonly row: string };

/** A row that a person should look at. */
export type ReviewItem = {
  readonly row: string;
  /** 0–1; the higher, the sooner it should be looked at. */
  readonly doubt: number;
  /** The weightiest first. */
  readonly causes: readonly ReviewCause[];
};

type ReviewTable = Pick<AlignmentTable, "alignment" | "standings" | "absences">;

/**
 * The rows that a person should look at, the most doubtful first. A row that somebody confirmed is not asked about again,
 * one that she corrected, or in which she rejected a match, only where her decisions contradict each other.
 */
export function reviewQueue(table: ReviewTable): ReviewItem[] {
  const { rows, conflicts } = table.alignment;
  const rowOf = new Map(
    rows.flatMap(({ id, cells }) => Object.values(cells).flatMap((ids) => ids.map((clause) => [clause, id] as const))),
  );
  const maybe = new Map<string, Candidate[]>();
  for (const pair of table.alignment.maybe) {
    for (const id of new Set([rowOf.get(pair.a.clause), rowOf.get(pair.b.clause)])) {
      if (id !== undefined) maybe.set(id, [...(maybe.get(id) ?? []), pair]);
    }
  }
  const contradicted = new Set(conflicts.flatMap((conflict) => conflict.rows));
  return rows
    .flatMap((row) => {
      const state = rowState(table, row);
      const causes: ReviewCause[] = [];
      if (contradicted.has(row.id) && state !== "confirmed") causes.push({ kind: "conflict" });
      if (state === "doubtful") causes.push({ kind: "confidence", confidence: row.confidence });
      if (state === "doubtful" || state === "automatic") {
        const open = outsiders(row.id, maybe.get(row.id) ?? [], ({ clause }) => rowOf.get(clause));
        causes.push(...maybesOf(row, open, table.absences[row.id] ?? []), ...partsOf(row));
      }
      const [worst] = causes.sort((x, y) => weightOf(y) - weightOf(x));
      return worst === undefined ? [] : [{ row: row.id, doubt: weightOf(worst), causes }];
    })
    .sort((x, y) => y.doubt - x.doubt);
}

type Outsider = { readonly pair: Candidate; readonly other: ClauseRef };

/** What the clauses almost matched say: one gap for all plans that are missing and not confirmed absent, and single pairs. */
function maybesOf(row: AlignmentRow, open: readonly Outsider[], absent: readonly PlanId[]): ReviewCause[] {
  const wanted = open.filter(({ other }) => !absent.includes(other.plan));
  const [present, missing] = [true, false].map((has) =>
    wanted.filter(({ other }) => (row.cells[other.plan] !== undefined) === has),
  ) as [Outsider[], Outsider[]];
  const [likeliest] = [...missing].sort((x, y) => y.pair.score - x.pair.score);
  const plans = [...new Set(missing.map(({ other }) => other.plan))];
  return [
    ...(likeliest === undefined ? [] : [{ kind: "gap", plans, pair: likeliest.pair } as const]),
    ...present.map(({ pair }) => ({ kind: "maybe", pair }) as const),
  ];
}

/** The clauses outside of a row that its own almost match. */
function outsiders(
  row: string,
  pairs: readonly Candidate[],
  rowOf: (clause: ClauseRef) => string | undefined,
): Outsider[] {
  return pairs.flatMap((pair) => {
    const other = rowOf(pair.a) === row ? pair.b : pair.a;
    return rowOf(other) === row ? [] : [{ pair, other }];
  });
}

/** A row of one clause that is linked with other rows. */
function partsOf(row: AlignmentRow): ReviewCause[] {
  const clauses = Object.values(row.cells).flat();
  const [best] = [...row.links].sort((x, y) => y.score - x.score);
  return clauses.length === 1 && best !== undefined ? [{ kind: "part", row: best.row }] : [];
}

function weightOf(cause: ReviewCause): number {
  switch (cause.kind) {
    case "conflict":
      return 1;
    case "confidence":
      return 1 - cause.confidence / 2;
    case "gap":
    case "maybe":
      return cause.pair.score / 2;
    case "part":
      return 0.1;
  }
}
