import fc from "fast-check";
import { beforeEach, describe, expect, test } from "vitest";
import { createComparison } from "../../../electron/corpus/change-comparisons.ts";
import { checkCorpus } from "../../../electron/corpus/check-corpus.ts";
import { currentComparison, readComparison } from "../../../electron/corpus/comparisons.ts";
import type { WritableCorpus } from "../../../electron/corpus/connection.ts";
import {
  addDecision,
  hasClause,
  listDecisionEntries,
  listEntries,
  retractDecision,
} from "../../../electron/corpus/decisions.ts";
import { listSteps, redoDecision, revertDecisions, undoDecision } from "../../../electron/corpus/history-steps.ts";
import { loadPlan } from "../../../electron/corpus/load-plan.ts";
import { mintClauseId } from "../../../electron/corpus/mint-clause-id.ts";
import { closeCorpus, openCorpus, openCorpusInMemory } from "../../../electron/corpus/open-corpus.ts";
import { removePlan } from "../../../electron/corpus/remove-plan.ts";
import { storePlan } from "../../../electron/corpus/store-plan.ts";
import type { ClauseRef, Decision } from "../../../shared/model/alignment.ts";
import type { ComparisonId } from "../../../shared/model/comparison.ts";
import { type EntryState, type HistoryStep, isDecision } from "../../../shared/model/history.ts";
import { PlanIdSchema } from "../../../shared/model/ids.ts";
import { temporaryFolder } from "../temporary-folder.ts";
import { aPlan, SHIPPED, shippedText } from "./a-plan.ts";

const AT = "2026-11-21T09:00:00.000Z";
const NOWHERE = "k000000000000";

let corpus: WritableCorpus;
let comparison: ComparisonId;
let refs: ClauseRef[];

beforeEach(() => {
  corpus = openCorpusInMemory();
  for (const plan of SHIPPED) storePlan(corpus, { ...aPlan(plan, shippedText(plan)), origin: "shipped" });
  comparison = currentComparison(corpus).id;
  refs = SHIPPED.map((plan) => PlanIdSchema.parse(plan)).flatMap((plan) =>
    (loadPlan(corpus, plan)?.reading.clauses ?? []).slice(0, 2).map(({ id }) => ({ plan, clause: id })),
  );
});

function together(a: number, b: number): Decision {
  const [left, right] = [refs[a % refs.length], refs[b % refs.length]];
  if (left === undefined || right === undefined) throw new RangeError("no such clause");
  return { kind: "together", a: left, b: right };
}

const WHO = { by: "王芳", why: null, at: AT };
const said = (decision: Decision) => ({ decision, ...WHO });
const decided = () => listDecisionEntries(corpus, comparison).map(({ decision }) => decision);
const states = () => listEntries(corpus, comparison).map(({ state }) => state);

describe("decisions", () => {
  test("are kept in the order in which they were made, of every kind, with all they say", () => {
    const [a, b] = [refs[0], refs[3]] as [ClauseRef, ClauseRef];
    const decisions: Decision[] = [
      together(0, 3),
      { kind: "move", clause: a, to: [b], from: [] },
      { kind: "alone", clause: a, from: [b], plans: [a.plan, b.plan] },
      { kind: "row", clauses: [a, b], plans: [a.plan] },
      { kind: "merge", a: [a], b: [b] },
      { kind: "split", part: [a], rest: [b] },
      { kind: "absent", clauses: [a], plan: b.plan },
      { kind: "title", clause: a, title: "政府公报" },
      { kind: "place", clause: a, after: null },
    ];
    for (const decision of decisions) addDecision(corpus, comparison, said(decision));
    expect(decided()).toEqual(decisions);
    expect(currentComparison(corpus)).toMatchObject({ decisions: 9, canUndo: true, canRedo: false });
    expect(checkCorpus(corpus)).toEqual([]);
  });

  test("say who made them, when and why", () => {
    addDecision(corpus, comparison, { decision: together(0, 1), by: "王芳", why: "同为公报", at: AT });
    addDecision(corpus, comparison, { decision: together(2, 3), by: null, why: null, at: AT });
    expect(listEntries(corpus, comparison)).toEqual([
      { number: 1, decision: together(0, 1), by: "王芳", why: "同为公报", at: AT, state: "in-force" },
      { number: 2, decision: together(2, 3), by: null, why: null, at: AT, state: "in-force" },
    ]);
  });

  test("belong to a comparison that is there", () => {
    expect(addDecision(corpus, NOWHERE, said(together(0, 1)))).toBe(false);
    expect(undoDecision(corpus, NOWHERE, WHO)).toBe(false);
    expect(redoDecision(corpus, NOWHERE, WHO)).toBe(false);
    expect(revertDecisions(corpus, NOWHERE, 0, WHO)).toBe("unknown");
    expect(retractDecision(corpus, NOWHERE, 1, WHO)).toBe("unknown");
    expect(listEntries(corpus, NOWHERE)).toEqual([]);
  });

  test("that say nothing this program understands are damage, and named as such", () => {
    addDecision(corpus, comparison, said(together(0, 1)));
    corpus.exec(`DROP TRIGGER decision_stands; UPDATE decision SET content = '{"kind":"burn"}'`);
    expect(() => listEntries(corpus, comparison)).toThrow("corpus/damaged");
    expect(checkCorpus(corpus)).toEqual([{ code: "decisions", detail: `${comparison} 1` }]);
    expect(() => corpus.exec("UPDATE decision SET content = '{'")).toThrow("CHECK constraint failed");
  });

  test("know the clauses of a removed plan, and none that never was", () => {
    const [ref] = refs as [ClauseRef];
    removePlan(corpus, ref.plan, AT);
    expect(hasClause(corpus, ref)).toBe(true);
    expect(hasClause(corpus, { ...ref, plan: PlanIdSchema.parse("wuhan-2018") })).toBe(false);
    expect(hasClause(corpus, { ...ref, clause: mintClauseId() })).toBe(false);
  });
});

