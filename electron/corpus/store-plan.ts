import type { PlanId } from "../../shared/model/ids.ts";
import type { PlanSummary } from "../../shared/model/plan.ts";
import type { IdentifiedReading } from "../../shared/model/reading.ts";
import type { Source } from "../../shared/model/source.ts";
import type { Sketch } from "../../shared/text/sketch.ts";
import { change, prepared, type WritableCorpus } from "./connection.ts";
import { hashText } from "./hash-text.ts";
import { metadataColumns } from "./plan-rows.ts";
import { storeSketch } from "./sketches.ts";
import { storeReading } from "./store-reading.ts";

/** A plan about to enter the corpus. */
export type NewPlan = {
  readonly id: PlanId;
  readonly origin: PlanSummary["origin"];
  /** Order among the plans of its origin, from 0; left out: after all others. */
  readonly position?: number;
  /** The name of the file it came from, without a folder. */
  readonly fileName: string;
  readonly source: Source;
  readonly reading: IdentifiedReading;
  /** Of the text as it was read. */
  readonly sketch: Sketch;
  readonly readerVersion: number;
  /** ISO time, UTC. */
  readonly importedAt: string;
};

/** Stores a plan with its source, its reading and its search tokens: all of it or, where something fails, nothing. */
export function storePlan(corpus: WritableCorpus, plan: NewPlan): void {
  change(corpus, () => {
    const source = storeSource(corpus, plan.source);
    const number = storePlanRow(corpus, plan, source);
    storeReading(corpus, number, plan.reading);
    storeSketch(corpus, number, plan.sketch);
  });
}

function storeSource(corpus: WritableCorpus, source: Source): number | bigint {
  return prepared(
    corpus,
    `INSERT INTO source (sha256, text, text_sha256, layout, encoding, format, byte_length)
     VALUES (@sha256, @text, @textHash, @layout, @encoding, @format, @byteLength)`,
  ).run({
    ...source,
    textHash: hashText(source.text),
    layout: source.layout === null ? null : JSON.stringify(source.layout),
  }).lastInsertRowid;
}

function storePlanRow(corpus: WritableCorpus, plan: NewPlan, source: number | bigint): number {
  const { lastInsertRowid } = prepared(
    corpus,
    `INSERT INTO plan (id, source_id, origin, position, file_name, reader_version, imported_at, place, city, district,
                       province, level, issuer, document_number, title, plan_title, index_number, category, status,
                       issued_on, published_on, year, script, inferred_city, inferred_province)
     VALUES (@id, @source, @origin,
             coalesce(@position, (SELECT coalesce(max(position), -1) + 1 FROM plan WHERE origin = @origin)),
             @fileName, @readerVersion, @importedAt, @place, @city, @district,
             @province, @level, @issuer, @document_number, @title, @plan_title, @index_number, @category, @status,
             @issued_on, @published_on, @year, @script, @inferred_city, @inferred_province)`,
  ).run({
    ...metadataColumns(plan.reading.metadata),
    id: plan.id,
    source,
    origin: plan.origin,
    position: plan.position ?? null,
    fileName: plan.fileName,
    readerVersion: plan.readerVersion,
    importedAt: plan.importedAt,
  });
  return Number(lastInsertRowid);
}
