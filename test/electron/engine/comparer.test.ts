import { fileURLToPath } from "node:url";
import { describe, expect, onTestFinished, test } from "vitest";
import { mintClauseId } from "../../../electron/corpus/mint-clause-id.ts";
import { type Comparer, openComparer } from "../../../electron/engine/comparer.ts";
import { startComparer } from "../../../electron/engine/start-processes.ts";
import { forkProcess, type StartProcess } from "../../../electron/engine/work-process.ts";
import { alignPlans } from "../../../shared/alignment/align-plans.ts";
import { moveClause } from "../../../shared/alignment/corrections/move-clause.ts";
import { prepareText } from "../../../shared/difference/comparable-text.ts";
import { compareInLayers } from "../../../shared/difference/layers/compare-in-layers.ts";
import { PlanIdSchema } from "../../../shared/model/ids.ts";
import { NO_EXTENSION } from "../../../shared/model/lexicon.ts";
import { identifyClauses } from "../../../shared/reading/identify-clauses.ts";
import { readPlan } from "../../../shared/reading/read-plan.ts";
import { shippedText } from "../corpus/a-plan.ts";
import { WORK_WAYS } from "./work-ways.ts";

const COMPARING = fileURLToPath(new URL("../../../electron/engine/comparing-process.ts", import.meta.url));
const TROUBLE = fileURLToPath(new URL("./troublesome-comparer.ts", import.meta.url));

const PLANS = (["jilin-2018", "wuhan-2018", "wuxi-2018"] as const)
  .map((id) => identifyClauses(readPlan(shippedText(id)), mintClauseId))
  .map(({ clauses }, at) => ({ id: PlanIdSchema.parse(`plan-${at}`), clauses }));
const ORDER = PLANS.map(({ id }) => id);

function aComparer(start: StartProcess, limitSeconds?: number) {
  const comparer = openComparer(start, limitSeconds);
  onTestFinished(() => comparer.end());
  return comparer;
}

const compared = (a: string, b: string) => compareInLayers(prepareText(a), prepareText(b));

const trouble = (name: string) => [{ a: name, b: "" }];

async function faultOf(comparer: Comparer, name: string): Promise<unknown> {
  const failure = await comparer.compare(trouble(name)).catch((error: unknown) => error);
  return (failure as { fault: unknown }).fault;
}

describe.each(WORK_WAYS)("comparing in %s", (_, startOf) => {
  test("gives what the pure functions give, however often and in whatever order it is asked", async () => {
    const comparer = aComparer(startOf(COMPARING));
    const table = alignPlans(PLANS);
    const [first] = table.pairs;
    if (first === undefined) throw new Error("the real plans share something");
    const decision = moveClause(table.rows, ORDER, first.a, null);
    const decisions = decision === null ? [] : [decision];
    expect(await comparer.align({ plans: PLANS, decisions: [], lexicon: NO_EXTENSION })).toEqual(table);
    expect(await comparer.align({ plans: PLANS, decisions, lexicon: NO_EXTENSION })).toEqual(
      alignPlans(PLANS, decisions),
    );
    expect(
      await comparer.align({ plans: PLANS.toReversed(), decisions: [], lexicon: NO_EXTENSION, candidates: 2 }),
    ).toEqual(alignPlans(PLANS.toReversed(), [], { candidates: 2 }));
    expect(await comparer.align({ plans: PLANS, decisions: [], lexicon: NO_EXTENSION })).toEqual(table);
    const [a, b] = ["每年检查不少于1次。", "每年檢查不少於2次。"];
    expect(
      await comparer.compare([
        { a, b },
        { a, b: a },
      ]),
    ).toEqual([compared(a, b), compared(a, a)]);
    expect(await comparer.compare([])).toEqual([]);
  });

  // A machine that is busy with something else may take longer once; it is the program's own delay that counts.
  test("is cancelled within a second, and goes on with the next", { retry: 2 }, async () => {
    const comparer = aComparer(startOf(TROUBLE));
    const control = new AbortController();
    const aligning = comparer.align({ plans: PLANS, decisions: [], lexicon: NO_EXTENSION }, control.signal);
    setTimeout(() => control.abort(), 200);
    const begun = performance.now();
    await expect(aligning).rejects.toMatchObject({ fault: { code: "call/cancelled" } });
    expect(performance.now() - begun).toBeLessThan(1200);
    await expect(comparer.compare(trouble("crash"))).rejects.toMatchObject({ fault: { code: "alignment/crashed" } });
  });

  test("says what went wrong", async () => {
    const comparer = aComparer(startOf(TROUBLE), 3);
    expect(await faultOf(comparer, "hang")).toEqual({ code: "alignment/timeout", details: { seconds: "3" } });
    expect(await faultOf(comparer, "nonsense")).toMatchObject({ code: "call/bad-result" });
    expect(await faultOf(comparer, "throw")).toEqual({ code: "alignment/crashed", details: {} });
  });
});

test("a comparison that takes too much memory is stopped, and said to be", async () => {
  const comparer = aComparer(() => forkProcess(TROUBLE, { heap: 48, all: 1024 }));
  expect(await faultOf(comparer, "memory")).toEqual({ code: "alignment/memory", details: {} });
});

test("computes nothing any more once it is over", async () => {
  const comparer = aComparer(startComparer);
  const waiting = comparer.align({ plans: PLANS, decisions: [], lexicon: NO_EXTENSION });
  comparer.end();
  await expect(waiting).rejects.toMatchObject({ fault: { code: "call/cancelled" } });
  await expect(comparer.compare(trouble("甲"))).rejects.toMatchObject({ fault: { code: "call/cancelled" } });
});
