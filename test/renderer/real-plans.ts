import { readFileSync } from "node:fs";
import { type ClauseId, ClauseIdSchema } from "../../shared/model/ids.ts";
import type { IdentifiedReading } from "../../shared/model/reading.ts";
import { identifyClauses } from "../../shared/reading/identify-clauses.ts";
import { readPlan } from "../../shared/reading/read-plan.ts";

export const PLANS = ["jilin-2018", "wuhan-2018", "wuxi-2018", "jieyang-2018", "hunjiang-2015"] as const;
export type PlanName = (typeof PLANS)[number];

export type ReadSource = { readonly text: string; readonly reading: IdentifiedReading };

const read = new Map<PlanName, ReadSource>();

/** A shipped plan with the reading that the program makes of it. */
export function realPlan(name: PlanName): ReadSource {
  const known = read.get(name);
  if (known !== undefined) return known;
  const text = readFileSync(new URL(`../../resources/plans/${name}.txt`, import.meta.url), "utf8");
  const plan = { text, reading: identifyClauses(readPlan(text), clauseId) };
  read.set(name, plan);
  return plan;
}

/** A clause id for the clause with a number. */
export function clauseId(ordinal: number): ClauseId {
  return ClauseIdSchema.parse(`c${String(ordinal).padStart(12, "0")}`);
}
