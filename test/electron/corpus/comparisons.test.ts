import fc from "fast-check";
import { beforeEach, describe, expect, test } from "vitest";
import { checkCorpus } from "../../../electron/corpus/check-corpus.ts";
import { arrangeComparison, currentComparison, readComparison } from "../../../electron/corpus/comparisons.ts";
import { change, type WritableCorpus } from "../../../electron/corpus/connection.ts";
import {
  addDecision,
  hasClause,
  listDecisions,
  redoDecision,
  undoDecision,
} from "../../../electron/corpus/decisions.ts";
import { loadPlan } from "../../../electron/corpus/load-plan.ts";
import { mintClauseId } from "../../../electron/corpus/mint-clause-id.ts";
import { openCorpusInMemory } from "../../../electron/corpus/open-corpus.ts";
import { removePlan, restorePlan } from "../../../electron/corpus/remove-plan.ts";
import { type ClauseChange, replaceReading } from "../../../electron/corpus/replace-reading.ts";
import { storePlan } from "../../../electron/corpus/store-plan.ts";
import { successorOf } from "../../../electron/corpus/successor.ts";
import type { ClauseRef, Decision } from "../../../shared/model/alignment.ts";
import type { ComparisonId } from "../../../shared/model/comparison.ts";
import { type PlanId, PlanIdSchema } from "../../../shared/model/ids.ts";
import { aClause, aPlan, SHIPPED, shippedText } from "./a-plan.ts";

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

function storeShipped(): void {
  for (const plan of SHIPPED) storePlan(corpus, { ...aPlan(plan, shippedText(plan)), origin: "shipped" });
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

describe("decisions", () => {
  let comparison: ComparisonId;
  let refs: ClauseRef[];

  beforeEach(() => {
    storeShipped();
    comparison = current().id;
    refs = SHIPPED.flatMap((plan) =>
      (loadPlan(corpus, id(plan))?.reading.clauses ?? [])
        .slice(0, 2)
        .map((clause) => ({ plan: id(plan), clause: clause.id })),
    );
  });

  const together = (a: number, b: number): Decision => {
    const [left, right] = [refs[a % refs.length], refs[b % refs.length]];
    if (left === undefined || right === undefined) throw new RangeError("no such clause");
    return { kind: "together", a: left, b: right };
  };
  const state = () => ({
    decisions: listDecisions(corpus, comparison),
    comparison: readComparison(corpus, comparison),
  });

  test("are kept in the order in which they were made, of every kind, with all they say", () => {
    const [a, b] = [refs[0], refs[3]] as [ClauseRef, ClauseRef];
    const decisions: Decision[] = [
      together(0, 3),
      { kind: "move", clause: a, to: [b], from: [] },
      { kind: "alone", clause: a, from: [b], plans: [a.plan, b.plan] },
      { kind: "row", clauses: [a, b], plans: [a.plan] },
      { kind: "title", clause: a, title: "政府公报" },
      { kind: "place", clause: a, after: null },
    ];
    for (const decision of decisions) addDecision(corpus, comparison, decision, AT);
    expect(listDecisions(corpus, comparison)).toEqual(decisions);
    expect(current()).toMatchObject({ decisions: 6, canUndo: true, canRedo: false });
    expect(checkCorpus(corpus)).toEqual([]);
  });

  test("are taken back and brought back one by one, in any order of steps, without a trace", () => {
    const steps = fc.array(fc.oneof(fc.constant("undo"), fc.constant("redo"), fc.nat(40)), { maxLength: 25 });
    fc.assert(
      fc.property(steps, (some) => {
        corpus.exec("DELETE FROM decision");
        let done: Decision[] = [];
        let undone: Decision[] = [];
        for (const step of some) {
          if (step === "undo") {
            undoDecision(corpus, comparison, AT);
            undone = [...undone, ...done.slice(-1)];
            done = done.slice(0, -1);
          } else if (step === "redo") {
            redoDecision(corpus, comparison, AT);
            done = [...done, ...undone.slice(-1)];
            undone = undone.slice(0, -1);
          } else {
            addDecision(corpus, comparison, together(Number(step), Number(step) + 1), AT);
            done = [...done, together(Number(step), Number(step) + 1)];
            undone = [];
          }
          expect(listDecisions(corpus, comparison)).toEqual(done);
          expect(current()).toMatchObject({ canUndo: done.length > 0, canRedo: undone.length > 0 });
        }
        const last = state();
        for (let count = 0; count < done.length; count += 1) undoDecision(corpus, comparison, AT);
        expect(listDecisions(corpus, comparison)).toEqual([]);
        for (let count = 0; count < done.length; count += 1) redoDecision(corpus, comparison, AT);
        expect(state()).toEqual(last);
      }),
      { numRuns: 60 },
    );
  });

  test("belong to a comparison that is there", () => {
    expect(addDecision(corpus, "k000000000000", together(0, 1), AT)).toBe(false);
    expect(undoDecision(corpus, "k000000000000", AT)).toBe(false);
    expect(redoDecision(corpus, "k000000000000", AT)).toBe(false);
  });

  test("that say nothing this program understands are damage, and named as such", () => {
    addDecision(corpus, comparison, together(0, 1), AT);
    corpus.exec(`UPDATE decision SET content = '{"kind":"burn"}'`);
    expect(() => listDecisions(corpus, comparison)).toThrow("corpus/damaged");
    expect(() => corpus.exec("UPDATE decision SET content = '{'")).toThrow("CHECK constraint failed");
  });

  test("know the clauses of a removed plan, and none that never was", () => {
    const [ref] = refs;
    if (ref === undefined) throw new Error("there are clauses");
    removePlan(corpus, ref.plan, AT);
    expect(hasClause(corpus, ref)).toBe(true);
    expect(hasClause(corpus, { ...ref, plan: id("wuhan-2018") })).toBe(false);
    expect(hasClause(corpus, { ...ref, clause: mintClauseId() })).toBe(false);
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
