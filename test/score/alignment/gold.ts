import { readFileSync } from "node:fs";
import type { AlignablePlan } from "../../../shared/alignment/alignable-plan.ts";
import { type ClauseId, PlanIdSchema } from "../../../shared/model/ids.ts";
import { readPlan as readSource } from "../../../shared/reading/read-plan.ts";

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

/** Clause ids of the plans in the pairs of one reader: the prefix, and the place in the plan from 01. */
const PREFIXES = {
  "hunjiang-2015": "HJ",
  "jieyang-2018": "JY",
  "jilin-2018": "JL",
  "wuhan-2018": "WH",
  "wuxi-2018": "WX",
} as const;

/** The five shipped plans as the reader reads them; the pairs of one reader name their clauses. */
export const SHIPPED_PLANS: readonly AlignablePlan[] = Object.entries(PREFIXES).map(([id, prefix]) => {
  const text = readFileSync(new URL(`../../../resources/plans/${id}.txt`, import.meta.url), "utf8");
  const clauses = readSource(text).clauses.map((clause, at) => {
    return { ...clause, id: `${prefix}-${String(at + 1).padStart(2, "0")}` as ClauseId };
  });
  return { id: PlanIdSchema.parse(id), clauses };
});

/**
 * The pairs of the other seven pairs of plans, by one reader, written down before the program's own answer
 * was seen. Nothing is fitted on them; they show how the weights do on plans they have not seen. `agreed` is false where the reader doubted.
 */
export const ONE_READER_ALIGNMENTS: readonly GoldAlignment[] = [
  "jilin-2018__wuxi-2018",
  "jilin-2018__hunjiang-2015",
  "wuhan-2018__wuxi-2018",
  "wuhan-2018__hunjiang-2015",
  "wuxi-2018__hunjiang-2015",
  "wuxi-2018__jieyang-2018",
  "hunjiang-2015__jieyang-2018",
].map((name) => readJson(`alignment-one-reader/${name}.json`));

function readPlan(id: string): AlignablePlan {
  const { clauses }: Pick<AlignablePlan, "clauses"> = readJson(`structure/${id}.json`);
  return { id: PlanIdSchema.parse(id), clauses };
}

function readJson<Shape>(path: string): Shape {
  return JSON.parse(readFileSync(new URL(path, folder), "utf8"));
}
