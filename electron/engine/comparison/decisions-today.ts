import { carryDecision } from "../../../shared/alignment/corrections/carry-decision.ts";
import { raise } from "../../../shared/contract/fault.ts";
import type { ClauseRef, Decision } from "../../../shared/model/alignment.ts";
import type { ComparisonId } from "../../../shared/model/comparison.ts";
import type { DecisionEntry } from "../../../shared/model/history.ts";
import type { ClauseId } from "../../../shared/model/ids.ts";
import { comparisonNumber } from "../../corpus/comparisons.ts";
import { type ReadableCorpus, snapshot } from "../../corpus/connection.ts";
import { listDecisionEntries } from "../../corpus/decisions.ts";
import { successorOf } from "../../corpus/successor.ts";

/** A decision on record, and the same naming clauses as they are read today. */
export type EntryToday = {
  readonly entry: DecisionEntry;
  /** Null where the entry is not in force, or has to wait for a clause. */
  readonly today: Decision | null;
};

/** All decisions of a comparison in the order in which they were made. Raises comparison/unknown. */
export function entriesToday(corpus: ReadableCorpus, comparison: ComparisonId): readonly EntryToday[] {
  return snapshot(corpus, () => {
    if (comparisonNumber(corpus, comparison) === null) raise("comparison/unknown", {});
    const today = rememberSuccessors(corpus);
    return listDecisionEntries(corpus, comparison).map((entry) => ({
      entry,
      today: entry.state === "in-force" ? carryDecision(entry.decision, today) : null,
    }));
  });
}

/**
 * The decisions of a comparison in force, naming clauses as they are read today; those that have to wait for a clause
 * are left out. Raises comparison/unknown.
 */
export function decisionsToday(corpus: ReadableCorpus, comparison: ComparisonId): readonly Decision[] {
  return entriesToday(corpus, comparison)
    .map(({ today }) => today)
    .filter((today) => today !== null);
}

/** Many decisions name the same clause. */
function rememberSuccessors(corpus: ReadableCorpus): (clause: ClauseRef) => ClauseRef | null {
  const successors = new Map<ClauseId, ClauseId | null>();
  return ({ plan, clause }) => {
    const known = successors.get(clause);
    const successor = known === undefined ? successorOf(corpus, clause) : known;
    successors.set(clause, successor);
    return successor === null ? null : { plan, clause: successor };
  };
}