describe("the history of a comparison", () => {
  test("goes back and forth to any entry, and not to one that was abandoned", () => {
    for (const at of [0, 2, 4]) addDecision(corpus, comparison, said(together(at, at + 1)));
    expect(revertDecisions(corpus, comparison, 1, WHO)).toBe("reverted");
    expect(states()).toEqual(["in-force", "undone", "undone"]);
    expect(revertDecisions(corpus, comparison, 3, WHO)).toBe("reverted");
    expect(states()).toEqual(["in-force", "in-force", "in-force"]);
    revertDecisions(corpus, comparison, 1, WHO);
    addDecision(corpus, comparison, said(together(6, 7)));
    expect(states()).toEqual(["in-force", "abandoned", "abandoned", "in-force"]);
    for (const entry of [2, 3, 5]) expect(revertDecisions(corpus, comparison, entry, WHO)).toBe("no-entry");
    expect(revertDecisions(corpus, comparison, 0, WHO)).toBe("reverted");
    expect(readComparison(corpus, comparison)).toMatchObject({ decisions: 0, canUndo: false, canRedo: true });
    expect(states()).toEqual(["undone", "abandoned", "abandoned", "undone"]);
  });

  test("cannot be deleted or rewritten, nor what was abandoned be called back", () => {
    addDecision(corpus, comparison, said(together(0, 1)));
    undoDecision(corpus, comparison, WHO);
    addDecision(corpus, comparison, said(together(2, 3)));
    expect(() => corpus.exec("DELETE FROM decision")).toThrow("never deleted");
    expect(() => corpus.exec("DELETE FROM comparison")).toThrow("never deleted");
    for (const column of ["content = '{}'", "by_name = '某'", "why = '因'", "decided_at = ''", "comparison = 9"]) {
      expect(() => corpus.exec(`UPDATE decision SET ${column}`)).toThrow("never changed");
    }
    expect(() => corpus.exec("UPDATE decision SET abandoned = 0")).toThrow("never comes back");
    expect(() => corpus.exec("UPDATE decision SET abandoned = 1 WHERE undone = 0")).toThrow("CHECK constraint failed");
  });

  test("is taken over whole by a copy, and then goes its own way", () => {
    for (const at of [0, 2, 4]) addDecision(corpus, comparison, said(together(at, at + 1)));
    undoDecision(corpus, comparison, WHO);
    const before = listEntries(corpus, comparison);
    const { plans } = currentComparison(corpus);
    const [base] = plans as [(typeof plans)[number]];
    const copy = createComparison(corpus, { name: "副本", plans, base, copyOf: comparison, at: AT });
    if (copy === null) throw new Error("there is something to copy");
    expect(listEntries(corpus, copy)).toEqual(before);
    expect(listSteps(corpus, copy)).toEqual(listSteps(corpus, comparison));
    redoDecision(corpus, copy, WHO);
    expect(readComparison(corpus, copy)).toMatchObject({ decisions: 3 });
    expect(listEntries(corpus, comparison)).toEqual(before);
  });
});

