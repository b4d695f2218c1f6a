import type { ClauseId } from "../../shared/model/ids.ts";
import type { IdentifiedReading } from "../../shared/model/reading.ts";
import type { Sketch } from "../../shared/text/sketch.ts";
import { prepared, type WritableCorpus } from "./connection.ts";
import { metadataColumns } from "./plan-rows.ts";
import { unindexPlan } from "./search-index/index-plan.ts";
import { storeSketch } from "./sketches.ts";
import { storeReading } from "./store-reading.ts";

/** What became of a clause of the earlier reading; a split one has a change for each of its parts. */
export type ClauseChange = {
  readonly kind: "kept" | "split" | "joined" | "orphan";
  readonly before: ClauseId;
  /** Null for an orphan. */
  readonly after: ClauseId | null;
};

/** A later reading of a plan, and what made it. */
export type NewReading = {
  readonly reading: IdentifiedReading;
  readonly sketch: Sketch;
  readonly readerVersion: number;
};

/**
 * Puts a new reading in the place of a plan's earlier one and records what became of its clauses. Runs inside the
 * caller's transaction.
 */
export function replaceReading(
  corpus: WritableCorpus,
  plan: number,
  { reading, sketch, readerVersion }: NewReading,
  changes: readonly ClauseChange[],
): void {
  recordChanges(corpus, plan, readerVersion, changes);
  unindexPlan(corpus, plan);
  for (const table of ["clause", "outline_node", "region", "warning"]) {
    prepared(corpus, `DELETE FROM ${table} WHERE plan = ?`).run(plan);
  }
  updatePlan(corpus, plan, reading, readerVersion);
  storeReading(corpus, plan, reading);
  storeSketch(corpus, plan, sketch);
  if (isRemoved(corpus, plan)) unindexPlan(corpus, plan);
}

function recordChanges(
  corpus: WritableCorpus,
  plan: number,
  readerVersion: number,
  changes: readonly ClauseChange[],
): void {
  const record = prepared(
    corpus,
    `INSERT INTO clause_change (plan, reader_version, kind, before_id, after_id, before_text)
     SELECT plan, @readerVersion, @kind, @before, @after, text FROM clause WHERE plan = @plan AND id = @before`,
  );
  for (const change of changes) record.run({ ...change, plan, readerVersion });
}

function updatePlan(corpus: WritableCorpus, plan: number, reading: IdentifiedReading, readerVersion: number): void {
  prepared(
    corpus,
    `UPDATE plan SET
       reader_version = @readerVersion, place = @place, city = @city, district = @district, province = @province,
       level = @level, issuer = @issuer, document_number = @document_number, title = @title, plan_title = @plan_title,
       index_number = @index_number, category = @category, status = @status, issued_on = @issued_on,
       published_on = @published_on, year = @year, script = @script, inferred_city = @inferred_city,
       inferred_province = @inferred_province
     WHERE number = @plan`,
  ).run({ ...metadataColumns(reading.metadata), plan, readerVersion });
}

function isRemoved(corpus: WritableCorpus, plan: number): boolean {
  return (
    prepared<[number]>(corpus, "SELECT 1 FROM plan WHERE number = ? AND removed_at IS NOT NULL").get(plan) !== undefined
  );
}
