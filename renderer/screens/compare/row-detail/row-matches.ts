import type { Candidate, ClauseRef, MatchPair, RowLink } from "../../../../shared/model/alignment.ts";
import type { CompareTable, Row } from "../table/compare-table.ts";

/** What the alignment says of a row. */
export type RowMatches = {
  /** The pairs of its own clauses, those of the current clause first, then the base's, then the best. */
  readonly pairs: readonly MatchPair[];
  /** Pairs below the threshold with one clause in the row. */
  readonly maybe: readonly Candidate[];
  /** Where other rows hold a part of its matter. */
  readonly links: readonly RowLink[];
};

/** The matches of a row. `current` is the clause that the person stands at. */
export function rowMatches(table: CompareTable, row: Row, current: ClauseRef | null): RowMatches {
  const { pairs, maybe } = table.alignment;
  const isIn = ({ clause }: ClauseRef) => table.rowOfClause.get(clause) === row;
  const own = pairs.filter(({ a, b }) => isIn(a) && isIn(b));
  const { base } = table.comparison;
  const weight = ({ a, b, score }: Candidate) =>
    (current !== null && (a.clause === current.clause || b.clause === current.clause) ? 4 : 0) +
    (a.plan === base || b.plan === base ? 2 : 0) +
    score;
  return {
    pairs: [...own].sort((x, y) => weight(y) - weight(x)),
    maybe: maybe.filter(({ a, b }) => isIn(a) || isIn(b)),
    links: row.aligned.links,
  };
}
