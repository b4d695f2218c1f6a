import { beforeEach, describe, expect, test } from "vitest";
import { arrangeComparison } from "../../../electron/corpus/change-comparisons.ts";
import { currentComparison, readComparison } from "../../../electron/corpus/comparisons.ts";
import { change, type WritableCorpus } from "../../../electron/corpus/connection.ts";
import { mintClauseId } from "../../../electron/corpus/mint-clause-id.ts";
import { openCorpusInMemory } from "../../../electron/corpus/open-corpus.ts";
import { removePlan, restorePlan } from "../../../electron/corpus/remove-plan.ts";
import { type ClauseChange, replaceReading } from "../../../electron/corpus/replace-reading.ts";
import { storePlan } from "../../../electron/corpus/store-plan.ts";
import { successorOf } from "../../../electron/corpus/successor.ts";
import type { ComparisonId } from "../../../shared/model/comparison.ts";
import { type PlanId, PlanIdSchema } from "../../../shared/model/ids.ts";
import { aClause, aPlan } from "./a-plan.ts";

const AT = "2026-11-21T09:00:00.000Z";
const LATER = "2026-11-21T10:00:00.000Z";

const id = (plan: string): PlanId => PlanIdSchema.parse(plan);

let corpus: WritableCorpus;

beforeEach(() => {
  corpus = openCorpusInMemory();
});

function store(plan: string, origin: "shipped" | "imported" = "imported", text = `一、${plan}\n二、推进政务公开`) {
  storePlan(corpus, { ...aPlan(plan, text), origin });
}

const current = () => currentComparison(corpus);
const arrange = (comparison: ComparisonId, plans: readonly string[], base = plans[0] ?? "") =>
  arrangeComparison(corpus, comparison, { plans: plans.map(id), base: id(base), at: LATER });
const columns = () => ({ plans: current().plans, base: current().base });

describe("the first comparison of a corpus", () => {
  test("is made once", () => {
    expect(current().id).toBe(current().id);
    expect(corpus.prepare("SELECT count(*) FROM comparison").pluck().get()).toBe(1);
  });

  test("shows the shipped plans in their order, also those that come in later, the first as base", () => {
    expect(columns()).toEqual({ plans: [], base: null });
    store("imported");
    store("z", "shipped");
    expect(columns()).toEqual({ plans: ["z"], base: "z" });
    store("a", "shipped");
    expect(columns()).toEqual({ plans: ["z", "a"], base: "z" });
  });

  test("shows the imported plans where no shipped one is left, at most eight", () => {
    for (let count = 1; count <= 9; count += 1) store(`plan-${count}`);
    expect(current().plans).toHaveLength(8);
    store("shipped", "shipped");
    removePlan(corpus, id("shipped"), AT);
    expect(current().plans[0]).toBe("plan-1");
  });
});

describe("the columns of a comparison", () => {
  beforeEach(() => {
    for (const plan of ["a", "b", "c", "d"]) store(plan, "shipped");
  });

  test("are what a person chose, in her order and against her base", () => {
    const { id: comparison } = current();
    expect(arrange(comparison, ["c", "a"], "a")).toBe(true);
    expect(columns()).toEqual({ plans: ["c", "a"], base: "a" });
    expect(arrange(comparison, ["d"])).toBe(true);
    expect(columns()).toEqual({ plans: ["d"], base: "d" });
    store("e", "shipped");
    expect(columns()).toEqual({ plans: ["d"], base: "d" });
  });

  test("leave out a removed plan until it is restored to its place", () => {
    const { id: comparison } = current();
    arrange(comparison, ["c", "a", "b"], "a");
    removePlan(corpus, id("a"), AT);
    expect(columns()).toEqual({ plans: ["c", "b"], base: "c" });
    restorePlan(corpus, id("a"));
    expect(columns()).toEqual({ plans: ["c", "a", "b"], base: "a" });
  });

  test("do not lose a removed plan when the others are put in order", () => {
    const { id: comparison } = current();
    arrange(comparison, ["a", "b", "c"]);
    removePlan(corpus, id("b"), AT);
    arrange(comparison, ["d", "c", "a"]);
    expect(columns().plans).toEqual(["d", "c", "a"]);
    restorePlan(corpus, id("b"));
    expect(columns().plans).toEqual(["d", "c", "a", "b"]);
  });

  test("may all be gone", () => {
    arrange(current().id, ["a"]);
    removePlan(corpus, id("a"), AT);
    expect(columns()).toEqual({ plans: [], base: null });
  });

  test("of a comparison that is not there are not changed", () => {
    expect(arrange("k000000000000" as ComparisonId, ["a"])).toBe(false);
    expect(readComparison(corpus, "k000000000000")).toBeNull();
  });
});

describe("what a clause has become", () => {
  test("is followed over several readings, as far as it is clear", () => {
    const [first, second, third, fourth] = [aClause("甲"), aClause("乙"), aClause("丙"), aClause("丁")];
    const clauses = [first, second, third, fourth];
    const [kept, joined, split, gone] = [first.id, second.id, third.id, fourth.id];
    const plan = aPlan("plan", "甲乙丙丁", { clauses });
    storePlan(corpus, plan);
    const [whole, left, right] = [aClause("甲乙"), aClause("丙"), aClause("丙")];
    const read = (now: typeof clauses, readerVersion: number, changes: readonly ClauseChange[]) => {
      const reading = { ...plan.reading, clauses: now };
      change(corpus, () => replaceReading(corpus, 1, { ...plan, reading, readerVersion }, changes));
    };
    read([first, whole, left, right], 2, [
      { kind: "kept", before: kept, after: kept },
      { kind: "joined", before: joined, after: whole.id },
      { kind: "split", before: split, after: left.id },
      { kind: "split", before: split, after: right.id },
      { kind: "orphan", before: gone, after: null },
    ]);
    expect([kept, joined, split, gone].map((clause) => successorOf(corpus, clause))).toEqual([
      kept,
      whole.id,
      null,
      null,
    ]);
    const all = aClause("甲乙丙");
    read([all], 3, [
      { kind: "joined", before: kept, after: all.id },
      { kind: "joined", before: whole.id, after: all.id },
      { kind: "orphan", before: left.id, after: null },
    ]);
    expect([kept, joined, left.id].map((clause) => successorOf(corpus, clause))).toEqual([all.id, all.id, null]);
    expect(successorOf(corpus, mintClauseId())).toBeNull();
  });
});