describe("one older decision", () => {
  beforeEach(() => {
    for (const at of [0, 2, 4]) addDecision(corpus, comparison, said(together(at, at + 1)));
  });

  test("can be taken back alone, by an entry of its own that says who, when and why", () => {
    expect(retractDecision(corpus, comparison, 2, { by: "李明", why: "看错了行", at: AT })).toBe("retracted");
    expect(states()).toEqual(["in-force", "retracted", "in-force", "in-force"]);
    expect(listEntries(corpus, comparison)[3]).toEqual({
      ...{ number: 4, retracts: 2, by: "李明", why: "看错了行", at: AT, state: "in-force" },
    });
    expect(readComparison(corpus, comparison)).toMatchObject({ decisions: 2, canUndo: true, canRedo: false });
    expect(checkCorpus(corpus)).toEqual([]);
  });

  test("comes back when its retraction is undone, and goes when that is redone", () => {
    retractDecision(corpus, comparison, 1, WHO);
    undoDecision(corpus, comparison, WHO);
    expect(states()).toEqual(["in-force", "in-force", "in-force", "undone"]);
    redoDecision(corpus, comparison, WHO);
    expect(states()).toEqual(["retracted", "in-force", "in-force", "in-force"]);
    revertDecisions(corpus, comparison, 2, WHO);
    expect(states()).toEqual(["in-force", "in-force", "undone", "undone"]);
    expect(checkCorpus(corpus)).toEqual([]);
  });

  test("cannot be taken back twice, nor where it does not count, nor can a retraction", () => {
    retractDecision(corpus, comparison, 1, WHO);
    for (const entry of [1, 4, 5]) expect(retractDecision(corpus, comparison, entry, WHO)).toBe("no-entry");
    revertDecisions(corpus, comparison, 2, WHO);
    expect(retractDecision(corpus, comparison, 3, WHO)).toBe("no-entry");
  });

  test("that a damaged file takes back twice is found", () => {
    retractDecision(corpus, comparison, 1, WHO);
    corpus.exec(
      "INSERT INTO decision (comparison, decided_at, undone, content) SELECT comparison, decided_at, 0, content FROM decision WHERE number = 4",
    );
    expect(checkCorpus(corpus)).toEqual([{ code: "decisions", detail: `${comparison} 5` }]);
  });
});

describe("going back and forth", () => {
  test("is on record with who and when, and only where something changed", () => {
    undoDecision(corpus, comparison, WHO);
    redoDecision(corpus, comparison, WHO);
    revertDecisions(corpus, comparison, 0, WHO);
    expect(listSteps(corpus, comparison)).toEqual([]);
    for (const at of [0, 2]) addDecision(corpus, comparison, said(together(at, at + 1)));
    undoDecision(corpus, comparison, { by: "李明", at: "2026-11-21T10:00:00.000Z" });
    redoDecision(corpus, comparison, { by: null, at: AT });
    revertDecisions(corpus, comparison, 1, WHO);
    addDecision(corpus, comparison, said(together(4, 5)));
    revertDecisions(corpus, comparison, 3, WHO);
    revertDecisions(corpus, comparison, 0, WHO);
    const steps: readonly HistoryStep[] = [
      { number: 1, kind: "undo", entry: 2, behind: 2, by: "李明", at: "2026-11-21T10:00:00.000Z" },
      { number: 2, kind: "redo", entry: 2, behind: 2, by: null, at: AT },
      { number: 3, kind: "revert", entry: 1, behind: 2, by: "王芳", at: AT },
      { number: 4, kind: "revert", entry: 0, behind: 3, by: "王芳", at: AT },
    ];
    expect(listSteps(corpus, comparison)).toEqual(steps);
  });

  test("cannot be struck from the record or rewritten", () => {
    addDecision(corpus, comparison, said(together(0, 1)));
    undoDecision(corpus, comparison, WHO);
    expect(() => corpus.exec("DELETE FROM history_step")).toThrow("never deleted");
    expect(() => corpus.exec("UPDATE history_step SET by_name = '某'")).toThrow("never changed");
  });
});

type Step = "undo" | "redo" | { readonly decide: number } | { readonly revert: number } | { readonly retract: number };
const STEPS: fc.Arbitrary<Step> = fc.oneof(
  { arbitrary: fc.constant("undo" as const), weight: 3 },
  { arbitrary: fc.constant("redo" as const), weight: 3 },
  { arbitrary: fc.record({ decide: fc.nat(40) }), weight: 4 },
  { arbitrary: fc.record({ retract: fc.nat(12) }), weight: 3 },
  { arbitrary: fc.record({ revert: fc.nat(12) }), weight: 2 },
);

