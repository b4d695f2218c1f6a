import { clausesOf } from "../../../shared/alignment/corrections/subjects-of.ts";
import { raise } from "../../../shared/contract/fault.ts";
import type { Params } from "../../../shared/contract/methods.ts";
import type { Comparison, ComparisonId } from "../../../shared/model/comparison.ts";
import type { PlanId } from "../../../shared/model/ids.ts";
import {
  arrangeComparison,
  createComparison,
  openComparison,
  removeComparison,
  renameComparison,
  restoreComparison,
} from "../../corpus/change-comparisons.ts";
import { readComparison } from "../../corpus/comparisons.ts";
import { change } from "../../corpus/connection.ts";
import { addDecision, hasClause, retractDecision } from "../../corpus/decisions.ts";
import { redoDecision, revertDecisions, undoDecision } from "../../corpus/history-steps.ts";
import { readSummary } from "../../corpus/plan-rows.ts";
import { decidingPerson } from "../person.ts";
import type { Workroom } from "../workroom.ts";

/** Makes a comparison and opens it. Raises plan/unknown and comparison/unknown. */
export function makeComparison(room: Workroom, made: Params<"comparison.create">): Comparison {
  const { corpus } = room;
  const created = change(corpus, () => {
    assertPlans(room, made.plans);
    const id = createComparison(corpus, { ...made, copyOf: made.copyOf ?? null, at: room.now().toISOString() });
    return id === null ? null : readComparison(corpus, id);
  });
  return told(room, created);
}

/** Chooses the columns of a comparison and its base. Raises plan/unknown and comparison/unknown. */
export function arrangeColumns(room: Workroom, { comparison, plans, base }: Params<"comparison.arrange">): Comparison {
  return changeComparison(room, comparison, (at) => {
    assertPlans(room, plans);
    return arrangeComparison(room.corpus, comparison, { plans, base, at });
  });
}

/** Raises comparison/unknown. */
export function nameComparison(room: Workroom, { comparison, name }: Params<"comparison.rename">): Comparison {
  return changeComparison(room, comparison, () => renameComparison(room.corpus, comparison, name));
}

/** Makes a comparison the current one. Raises comparison/unknown. */
export function turnTo(room: Workroom, comparison: ComparisonId): Comparison {
  return changeComparison(room, comparison, (at) => openComparison(room.corpus, comparison, at));
}

/** Takes a comparison out of the list. Raises comparison/unknown and comparison/last. */
export function putAway(room: Workroom, comparison: ComparisonId): void {
  switch (removeComparison(room.corpus, comparison, room.now().toISOString())) {
    case "removed":
      room.tell({ kind: "corpus-changed" });
      break;
    case "last":
      raise("comparison/last", {});
      break;
    case "unknown":
      raise("comparison/unknown", {});
  }
}

/** Brings a removed comparison back. Raises comparison/unknown. */
export function takeOut(room: Workroom, comparison: ComparisonId): Comparison {
  return changeComparison(room, comparison, () => restoreComparison(room.corpus, comparison));
}

/** Keeps a decision with who made it and why. Raises clause/unknown and comparison/unknown. */
export function keepDecision(room: Workroom, decided: Params<"comparison.decide">): Comparison {
  const { comparison, decision, why = "" } = decided;
  return changeComparison(room, comparison, (at) => {
    for (const ref of clausesOf(decision)) if (!hasClause(room.corpus, ref)) raise("clause/unknown", ref);
    return addDecision(room.corpus, comparison, { decision, by: decidingPerson(room), why: why || null, at });
  });
}

/** Takes back the last entry in force. Raises comparison/unknown. */
export function takeBack(room: Workroom, comparison: ComparisonId): Comparison {
  return changeComparison(room, comparison, (at) =>
    undoDecision(room.corpus, comparison, { by: decidingPerson(room), at }),
  );
}

/** Brings back the entry last taken back. Raises comparison/unknown. */
export function bringBack(room: Workroom, comparison: ComparisonId): Comparison {
  return changeComparison(room, comparison, (at) =>
    redoDecision(room.corpus, comparison, { by: decidingPerson(room), at }),
  );
}

/** Makes an entry of the history the last in force. Raises comparison/unknown and comparison/no-entry. */
export function revertTo(room: Workroom, { comparison, to }: Params<"comparison.revert">): Comparison {
  return changeComparison(room, comparison, (at) => {
    const outcome = revertDecisions(room.corpus, comparison, to, { by: decidingPerson(room), at });
    return outcome === "no-entry" ? raise("comparison/no-entry", { entry: String(to) }) : outcome === "reverted";
  });
}

/** Takes back one decision alone. Raises comparison/unknown and comparison/no-entry. */
export function retractEntry(
  room: Workroom,
  { comparison, entry, why = "" }: Params<"comparison.retract">,
): Comparison {
  return changeComparison(room, comparison, (at) => {
    const said = { by: decidingPerson(room), why: why || null, at };
    const outcome = retractDecision(room.corpus, comparison, entry, said);
    return outcome === "no-entry" ? raise("comparison/no-entry", { entry: String(entry) }) : outcome === "retracted";
  });
}

function assertPlans({ corpus }: Workroom, plans: readonly PlanId[]): void {
  for (const plan of plans) if (readSummary(corpus, plan) === null) raise("plan/unknown", { plan });
}

/** @param work changes the comparison and returns whether there is one */
function changeComparison(room: Workroom, id: ComparisonId, work: (at: string) => boolean): Comparison {
  const { corpus } = room;
  const changed = change(corpus, () => (work(room.now().toISOString()) ? readComparison(corpus, id) : null));
  return told(room, changed);
}

function told(room: Workroom, changed: Comparison | null): Comparison {
  if (changed === null) return raise("comparison/unknown", {});
  room.tell({ kind: "corpus-changed" });
  return changed;
}
