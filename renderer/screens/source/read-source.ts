import type { Plan } from "../../../shared/model/plan.ts";

/** A source with its reading: of a plan in the corpus, or of a file that is only looked at. */
export type ReadSource = Pick<Plan, "source" | "reading">;
