import { clausesOf } from "../../../shared/alignment/corrections/carry-decision.ts";
import { raise } from "../../../shared/contract/fault.ts";
import type { Params } from "../../../shared/contract/methods.ts";
import type { Comparison, ComparisonId } from "../../../shared/model/comparison.ts";
import { arrangeComparison, readComparison } from "../../corpus/comparisons.ts";
import { change } from "../../corpus/connection.ts";
import { addDecision, hasClause, redoDecision, undoDecision } from "../../corpus/decisions.ts";
import { readSummary } from "../../corpus/plan-rows.ts";
import type { Workroom } from "../workroom.ts";

/** Chooses the columns of a comparison and its base. Raises plan/unknown and comparison/unknown. */
export function arrangeColumns(room: Workroom, { comparison, plans, base }: Params<"comparison.arrange">): Comparison {
  return changeComparison(room, comparison, (at) => {
    for (const plan of plans) if (readSummary(room.corpus, plan) === null) raise("plan/unknown", { plan });
    return arrangeComparison(room.corpus, comparison, { plans, base, at });
  });
}

/** Keeps a decision. Raises clause/unknown and comparison/unknown. */
export function keepDecision(room: Workroom, { comparison, decision }: Params<"comparison.decide">): Comparison {
  return changeComparison(room, comparison, (at) => {
    for (const ref of clausesOf(decision)) if (!hasClause(room.corpus, ref)) raise("clause/unknown", ref);
    return addDecision(room.corpus, comparison, decision, at);
  });
}

/** Takes back the last decision in force. Raises comparison/unknown. */
export function takeBack(room: Workroom, comparison: ComparisonId): Comparison {
  return changeComparison(room, comparison, (at) => undoDecision(room.corpus, comparison, at));
}

/** Brings back the decision last taken back. Raises comparison/unknown. */
export function bringBack(room: Workroom, comparison: ComparisonId): Comparison {
  return changeComparison(room, comparison, (at) => redoDecision(room.corpus, comparison, at));
}

/** @param work changes the comparison and returns whether there is one */
function changeComparison(room: Workroom, id: ComparisonId, work: (at: string) => boolean): Comparison {
  const { corpus } = room;
  const changed = change(corpus, () => (work(room.now().toISOString()) ? readComparison(corpus, id) : null));
  if (changed === null) return raise("comparison/unknown", {});
  room.tell({ kind: "corpus-changed" });
  return changed;
}
