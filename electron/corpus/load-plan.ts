import { basename } from "node:path";
import type { z } from "zod";
import { raise } from "../../shared/contract/fault.ts";
import { type ComparedPlan, ComparedPlanSchema } from "../../shared/model/comparison.ts";
import type { PlanId } from "../../shared/model/ids.ts";
import type { Plan } from "../../shared/model/plan.ts";
import { type IdentifiedReading, IdentifiedReadingSchema } from "../../shared/model/reading.ts";
import { type Source, SourceSchema } from "../../shared/model/source.ts";
import { prepared, type ReadableCorpus, snapshot } from "./connection.ts";
import { listCorrections } from "./corrections.ts";
import { loadClauses } from "./load-clauses.ts";
import { readSummary } from "./plan-rows.ts";

/** A plan with its source, its reading and its corrections, or null where there is none or it is removed. */
export function loadPlan(corpus: ReadableCorpus, id: PlanId): Plan | null {
  return snapshot(corpus, () => {
    const summary = readSummary(corpus, id);
    const number = planNumber(corpus, id);
    if (summary === null || number === null) return null;
    return {
      summary,
      source: loadSource(corpus, number),
      reading: loadReading(corpus, number, summary.metadata),
      corrections: listCorrections(corpus, number).filter(({ retractedAt }) => retractedAt === null),
    };
  });
}

/** What a column of a comparison shows of a plan, or null where there is none or it is removed. */
export function loadComparedPlan(corpus: ReadableCorpus, id: PlanId): ComparedPlan | null {
  return snapshot(corpus, () => {
    const summary = readSummary(corpus, id);
    const number = planNumber(corpus, id);
    if (summary === null || number === null) return null;
    return checked(corpus, ComparedPlanSchema, {
      summary,
      outline: outlineRows(corpus, number),
      clauses: loadClauses(corpus, number),
    });
  });
}

/** The row number of a plan, removed or not; null where there is none. */
export function planNumber(corpus: ReadableCorpus, id: PlanId): number | null {
  const row = prepared<[string], { number: number }>(corpus, "SELECT number FROM plan WHERE id = ?").get(id);
  return row?.number ?? null;
}

/** The row number of a plan that is not removed; null where there is none. */
export function presentPlanNumber(corpus: ReadableCorpus, id: PlanId): number | null {
  return readSummary(corpus, id) === null ? null : planNumber(corpus, id);
}

/** The source of a plan. */
export function loadSource(corpus: ReadableCorpus, plan: number): Source {
  const row = prepared<[number], { layout: string | null }>(
    corpus,
    `SELECT text, layout, sha256, encoding, format, byte_length AS byteLength
     FROM source WHERE id = (SELECT source_id FROM plan WHERE number = ?)`,
  ).get(plan);
  const layout = row === undefined || row.layout === null ? null : JSON.parse(row.layout);
  return checked(corpus, SourceSchema, { ...row, layout });
}

function loadReading(corpus: ReadableCorpus, plan: number, metadata: IdentifiedReading["metadata"]): IdentifiedReading {
  return checked(corpus, IdentifiedReadingSchema, {
    metadata,
    regions: rows(corpus, plan, `SELECT start, "end", kind, reason FROM region WHERE plan = ? ORDER BY ordinal`),
    outline: outlineRows(corpus, plan),
    warnings: rows<{ details: string }>(
      corpus,
      plan,
      `SELECT code, details, start, "end" FROM warning WHERE plan = ? ORDER BY ordinal`,
    ).map((row) => ({ ...row, details: JSON.parse(row.details) })),
    clauses: loadClauses(corpus, plan),
  });
}

function outlineRows(corpus: ReadableCorpus, plan: number): unknown[] {
  return rows(
    corpus,
    plan,
    `SELECT id, parent_id AS parentId, kind, marker, heading, start, "end" FROM outline_node
     WHERE plan = ? ORDER BY ordinal`,
  );
}

function checked<T>(corpus: ReadableCorpus, schema: z.ZodType<T>, value: unknown): T {
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  const [where] = parsed.error.issues;
  return raise("corpus/damaged", {
    file: basename(corpus.name),
    reason: `${where?.path.join(".")}: ${where?.message}`,
  });
}

function rows<Row>(corpus: ReadableCorpus, plan: number, sql: string): Row[] {
  return prepared<[number], Row>(corpus, sql).all(plan);
}
