import type { AlignmentRow, Candidate, ClauseRef } from "../../model/alignment.ts";
import type { AlignmentTable } from "../../model/comparison.ts";
import type { PlanId } from "../../model/ids.ts";
import { rowState } from "./row-state.ts";

/** Why a person should look at a row. */
export type ReviewCause =
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

/** The rows that a person should look at, the most doubtful first. A row that somebody decided is not asked about again. */
export function reviewQueue(table: ReviewTable): ReviewItem[] {
  const { rows } = table.alignment;
  const rowOf = new Map(
    rows.flatMap((row) => Object.values(row.cells).flatMap((ids) => ids.map((id) => [id, row] as const))),
  );
  const maybe = new Map<string, Candidate[]>();
  for (const pair of table.alignment.maybe) {
    for (const { clause } of [pair.a, pair.b]) {
      const id = rowOf.get(clause)?.id;
      if (id !== undefined) maybe.set(id, [...(maybe.get(id) ?? []), pair]);
    }
  }
  return rows
    .flatMap((row) => {
      const state = rowState(table, row);
      if (state === "confirmed" || state === "corrected") return [];
      const absent = table.absences[row.id] ?? [];
      const causes = [
        ...(state === "doubtful" ? [{ kind: "confidence", confidence: row.confidence } as const] : []),
        ...outsiders(row.id, maybe.get(row.id) ?? [], ({ clause }) => rowOf.get(clause)?.id).flatMap(
          ({ pair, other }): ReviewCause[] => {
            if (absent.includes(other.plan)) return [];
            return row.cells[other.plan] === undefined
              ? [{ kind: "gap", plans: [other.plan], pair }]
              : [{ kind: "maybe", pair }];
          },
        ),
        ...partsOf(row),
      ];
      const merged = mergeGaps(causes);
      return merged.length === 0 ? [] : [{ row: row.id, doubt: Math.max(...merged.map(weightOf)), causes: merged }];
    })
    .sort((x, y) => y.doubt - x.doubt);
}

/** The clauses outside of a row that its own almost match. */
function outsiders(
  row: string,
  pairs: readonly Candidate[],
  rowOf: (clause: ClauseRef) => string | undefined,
): { readonly pair: Candidate; readonly other: ClauseRef }[] {
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

/** One cause for all plans that are missing, by the likeliest pair; the weightiest cause first. */
function mergeGaps(causes: readonly ReviewCause[]): ReviewCause[] {
  const gaps = causes.flatMap((cause) => (cause.kind === "gap" ? [cause] : []));
  const [best] = [...gaps].sort((x, y) => y.pair.score - x.pair.score);
  const others = causes.filter(({ kind }) => kind !== "gap");
  const gap = best === undefined ? [] : [{ ...best, plans: [...new Set(gaps.flatMap(({ plans }) => plans))] }];
  return [...others, ...gap].sort((x, y) => weightOf(y) - weightOf(x));
}

function weightOf(cause: ReviewCause): number {
  switch (cause.kind) {
    case "confidence":
      return 1 - cause.confidence / 2;
    case "gap":
    case "maybe":
      return cause.pair.score / 2;
    case "part":
      return 0.1;
  }
}
