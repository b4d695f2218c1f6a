import type { ComparisonId } from "../../shared/model/comparison.ts";
import {
  type FrozenId,
  FrozenIdSchema,
  type FrozenSummary,
  FrozenSummarySchema,
} from "../../shared/model/frozen-comparison.ts";
import { comparisonNumber } from "./comparisons.ts";
import { change, prepared, type ReadableCorpus, type WritableCorpus } from "./connection.ts";

/** A table about to be kept. */
export type NewFrozen = {
  readonly comparison: ComparisonId;
  readonly summary: FrozenSummary;
  /** SHA-256 of what the table shows. */
  readonly tableHash: string;
  /** JSON, compressed with gzip. */
  readonly content: Uint8Array;
};

type FrozenRow = {
  readonly id: string;
  readonly at: string;
  readonly programVersion: string;
  readonly sources: string;
  readonly decisions: number;
};

const SUMMARY = `
  SELECT id, frozen_at AS at, program_version AS programVersion, sources, decisions FROM frozen`;

/** Keeps a table, unless one with its id is kept already. Gives what is kept; null where there is no such comparison. */
export function storeFrozen(corpus: WritableCorpus, frozen: NewFrozen): FrozenSummary | null {
  return change(corpus, () => {
    const { id, at, programVersion, sources, decisions } = frozen.summary;
    const comparison = comparisonNumber(corpus, frozen.comparison);
    if (comparison === null) return null;
    prepared(
      corpus,
      `INSERT INTO frozen (id, comparison, frozen_at, program_version, sources, decisions, table_sha256, content)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (id) DO NOTHING`,
    ).run(id, comparison, at, programVersion, JSON.stringify(sources), decisions, frozen.tableHash, frozen.content);
    return readFrozenSummary(corpus, id);
  });
}

/** What a frozen table was made of, or null where there is none. */
export function readFrozenSummary(corpus: ReadableCorpus, id: FrozenId): FrozenSummary | null {
  const row = prepared<[string], FrozenRow>(corpus, `${SUMMARY} WHERE id = ?`).get(id);
  return row === undefined ? null : summaryOf(row);
}

/** The frozen tables of a comparison, the latest first. */
export function listFrozen(corpus: ReadableCorpus, comparison: ComparisonId): readonly FrozenSummary[] {
  return prepared<[string], FrozenRow>(
    corpus,
    `${SUMMARY} WHERE comparison = (SELECT number FROM comparison WHERE id = ?) ORDER BY number DESC`,
  )
    .all(comparison)
    .map(summaryOf);
}

/** What was frozen: JSON, compressed with gzip; null where there is none. */
export function readFrozenContent(corpus: ReadableCorpus, id: FrozenId): Uint8Array | null {
  const row = prepared<[string], { content: Buffer }>(corpus, "SELECT content FROM frozen WHERE id = ?").get(id);
  return row?.content ?? null;
}

/** The latest frozen table of a comparison that shows just this; null where there is none. */
export function frozenAs(corpus: ReadableCorpus, comparison: ComparisonId, tableHash: string): FrozenId | null {
  const row = prepared<[string, string], { id: string }>(
    corpus,
    `SELECT id FROM frozen
     WHERE comparison = (SELECT number FROM comparison WHERE id = ?) AND table_sha256 = ? ORDER BY number DESC LIMIT 1`,
  ).get(comparison, tableHash);
  return row === undefined ? null : FrozenIdSchema.parse(row.id);
}

function summaryOf({ sources, ...row }: FrozenRow): FrozenSummary {
  return FrozenSummarySchema.parse({ ...row, sources: JSON.parse(sources) });
}
