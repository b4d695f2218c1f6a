import { type PlanId, PlanIdSchema } from "../../shared/model/ids.ts";
import type { Sketch } from "../../shared/text/sketch.ts";
import { prepared, type ReadableCorpus, type WritableCorpus } from "./connection.ts";

/** What tells a plan's copies from other plans. */
export type SketchedPlan = { readonly id: PlanId; readonly year: number | null; readonly sketch: Sketch };

/** Keeps the sketch of a plan's text. Runs inside the caller's transaction. */
export function storeSketch(corpus: WritableCorpus, plan: number, sketch: Sketch): void {
  const hashes = Buffer.from(sketch.buffer, sketch.byteOffset, sketch.byteLength);
  prepared(
    corpus,
    "INSERT INTO sketch (plan, hashes) VALUES (?, ?) ON CONFLICT DO UPDATE SET hashes = excluded.hashes",
  ).run(plan, hashes);
}

/** The sketches of all plans that are not removed and have one. */
export function listSketches(corpus: ReadableCorpus): readonly SketchedPlan[] {
  return prepared<[], { id: string; year: number | null; hashes: Buffer }>(
    corpus,
    `SELECT plan.id, plan.year, sketch.hashes
     FROM sketch JOIN plan ON plan.number = sketch.plan WHERE plan.removed_at IS NULL ORDER BY plan.number`,
  )
    .all()
    .map(({ id, year, hashes }) => ({ id: PlanIdSchema.parse(id), year, sketch: sketchOf(hashes) }));
}

/** SQLite's bytes lie anywhere in memory, numbers of four bytes only at every fourth. */
function sketchOf(hashes: Buffer): Sketch {
  return new Uint32Array(Uint8Array.from(hashes).buffer);
}
