import { raise } from "../../../shared/contract/fault.ts";
import { type PlanId, PlanIdSchema } from "../../../shared/model/ids.ts";

/** A plan's id as somebody typed it. Raises plan/unknown: what is no id at all is no plan of the corpus either. */
export function readPlanId(text: string): PlanId {
  const parsed = PlanIdSchema.safeParse(text.trim());
  return parsed.success ? parsed.data : raise("plan/unknown", { plan: text });
}
