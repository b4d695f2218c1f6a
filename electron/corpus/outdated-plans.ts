import { type ClauseId, ClauseIdSchema } from "../../shared/model/ids.ts";
import { type Span, span } from "../../shared/model/span.ts";
import { prepared, type ReadableCorpus } from "./connection.ts";

/** A plan whose stored reading an older reader made, or one that made no sketch. */
export type OutdatedPlan = { readonly number: number; readonly id: string; readonly fileName: string };

/** The plans that no reader of this version, or a later one, has read; removed ones too, as they may come back. */
export function outdatedPlans(corpus: ReadableCorpus, readerVersion: number): readonly OutdatedPlan[] {
  return prepared<[number], OutdatedPlan>(
    corpus,
    `SELECT number, id, file_name AS fileName FROM plan
     WHERE reader_version < ? OR number NOT IN (SELECT plan FROM sketch) ORDER BY number`,
  ).all(readerVersion);
}

/** Whether a plan is still one of those. */
export function isOutdated(corpus: ReadableCorpus, plan: number, readerVersion: number): boolean {
  return outdatedPlans(corpus, readerVersion).some(({ number }) => number === plan);
}

/** The version of the reader that made a plan's reading. */
export function readerVersionOf(corpus: ReadableCorpus, plan: number): number {
  const row = prepared<[number], { version: number }>(
    corpus,
    "SELECT reader_version AS version FROM plan WHERE number = ?",
  ).get(plan);
  return row?.version ?? 0;
}

/** The clauses of a plan in their order, each with where it stands in the source. */
export function placedClauses(
  corpus: ReadableCorpus,
  plan: number,
): readonly { id: ClauseId; spans: readonly Span[] }[] {
  const rows = prepared<[number], { id: string; start: number | null; end: number | null }>(
    corpus,
    `SELECT clause.id, clause_span.start, clause_span."end"
     FROM clause LEFT JOIN clause_span ON clause_span.clause = clause.number
     WHERE clause.plan = ? ORDER BY clause.ordinal, clause_span.ordinal`,
  ).all(plan);
  const placed = new Map<string, Span[]>();
  for (const { id, start, end } of rows) {
    const spans = placed.get(id) ?? [];
    placed.set(id, spans);
    if (start !== null && end !== null) spans.push(span(start, end));
  }
  return [...placed].map(([id, spans]) => ({ id: ClauseIdSchema.parse(id), spans }));
}
