import type { AlignablePlan } from "../../../shared/alignment/alignable-plan.ts";
import type { ClauseId } from "../../../shared/model/ids.ts";
import { readPlan } from "../../../shared/reading/read-plan.ts";
import { readGold } from "../structure/gold-plan.ts";
import { matchClauses } from "../structure/match-clauses.ts";
import { GOLD_PLANS } from "./gold.ts";

/**
 * The gold plans as the reader reads them. A clause bears the id of the gold clause that it is, so that it can be scored;
 * one that the gold does not have bears an id of its own, and every pair proposed for it counts as wrong.
 */
export const READ_PLANS: readonly AlignablePlan[] = GOLD_PLANS.map(readAsGold);

function readAsGold({ id, clauses: wanted }: AlignablePlan): AlignablePlan {
  const { clauses } = readPlan(readGold(id).text);
  const matches = matchClauses(
    clauses.map(({ text }) => text),
    wanted.map(({ text }) => text),
  );
  const goldOf = new Map(matches.map(({ found, gold }) => [found, wanted[gold]?.id]));
  const prefix = wanted[0]?.id.slice(0, 3) ?? "";
  return {
    id,
    clauses: clauses.map((clause, at) => ({ ...clause, id: goldOf.get(at) ?? (`${prefix}read-${at}` as ClauseId) })),
  };
}
