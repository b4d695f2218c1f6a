import type { OutlineId } from "../../model/ids.ts";
import type { Deadline, ReadClause } from "../../model/reading.ts";
import { simplify } from "../../text/simplify.ts";
import { findCitations } from "../fields/find-citations.ts";
import { findDeadlines } from "../fields/find-deadlines.ts";
import { findFigures } from "../fields/find-figures.ts";
import { foldedOf, type Passage, spansOf, textOf } from "../passage.ts";
import type { Draft } from "./draft-clauses.ts";
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
    deadlines: readDeadlines(draft, facts.year),
    citations: findCitations(text, folded),
    figures: findFigures(text, folded),
  };
}

/** What follows a label for limits: 完成时限:… */
const LABELLED = /(?:时限|时间|期限|节点|进度安排|进度要求)\s?:\s?([^;,)\]】。]{1,30})/u;

/** The limits of a statement; behind a label for them any words are one. */
function limitsOf(passage: Passage, year: number | null): Deadline[] {
  const text = textOf(passage);
  const folded = foldedOf(passage);
  const found = findDeadlines(text, folded, year, "responsibility");
  const labelled = LABELLED.exec(folded);
  if (found.length > 0 || labelled === null) return found;
  const value = labelled[1] ?? "";
  const start = labelled.index + labelled[0].length - value.length;
  return findDeadlines(text.slice(start, start + value.length), value, year, "cell");
}

function readDeadlines({ entry }: Draft, year: number | null): Deadline[] {
  const found = [
    ...findDeadlines(textOf(entry.passage), foldedOf(entry.passage), year, "text"),
    ...entry.statements.flatMap((passage) => limitsOf(passage, year)),
    ...entry.limits.flatMap((passage) => findDeadlines(textOf(passage), foldedOf(passage), year, "cell")),
  ];
  const seen = new Set<string>();
  return found.filter(({ raw, date }) => {
    const key = date ?? raw;
    const isNew = !seen.has(key);
    seen.add(key);
    return isNew;
  });
}
