import type { PlanId } from "../../shared/model/ids.ts";
import { type PlanSummary, PlanSummarySchema } from "../../shared/model/plan.ts";
import type { Metadata } from "../../shared/model/reading.ts";
import { prepared, type ReadableCorpus } from "./connection.ts";

/** Metadata as the columns of `plan`, for statements that bind by name. */
export function metadataColumns(metadata: Metadata) {
  const { inferred, documentNumber, planTitle, indexNumber, issuedOn, publishedOn, ...same } = metadata;
  return {
    ...same,
    document_number: documentNumber,
    plan_title: planTitle,
    index_number: indexNumber,
    issued_on: issuedOn,
    published_on: publishedOn,
    inferred_city: inferred.city,
    inferred_province: inferred.province,
  };
}

type PlanRow = ReturnType<typeof metadataColumns> & {
  readonly id: string;
  readonly origin: string;
  readonly file_name: string;
  readonly clauses: number;
  readonly warnings: number;
};

const SUMMARY = `
  SELECT id, origin, file_name, place, city, district, province, level, issuer, document_number, title, plan_title,
         index_number, category, status, issued_on, published_on, year, script, inferred_city, inferred_province,
         (SELECT count(*) FROM clause WHERE clause.plan = plan.number) AS clauses,
         (SELECT count(*) FROM warning WHERE warning.plan = plan.number) AS warnings
  FROM plan`;

/** All plans that are not removed: the shipped ones first, in their own order, then by time of import. */
export function listPlans(corpus: ReadableCorpus): readonly PlanSummary[] {
  return prepared<[], PlanRow>(
    corpus,
    `${SUMMARY} WHERE removed_at IS NULL ORDER BY origin = 'imported', position, number`,
  )
    .all()
    .map(summary);
}

/** The summary of a plan that is not removed, or null. */
export function readSummary(corpus: ReadableCorpus, plan: PlanId): PlanSummary | null {
  const row = prepared<[string], PlanRow>(corpus, `${SUMMARY} WHERE id = ? AND removed_at IS NULL`).get(plan);
  return row === undefined ? null : summary(row);
}

/** The summary of a plan, removed or not, or null where there never was one. */
export function readSummaryOfAny(corpus: ReadableCorpus, plan: PlanId): PlanSummary | null {
  const row = prepared<[string], PlanRow>(corpus, `${SUMMARY} WHERE id = ?`).get(plan);
  return row === undefined ? null : summary(row);
}

function summary(row: PlanRow): PlanSummary {
  return PlanSummarySchema.parse({
    id: row.id,
    origin: row.origin,
    fileName: row.file_name,
    clauses: row.clauses,
    warnings: row.warnings,
    metadata: {
      place: row.place,
      city: row.city,
      district: row.district,
      province: row.province,
      level: row.level,
      issuer: row.issuer,
      documentNumber: row.document_number,
      title: row.title,
      planTitle: row.plan_title,
      indexNumber: row.index_number,
      category: row.category,
      status: row.status,
      issuedOn: row.issued_on,
      publishedOn: row.published_on,
      year: row.year,
      script: row.script,
      inferred: { city: row.inferred_city, province: row.inferred_province },
    },
  });
}
