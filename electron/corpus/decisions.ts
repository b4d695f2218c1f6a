import { basename } from "node:path";
import { raise } from "../../shared/contract/fault.ts";
import { type ClauseRef, type Decision, DecisionSchema } from "../../shared/model/alignment.ts";
import { comparisonNumber, noteUse } from "./comparisons.ts";
import { change, prepared, type ReadableCorpus, type WritableCorpus } from "./connection.ts";

/** The decisions of a comparison that are in force, in the order in which they were made. Raises corpus/damaged. */
export function listDecisions(corpus: ReadableCorpus, comparison: string): readonly Decision[] {
  return prepared<[string], { content: string }>(
    corpus,
    `SELECT content FROM decision
     WHERE comparison = (SELECT number FROM comparison WHERE id = ?) AND undone = 0 ORDER BY number`,
  )
    .all(comparison)
    .map(({ content }) => readDecision(corpus, content));
}

/**
 * Keeps a decision and forgets those undone. Returns whether there is such a comparison.
 *
 * @param at ISO time, UTC
 */
export function addDecision(corpus: WritableCorpus, id: string, decision: Decision, at: string): boolean {
  return change(corpus, () => {
    const comparison = comparisonNumber(corpus, id);
    if (comparison === null) return false;
    prepared(corpus, "DELETE FROM decision WHERE comparison = ? AND undone = 1").run(comparison);
    prepared(corpus, "INSERT INTO decision (comparison, decided_at, undone, content) VALUES (?, ?, 0, ?)").run(
      comparison,
      at,
      JSON.stringify(decision),
    );
    noteUse(corpus, comparison, at);
    return true;
  });
}

/** Takes the last decision back, if there is one. Returns whether there is such a comparison. */
export function undoDecision(corpus: WritableCorpus, id: string, at: string): boolean {
  return mark(
    corpus,
    id,
    at,
    `UPDATE decision SET undone = 1
     WHERE number = (SELECT max(number) FROM decision WHERE comparison = ? AND undone = 0)`,
  );
}

/** Brings back the decision last taken back, if there is one. Returns whether there is such a comparison. */
export function redoDecision(corpus: WritableCorpus, id: string, at: string): boolean {
  return mark(
    corpus,
    id,
    at,
    `UPDATE decision SET undone = 0
     WHERE number = (SELECT min(number) FROM decision WHERE comparison = ? AND undone = 1)`,
  );
}

/** Whether a clause is in the corpus, be its plan removed or not. */
export function hasClause(corpus: ReadableCorpus, { plan, clause }: ClauseRef): boolean {
  const found = prepared<[string, string]>(
    corpus,
    "SELECT 1 FROM clause JOIN plan ON plan.number = clause.plan WHERE clause.id = ? AND plan.id = ?",
  ).get(clause, plan);
  return found !== undefined;
}

function readDecision(corpus: ReadableCorpus, content: string): Decision {
  const parsed = DecisionSchema.safeParse(JSON.parse(content));
  if (parsed.success) return parsed.data;
  return raise("corpus/damaged", { file: basename(corpus.name), reason: "decision" });
}

function mark(corpus: WritableCorpus, id: string, at: string, sql: string): boolean {
  return change(corpus, () => {
    const comparison = comparisonNumber(corpus, id);
    if (comparison === null) return false;
    prepared(corpus, sql).run(comparison);
    noteUse(corpus, comparison, at);
    return true;
  });
}
