import type { OutlineId } from "../../model/ids.ts";
import type { ReadClause } from "../../model/reading.ts";
import { simplify } from "../../text/simplify.ts";
import { findCitations } from "../fields/find-citations.ts";
import { findFigures } from "../fields/find-figures.ts";
import { foldedOf, spansOf, textOf } from "../passage.ts";
import type { Draft } from "./draft-clauses.ts";
import { readDeadlines } from "./read-deadlines.ts";
import { readResponsibility } from "./read-responsibility.ts";
import { summarise } from "./summarise.ts";

/** What reading a clause's fields needs to know of its plan. */
export type PlanFacts = {
  /** The year of deadlines that name none. */
  readonly year: number | null;
  /** Names of units that stand undamaged somewhere in the plan, folded. */
  readonly units: ReadonlySet<string>;
};

/** Reads the fields of a drafted clause. */
export function readClause(draft: Draft, outlineId: OutlineId, facts: PlanFacts): ReadClause {
  const { passage } = draft.entry;
  const text = textOf(passage);
  const folded = foldedOf(passage);
  return {
    outlineId,
    path: draft.path,
    title: draft.heading === null ? summarise(text) : simplify(textOf(draft.heading)),
    titleKind: draft.heading === null ? "summary" : "heading",
    text,
    textSimplified: simplify(text),
    spans: spansOf(passage),
    responsibility: readResponsibility(draft.entry, facts.units),
    deadlines: readDeadlines(draft.entry, facts.year),
    citations: findCitations(text, folded),
    figures: findFigures(text, folded),
  };
}
