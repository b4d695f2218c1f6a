import type { ClauseId, PlanId } from "../../shared/model/ids.ts";

/** Where in the source view to go: a plan, perhaps one of its clauses, perhaps with words to find in it. */
export type SourcePlace = {
  readonly plan: PlanId;
  readonly clause: ClauseId | null;
  readonly query: string;
};

/** What the window shows. */
export type Screen =
  | { readonly name: "plans" /** The row to come back to. */; readonly focus: PlanId | null }
  | { readonly name: "source"; readonly place: SourcePlace };

export const PLANS: Screen = { name: "plans", focus: null };
