import type { ClauseId, PlanId } from "../../shared/model/ids.ts";

/** Where in the source view to go: a plan, perhaps one of its clauses, perhaps with words to find in it. */
export type SourcePlace = {
  readonly plan: PlanId;
  readonly clause: ClauseId | null;
  readonly query: string;
};

/** Where a clause can be looked at: in its row of the comparison, or in its source. */
export type ClauseView = "row" | "source";

/** A screen from which a source is opened, and to which it leads back. */
export type HomeScreen = "compare" | "matrix" | "plans" | "import";

/** What the window shows. */
export type Screen =
  | { readonly name: "compare" }
  | { readonly name: "matrix" }
  | { readonly name: "plans" /** The row to come back to. */; readonly focus: PlanId | null }
  | { readonly name: "import" /** The field for pasted text is open at first. */; readonly pasting: boolean }
  | { readonly name: "source"; readonly place: SourcePlace; readonly from: HomeScreen };

export const COMPARE: Screen = { name: "compare" };
export const MATRIX: Screen = { name: "matrix" };
