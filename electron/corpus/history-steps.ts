import { type HistoryStep, HistoryStepSchema, type StepKind } from "../../shared/model/history.ts";
import { comparisonNumber, noteUse } from "./comparisons.ts";
import { change, prepared, type ReadableCorpus, type WritableCorpus } from "./connection.ts";

/** Who goes back or forth, and when. */
export type Walker = {
  readonly by: string | null;
  /** ISO time, UTC. */
  readonly at: string;
};

type EntryRow = { readonly number: number; readonly entry: number };

const STANDING = `
  SELECT number, entry FROM (
    SELECT number, undone, abandoned, row_number() OVER (ORDER BY number) AS entry FROM decision WHERE comparison = @comparison
  ) WHERE abandoned = 0`;

/** Takes the last entry back, if there is one. Returns whether there is such a comparison. */
export function undoDecision(corpus: WritableCorpus, id: string, walker: Walker): boolean {
  return walk(corpus, id, (comparison) => {
    const last = findEntry(corpus, comparison, "undone = 0 ORDER BY number DESC");
    if (last !== undefined) setEnd(corpus, comparison, "undo", last.number - 1, last.entry, walker);
  });
}

/** Brings back the entry last taken back, if there is one. Returns whether there is such a comparison. */
export function redoDecision(corpus: WritableCorpus, id: string, walker: Walker): boolean {
  return walk(corpus, id, (comparison) => {
    const next = findEntry(corpus, comparison, "undone = 1 ORDER BY number");
    if (next !== undefined) setEnd(corpus, comparison, "redo", next.number, next.entry, walker);
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
  walker: Walker,
): "reverted" | "no-entry" | "unknown" {
  let found = true;
  const isKnown = walk(corpus, id, (comparison) => {
    const last = entry === 0 ? 0 : numberOf(corpus, comparison, entry);
    found = last !== undefined;
    const end = findEntry(corpus, comparison, "undone = 0 ORDER BY number DESC")?.number ?? 0;
    if (last !== undefined && last !== end) setEnd(corpus, comparison, "revert", last, entry, walker);
  });
  if (!isKnown) return "unknown";
  return found ? "reverted" : "no-entry";
}

/** Every step back and forth in a comparison's history, in the order in which they were taken. */
export function listSteps(corpus: ReadableCorpus, comparison: string): readonly HistoryStep[] {
  return prepared<[string]>(
    corpus,
    `SELECT row_number() OVER (ORDER BY number) AS number, kind, entry, entries AS behind, by_name AS by, taken_at AS at FROM history_step
     WHERE comparison = (SELECT number FROM comparison WHERE id = ? AND removed_at IS NULL) ORDER BY number`,
  )
    .all(comparison)
    .map((row) => HistoryStepSchema.parse(row));
}

/** Gives a comparison all steps of another. Runs inside the caller's transaction. */
export function copySteps(corpus: WritableCorpus, from: number, to: number): void {
  prepared(
    corpus,
    `INSERT INTO history_step (comparison, kind, entry, entries, taken_at, by_name)
     SELECT ?, kind, entry, entries, taken_at, by_name FROM history_step WHERE comparison = ? ORDER BY number`,
  ).run(to, from);
}

function walk(corpus: WritableCorpus, id: string, work: (comparison: number) => void): boolean {
  return change(corpus, () => {
    const comparison = comparisonNumber(corpus, id);
    if (comparison !== null) work(comparison);
    return comparison !== null;
  });
}

/** The first of the entries that can be in force that meets a condition. */
function findEntry(corpus: ReadableCorpus, comparison: number, condition: string): EntryRow | undefined {
  return prepared<[{ comparison: number }], EntryRow>(corpus, `${STANDING} AND ${condition} LIMIT 1`).get({
    comparison,
  });
}

/** The row number of an entry that can be in force; undefined where there is none. */
function numberOf(corpus: ReadableCorpus, comparison: number, entry: number): number | undefined {
  const found = prepared<[{ comparison: number; entry: number }], EntryRow>(corpus, `${STANDING} AND entry = @entry`);
  return found.get({ comparison, entry })?.number;
}

/**
 * Makes an entry the last in force and keeps the step.
 *
 * @param last its row number, or one before all
 */
function setEnd(
  corpus: WritableCorpus,
  comparison: number,
  kind: StepKind,
  last: number,
  entry: number,
  { by, at }: Walker,
): void {
  prepared(corpus, "UPDATE decision SET undone = (number > ?) WHERE comparison = ? AND abandoned = 0").run(
    last,
    comparison,
  );
  prepared(
    corpus,
    `INSERT INTO history_step (comparison, kind, entry, entries, taken_at, by_name)
     SELECT @comparison, @kind, @entry, count(*), @at, @by FROM decision WHERE comparison = @comparison`,
  ).run({ comparison, kind, entry, at, by });
  noteUse(corpus, comparison, at);
}
