import type { PlanId } from "../model/ids.ts";
import type { Clause } from "../model/reading.ts";

/** What the aligner looks at in a clause. */
export type AlignableClause = Pick<
  Clause,
  "id" | "title" | "titleKind" | "text" | "responsibility" | "deadlines" | "citations"
>;

/** A plan as the aligner takes it: its clauses in the order of the source. */
export type AlignablePlan = { readonly id: PlanId; readonly clauses: readonly AlignableClause[] };
