import { readFileSync } from "node:fs";
import type { AlignablePlan } from "../../../shared/alignment/alignable-plan.ts";
import { PlanIdSchema } from "../../../shared/model/ids.ts";

// The hand-made answers of test/gold as the aligner and its score take them.

/** A pair that two careful readers gave; `agreed`: both did. */
export type GoldPair = {
  readonly a: string;
  readonly b: string;
  readonly label: "same" | "partial";
  readonly agreed: boolean;
};

/** The pairs of two plans. */
export type GoldAlignment = { readonly a: string; readonly b: string; readonly pairs: readonly GoldPair[] };

const folder = new URL("../../gold/", import.meta.url);

export const GOLD_PLANS: readonly AlignablePlan[] = ["jieyang-2018", "jilin-2018", "wuhan-2018"].map(readPlan);

export const GOLD_ALIGNMENTS: readonly GoldAlignment[] = [
  "jilin-2018__jieyang-2018",
  "jilin-2018__wuhan-2018",
  "wuhan-2018__jieyang-2018",
].map((name) => readJson(`alignment/${name}.json`));

function readPlan(id: string): AlignablePlan {
  const { clauses }: Pick<AlignablePlan, "clauses"> = readJson(`structure/${id}.json`);
  return { id: PlanIdSchema.parse(id), clauses };
}

function readJson<Shape>(path: string): Shape {
  return JSON.parse(readFileSync(new URL(path, folder), "utf8"));
}
