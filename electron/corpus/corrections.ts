import { basename } from "node:path";
import { raise } from "../../shared/contract/fault.ts";
import {
  type Corrected,
  type Correction,
  type CorrectionId,
  CorrectionIdSchema,
  CorrectionSchema,
  type NewCorrection,
} from "../../shared/model/correction.ts";
import { prepared, type ReadableCorpus, type WritableCorpus } from "./connection.ts";
import { randomDigits } from "./random-digits.ts";

type CorrectionRow = {
  readonly id: string;
  readonly at: string;
  readonly retractedAt: string | null;
  readonly by: string | null;
  readonly note: string | null;
  readonly kind: string;
  readonly start: number;
  readonly end: number;
  readonly before: string | null;
  readonly after: string | null;
  readonly region: string | null;
  readonly reason: string | null;
};

/** All corrections of a plan, also those taken back, in the order in which they were made. Raises corpus/damaged. */
export function listCorrections(corpus: ReadableCorpus, plan: number): readonly Correction[] {
  return prepared<[number], CorrectionRow>(
    corpus,
    `SELECT correction.id, made_at AS at, retracted_at AS retractedAt, made_by AS "by", note, kind, start, "end",
            before, after, region, reason
     FROM correction LEFT JOIN correction_retraction ON correction_retraction.correction = correction.number
     WHERE source = (SELECT source_id FROM plan WHERE number = ?) ORDER BY correction.number`,
  )
    .all(plan)
    .map((row) => correction(corpus, row));
}

/**
 * Keeps a correction of a plan. Runs inside the caller's transaction.
 *
 * @param at ISO time, UTC
 */
export function addCorrection(
  corpus: WritableCorpus,
  plan: number,
  { corrected, note, by }: NewCorrection,
  at: string,
): Correction {
  const id = CorrectionIdSchema.parse(`e${randomDigits()}`);
  prepared(
    corpus,
    `INSERT INTO correction (id, source, made_at, made_by, note, kind, start, "end", before, after, region, reason)
     SELECT @id, source_id, @at, @by, @note, @kind, @start, @end, @before, @after, @region, @reason
     FROM plan WHERE number = @plan`,
  ).run({ id, plan, at, by, note, ...columnsOf(corrected) });
  return { id, corrected, note, by, at, retractedAt: null };
}

/**
 * Takes back a correction of a plan. Returns whether there was one in force. Runs inside the caller's transaction.
 *
 * @param at ISO time, UTC
 */
export function retractCorrection(corpus: WritableCorpus, plan: number, id: CorrectionId, at: string): boolean {
  const { changes } = prepared(
    corpus,
    `INSERT INTO correction_retraction (correction, retracted_at)
     SELECT number, @at FROM correction
     WHERE id = @id AND source = (SELECT source_id FROM plan WHERE number = @plan)
       AND number NOT IN (SELECT correction FROM correction_retraction)`,
  ).run({ id, plan, at });
  return changes === 1;
}

function columnsOf(corrected: Corrected) {
  const { kind, span } = corrected;
  const empty = { kind, start: span.start, end: span.end, before: null, after: null, region: null, reason: null };
  if (corrected.kind === "passage") return { ...empty, before: corrected.before, after: corrected.after };
  const { label } = corrected;
  return { ...empty, region: label.kind, reason: label.kind === "noise" ? label.reason : null };
}

function correction(corpus: ReadableCorpus, row: CorrectionRow): Correction {
  const { kind, start, end, before, after, region, reason, ...rest } = row;
  const said = kind === "passage" ? { before, after } : { label: { kind: region, reason } };
  const parsed = CorrectionSchema.safeParse({ ...rest, corrected: { kind, span: { start, end }, ...said } });
  return parsed.success ? parsed.data : raise("corpus/damaged", { file: basename(corpus.name), reason: "correction" });
}
