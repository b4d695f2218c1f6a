import { basename } from "node:path";
import { z } from "zod";
import { raise } from "../../shared/contract/fault.ts";
import { type ClauseRef, type Decision, DecisionSchema } from "../../shared/model/alignment.ts";
import {
  type DecisionEntry,
  type EntryState,
  type HistoryEntry,
  isDecision,
  RetractionSchema,
} from "../../shared/model/history.ts";
import { comparisonNumber, noteUse } from "./comparisons.ts";
import { change, prepared, type ReadableCorpus, type WritableCorpus } from "./connection.ts";

/** Who did something to a history, when and, for an entry, why. */
export type Saying = {
  readonly by: string | null;
  readonly why: string | null;
  /** ISO time, UTC. */
  readonly at: string;
};

/** A decision as it is made. */
export type NewDecision = Saying & { readonly decision: Decision };

/** What is kept of an entry, as JSON. */
export const EntryContentSchema = z.union([DecisionSchema, RetractionSchema]);

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

/** Every decision and retraction of a comparison in the order in which they were made. Raises corpus/damaged. */
export function listEntries(corpus: ReadableCorpus, comparison: string): readonly HistoryEntry[] {
  const rows = prepared<[string], EntryRow>(corpus, `${ENTRIES} ORDER BY number`)
    .all(comparison)
    .map(({ content, ...row }) => ({ ...row, content: readContent(corpus, content) }));
  const retracted = new Set(
    rows.flatMap(({ content, undone }) => (content.kind === "retract" && undone === 0 ? [content.entry] : [])),
  );
  return rows.map(({ entry, content, undone, abandoned, ...said }) => {
    const shared = { ...said, number: entry, state: stateOf(undone, abandoned, retracted.has(entry)) };
    return content.kind === "retract" ? { ...shared, retracts: content.entry } : { ...shared, decision: content };
  });
}

/** Every decision of a comparison in the order in which they were made. Raises corpus/damaged. */
export function listDecisionEntries(corpus: ReadableCorpus, comparison: string): readonly DecisionEntry[] {
  return listEntries(corpus, comparison).filter(isDecision);
}

/** Keeps a decision and abandons those undone. Returns whether there is such a comparison. */
export function addDecision(corpus: WritableCorpus, id: string, { decision, ...said }: NewDecision): boolean {
  return change(corpus, () => {
    const comparison = comparisonNumber(corpus, id);
    if (comparison !== null) addEntry(corpus, comparison, decision, said);
    return comparison !== null;
  });
}

/**
 * Takes back one decision alone, as an entry of its own, and abandons those undone.
 *
 * @param entry counting from 1
 */
export function retractDecision(
  corpus: WritableCorpus,
  id: string,
  entry: number,
  said: Saying,
): "retracted" | "no-entry" | "unknown" {
  return change(corpus, () => {
    const comparison = comparisonNumber(corpus, id);
    if (comparison === null) return "unknown";
    const found = listDecisionEntries(corpus, id).find(({ number }) => number === entry);
    if (found?.state !== "in-force") return "no-entry";
    addEntry(corpus, comparison, { kind: "retract", entry }, said);
    return "retracted";
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

function addEntry(
  corpus: WritableCorpus,
  comparison: number,
  content: z.infer<typeof EntryContentSchema>,
  { by, why, at }: Saying,
): void {
  prepared(corpus, "UPDATE decision SET abandoned = 1 WHERE comparison = ? AND undone = 1 AND abandoned = 0").run(
    comparison,
  );
  prepared(
    corpus,
    "INSERT INTO decision (comparison, decided_at, undone, content, by_name, why) VALUES (?, ?, 0, ?, ?, ?)",
  ).run(comparison, at, JSON.stringify(content), by, why);
  noteUse(corpus, comparison, at);
}

function stateOf(undone: number, abandoned: number, isRetracted: boolean): EntryState {
  if (abandoned === 1) return "abandoned";
  if (undone === 1) return "undone";
  return isRetracted ? "retracted" : "in-force";
}

function readContent(corpus: ReadableCorpus, content: string): z.infer<typeof EntryContentSchema> {
  const parsed = EntryContentSchema.safeParse(JSON.parse(content));
  if (parsed.success) return parsed.data;
  return raise("corpus/damaged", { file: basename(corpus.name), reason: "decision" });
}
