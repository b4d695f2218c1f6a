import type { WritableCorpus } from "../../electron/corpus/connection.ts";
import { hashText } from "../../electron/corpus/hash-text.ts";
import { storePlan } from "../../electron/corpus/store-plan.ts";
import { type ClauseId, ClauseIdSchema, type PlanId, PlanIdSchema } from "../../shared/model/ids.ts";
import { identifyClauses } from "../../shared/reading/identify-clauses.ts";
import { READER_VERSION, readPlan } from "../../shared/reading/read-plan.ts";

/** Plans and clauses by number, as `storeMadeUpPlan` names them. */
export const madeUpPlan = (plan: number): PlanId => PlanIdSchema.parse(`plan-${plan}`);
export const madeUpClause = (plan: number, clause: number): ClauseId =>
  ClauseIdSchema.parse(`c${String(plan).padStart(6, "0")}${String(clause).padStart(6, "0")}`);

/** Stores a plan of these clauses, at least one. */
export function storeMadeUpPlan(corpus: WritableCorpus, plan: number, texts: readonly string[]): void {
  const text = texts.map((clause, at) => `${at + 1}.${clause}`).join("\n");
  const read = readPlan(text);
  const [pattern] = read.clauses;
  if (pattern === undefined) throw new Error("the made-up plan has no clause");
  // The reader would cut some of these texts into points; what is measured needs the texts as made.
  const clauses = texts.map((clause) => ({ ...pattern, text: clause, textSimplified: clause }));
  storePlan(corpus, {
    id: madeUpPlan(plan),
    origin: "imported",
    fileName: `${plan}.txt`,
    source: { text, layout: null, sha256: hashText(text), encoding: "utf-8", format: "txt", byteLength: text.length },
    reading: identifyClauses({ ...read, clauses }, (ordinal) => madeUpClause(plan, ordinal)),
    sketch: new Uint32Array(),
    readerVersion: READER_VERSION,
    importedAt: "2026-01-01T00:00:00.000Z",
  });
}