/** An entry as it ought to be: what it says, and whether it stands, was undone or is past all coming back. */
type Expected = { readonly says: Decision | number; readonly state: Exclude<EntryState, "retracted"> };
type Model = readonly Expected[];

function stepped(model: Model, step: Step): Model {
  const lastDone = model.findLastIndex(({ state }) => state === "in-force");
  const firstUndone = model.findIndex(({ state }) => state === "undone");
  if (step === "undo") return model.map((entry, at) => (at === lastDone ? { ...entry, state: "undone" } : entry));
  if (step === "redo") return model.map((entry, at) => (at === firstUndone ? { ...entry, state: "in-force" } : entry));
  if ("decide" in step) return added(model, together(step.decide, step.decide + 1));
  if ("retract" in step) return counts(model, step.retract) ? added(model, step.retract) : model;
  const { revert } = step;
  if (revert > 0 && (model[revert - 1]?.state ?? "abandoned") === "abandoned") return model;
  return model.map((entry, at) =>
    entry.state === "abandoned" ? entry : { ...entry, state: at < revert ? "in-force" : "undone" },
  );
}

function added(model: Model, says: Expected["says"]): Model {
  const kept = model.map((entry) => (entry.state === "undone" ? { ...entry, state: "abandoned" as const } : entry));
  return [...kept, { says, state: "in-force" }];
}

/** Whether an entry is a decision that stands and that no retraction that stands takes back. */
function counts(model: Model, number: number): boolean {
  const entry = model[number - 1];
  if (entry === undefined || typeof entry.says === "number" || entry.state !== "in-force") return false;
  return !model.some(({ says, state }) => says === number && state === "in-force");
}

function take(into: WritableCorpus, id: ComparisonId, step: Step): void {
  if (step === "undo") undoDecision(into, id, WHO);
  else if (step === "redo") redoDecision(into, id, WHO);
  else if ("decide" in step) addDecision(into, id, said(together(step.decide, step.decide + 1)));
  else if ("retract" in step) retractDecision(into, id, step.retract, WHO);
  else revertDecisions(into, id, step.revert, WHO);
}

test("any steps of deciding, undoing, redoing, retracting and reverting leave the history that they ought to, also across restarts", () => {
  const folder = temporaryFolder();
  closeCorpus(openCorpus(folder));
  fc.assert(
    fc.property(fc.array(fc.array(STEPS, { maxLength: 8 }), { minLength: 1, maxLength: 4 }), (sessions) => {
      let stored = openCorpus(folder);
      const [base] = refs.map(({ plan }) => plan) as [ClauseRef["plan"]];
      const id = createComparison(stored, { name: "", plans: [], base, copyOf: null, at: AT });
      if (id === null) throw new Error("nothing was to be copied");
      const entries = () =>
        listEntries(stored, id).map((entry) => ({
          says: isDecision(entry) ? entry.decision : entry.retracts,
          state: entry.state,
        }));
      let model: Model = [];
      try {
        for (const steps of sessions) {
          for (const step of steps) {
            const before = entries().map(({ says }) => ({ says }));
            const walked = listSteps(stored, id);
            take(stored, id, step);
            model = stepped(model, step);
            expect(entries().slice(0, before.length)).toMatchObject(before);
            expect(listSteps(stored, id).slice(0, walked.length)).toEqual(walked);
          }
          closeCorpus(stored);
          stored = openCorpus(folder);
          const shown = (entry: Expected, at: number) =>
            typeof entry.says === "number" || entry.state !== "in-force" || counts(model, at + 1)
              ? entry
              : { ...entry, state: "retracted" };
          expect(entries()).toEqual(model.map(shown));
          const count = (wanted: string) => model.filter(({ state }) => state === wanted).length;
          expect(readComparison(stored, id)).toMatchObject({
            decisions: model.filter((_, at) => counts(model, at + 1)).length,
            canUndo: count("in-force") > 0,
            canRedo: count("undone") > 0,
          });
          expect(checkCorpus(stored).filter(({ code }) => code === "decisions")).toEqual([]);
        }
      } finally {
        closeCorpus(stored);
      }
    }),
    { numRuns: 25, seed: 20261122 },
  );
});
