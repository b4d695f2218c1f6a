import { basename } from "node:path";
import { raise } from "../../shared/contract/fault.ts";
import { type ClauseRef, type Decision, DecisionSchema } from "../../shared/model/alignment.ts";
import type { DecisionEntry, EntryState } from "../../shared/model/history.ts";
import { comparisonNumber, noteUse } from "./comparisons.ts";
import { change, prepared, type ReadableCorpus, type WritableCorpus } from "./connection.ts";

/** A decision as it is made. */
export type NewDecision = {
  readonly decision: Decision;
  readonly by: string | null;
  readonly why: string | null;
  /** ISO time, UTC. */
  readonly at: string;
};

type EntryRow = {
  readonly entry: number;
  readonly content: string;
  readonly by: string | null;
  readonly at: string;
  readonly why: string | null;
  readonly undone: number;
  readonly abandoned: number;
};

/** Entries are never deleted, so that their place in their comparison is a lasting number. */
const ENTRIES = `
  SELECT row_number() OVER (ORDER BY number) AS entry, number, content, by_name AS by, decided_at AS at, why, undone, abandoned
  FROM decision WHERE comparison = (SELECT number FROM comparison WHERE id = ? AND removed_at IS NULL)`;

/** Every decision of a comparison in the order in which they were made. Raises corpus/damaged. */
export function listEntries(corpus: ReadableCorpus, comparison: string): readonly DecisionEntry[] {
  return prepared<[string], EntryRow>(corpus, `${ENTRIES} ORDER BY number`)
    .all(comparison)
    .map(({ entry, content, undone, abandoned, ...said }) => ({
      ...said,
      number: entry,
      decision: readDecision(corpus, content),
      state: stateOf(undone, abandoned),
    }));
}

/** The decisions of a comparison that are in force, in the order in which they were made. Raises corpus/damaged. */
export function listDecisions(corpus: ReadableCorpus, comparison: string): readonly Decision[] {
  return listEntries(corpus, comparison)
    .filter(({ state }) => state === "in-force")
    .map(({ decision }) => decision);
}

/** Keeps a decision and abandons those undone. Returns whether there is such a comparison. */
export function addDecision(corpus: WritableCorpus, id: string, { decision, by, why, at }: NewDecision): boolean {
  return onDecisions(corpus, id, at, (comparison) => {
    prepared(corpus, "UPDATE decision SET abandoned = 1 WHERE comparison = ? AND undone = 1 AND abandoned = 0").run(
      comparison,
    );
    prepared(
      corpus,
      "INSERT INTO decision (comparison, decided_at, undone, content, by_name, why) VALUES (?, ?, 0, ?, ?, ?)",
    ).run(comparison, at, JSON.stringify(decision), by, why);
  });
}

/** Takes the last decision back, if there is one. Returns whether there is such a comparison. */
export function undoDecision(corpus: WritableCorpus, id: string, at: string): boolean {
  return onDecisions(corpus, id, at, (comparison) => {
    prepared(
      corpus,
      `UPDATE decision SET undone = 1
       WHERE number = (SELECT max(number) FROM decision WHERE comparison = ? AND undone = 0 AND abandoned = 0)`,
    ).run(comparison);
  });
}

/** Brings back the decision last taken back, if there is one. Returns whether there is such a comparison. */
export function redoDecision(corpus: WritableCorpus, id: string, at: string): boolean {
  return onDecisions(corpus, id, at, (comparison) => {
    prepared(
      corpus,
      `UPDATE decision SET undone = 0
       WHERE number = (SELECT min(number) FROM decision WHERE comparison = ? AND undone = 1 AND abandoned = 0)`,
    ).run(comparison);
  });
}

/**
 * Undoes or redoes until an entry is the last in force. Changes nothing where there is no such entry or it is abandoned.
 *
 * @param entry counting from 1; 0: until none is in force
 */
export function revertDecisions(
  corpus: WritableCorpus,
  id: string,
  entry: number,
  at: string,
): "reverted" | "no-entry" | "unknown" {
  return change(corpus, () => {
    const comparison = comparisonNumber(corpus, id);
    if (comparison === null) return "unknown";
    const last = entry === 0 ? 0 : numberOfEntry(corpus, id, entry);
    if (last === null) return "no-entry";
    prepared(corpus, "UPDATE decision SET undone = (number > ?) WHERE comparison = ? AND abandoned = 0").run(
      last,
      comparison,
    );
    noteUse(corpus, comparison, at);
    return "reverted";
  });
}

/** Gives a comparison all entries of another, as they stand. Runs inside the caller's transaction. */
export function copyDecisions(corpus: WritableCorpus, from: number, to: number): void {
  prepared(
    corpus,
    `INSERT INTO decision (comparison, decided_at, undone, content, by_name, why, abandoned)
     SELECT ?, decided_at, undone, content, by_name, why, abandoned FROM decision WHERE comparison = ? ORDER BY number`,
  ).run(to, from);
}

/** Whether a clause is in the corpus, be its plan removed or not. */
export function hasClause(corpus: ReadableCorpus, { plan, clause }: ClauseRef): boolean {
  const found = prepared<[string, string]>(
    corpus,
    "SELECT 1 FROM clause JOIN plan ON plan.number = clause.plan WHERE clause.id = ? AND plan.id = ?",
  ).get(clause, plan);
  return found !== undefined;
}

function stateOf(undone: number, abandoned: number): EntryState {
  if (abandoned === 1) return "abandoned";
  return undone === 1 ? "undone" : "in-force";
}

function readDecision(corpus: ReadableCorpus, content: string): Decision {
  const parsed = DecisionSchema.safeParse(JSON.parse(content));
  if (parsed.success) return parsed.data;
  return raise("corpus/damaged", { file: basename(corpus.name), reason: "decision" });
}

/** The row number of an entry that can be in force; null where there is none. */
function numberOfEntry(corpus: ReadableCorpus, comparison: string, entry: number): number | null {
  const row = prepared<[string, number], { number: number }>(
    corpus,
    `SELECT number FROM (${ENTRIES}) WHERE entry = ? AND abandoned = 0`,
  ).get(comparison, entry);
  return row?.number ?? null;
}

function onDecisions(corpus: WritableCorpus, id: string, at: string, work: (comparison: number) => void): boolean {
  return change(corpus, () => {
    const comparison = comparisonNumber(corpus, id);
    if (comparison === null) return false;
    work(comparison);
    noteUse(corpus, comparison, at);
    return true;
  });
}
