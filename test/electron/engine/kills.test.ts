import { copyFileSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { checkCorpus } from "../../../electron/corpus/check-corpus.ts";
import { currentComparison } from "../../../electron/corpus/comparisons.ts";
import { listDecisionEntries } from "../../../electron/corpus/decisions.ts";
import { loadPlan } from "../../../electron/corpus/load-plan.ts";
import { closeCorpus, corpusFile, openCorpus } from "../../../electron/corpus/open-corpus.ts";
import { listPlans } from "../../../electron/corpus/plan-rows.ts";
import { readSettings } from "../../../electron/corpus/settings.ts";
import type { Settings } from "../../../shared/contract/settings.ts";
import { readPlan } from "../../../shared/reading/read-plan.ts";
import { SHIPPED, shippedText } from "../corpus/a-plan.ts";
import { type EngineProcessUnderTest, startEngineProcess } from "./an-engine-process.ts";

/** A thousand in the long run. */
const KILLS = Number(process.env.DUIZHAO_KILLS ?? 100);
const LANES = 3;
/** Within this time after its start an engine is killed, in milliseconds: from before it opens the corpus to idling. */
const LIFE_MS = 1100;
const TIME_LIMIT_MS = 60_000 + KILLS * 3000;
const SEED = Number(process.env.DUIZHAO_SEED ?? Date.now() % 1_000_000);

/** A corpus with the shipped plans, to begin from. */
let whole: string;

beforeAll(async () => {
  whole = mkdtempSync(join(tmpdir(), "duizhao-"));
  const engine = startEngineProcess(whole);
  await taken(engine);
  await ended(engine, () => engine.send({ kind: "close" }));
}, 60_000);
afterAll(() => rmSync(whole, { recursive: true, force: true }));

/** What an engine has acknowledged before it was killed, and what it may have stored beyond. */
type Promised = {
  readonly plans: Set<string>;
  settings: Partial<Settings>;
  attempted: Partial<Settings>;
  /** The titles that were given to rows, one decision after the other, and how many of them count. */
  readonly titles: string[];
  inForce: number;
};

const nothingPromised = (plans: readonly string[] = []): Promised => ({
  ...{ plans: new Set(plans), settings: {}, attempted: {}, titles: [], inForce: 0 },
});

test(
  `keeps every acknowledged change and no half plan through ${KILLS} kills (seed ${SEED})`,
  async () => {
    const moments = fc.sample(fc.integer({ min: 0, max: LIFE_MS }), { seed: SEED, numRuns: KILLS });
    const lanes = Array.from({ length: LANES }, async (_, lane) => {
      for (let kill = lane; kill < KILLS; kill += LANES) {
        const folder = mkdtempSync(join(tmpdir(), "duizhao-"));
        const moment = moments[kill] ?? 0;
        if (kill % 3 === 0) await killFirstStart(folder, moment, kill % 15 === 0);
        else await killWork(folder, moment);
        rmSync(folder, { recursive: true, force: true });
      }
    });
    await Promise.all(lanes);
  },
  TIME_LIMIT_MS,
);

async function killFirstStart(folder: string, moment: number, startAgain: boolean): Promise<void> {
  await killAfter(startEngineProcess(folder), moment);
  assertSound(folder, nothingPromised());
  if (!startAgain) return;
  const next = startEngineProcess(folder);
  await taken(next);
  await ended(next, () => next.send({ kind: "close" }));
  assertSound(folder, nothingPromised(SHIPPED));
}

async function killWork(folder: string, moment: number): Promise<void> {
  copyFileSync(corpusFile(whole), corpusFile(folder));
  const promised = nothingPromised(SHIPPED);
  const engine = startEngineProcess(folder);
  const work = Promise.all([
    importUntilKilled(engine, promised),
    changeUntilKilled(engine, promised),
    decideUntilKilled(engine, promised),
  ]);
  await killAfter(engine, moment);
  await work;
  assertSound(folder, promised);
}

async function importUntilKilled(engine: EngineProcessUnderTest, promised: Promised): Promise<void> {
  await engine.next(({ kind }) => kind === "ready");
  for (let count = 1; engine.child.exitCode === null && engine.child.signalCode === null; count += 1) {
    const bytes = new TextEncoder().encode(shippedText("jilin-2018").slice(0, 1500 + 7 * count));
    const uploaded = await engine.upload(`plan-${count}.txt`, bytes);
    const upload = replyValue<{ upload: string }>(uploaded)?.upload;
    const outcome = replyValue<{ status: string; plan: { id: string } }>(await engine.ask("plan.import", { upload }));
    if (outcome?.status === "imported") promised.plans.add(outcome.plan.id);
  }
}

async function changeUntilKilled(engine: EngineProcessUnderTest, promised: Promised): Promise<void> {
  await engine.next(({ kind }) => kind === "ready");
  const densities: readonly Settings["density"][] = ["tight", "medium", "loose"];
  for (let count = 0; engine.child.exitCode === null && engine.child.signalCode === null; count += 1) {
    promised.attempted = { density: densities[count % densities.length] ?? "tight" };
    const stored = replyValue<Settings>(await engine.ask("settings.change", { change: promised.attempted }));
    if (stored !== undefined) promised.settings = promised.attempted;
  }
}

/** Decides, and takes every third decision back and brings it back again. */
async function decideUntilKilled(engine: EngineProcessUnderTest, promised: Promised): Promise<void> {
  await engine.next(({ kind }) => kind === "ready");
  const ask = async <T>(method: string, params: unknown) => replyValue<T>(await engine.ask(method, params));
  const comparison = (await ask<{ id: string }>("comparison.current", {}))?.id;
  const read = await ask<{ reading: { clauses: { id: string }[] } }>("plan.read", { plan: "jilin-2018" });
  const clause = { plan: "jilin-2018", clause: read?.reading.clauses[0]?.id };
  for (let count = 1; engine.child.exitCode === null && engine.child.signalCode === null; count += 1) {
    const title = `第${count}个题目`;
    const decision = { kind: "title", clause, title };
    const decided = await ask<{ decisions: number }>("comparison.decide", { comparison, decision });
    if (decided === undefined) return;
    promised.titles.push(title);
    promised.inForce = decided.decisions;
    if (count % 3 !== 0) continue;
    for (const method of ["comparison.undo", "comparison.redo"]) {
      const changed = await ask<{ decisions: number }>(method, { comparison });
      if (changed === undefined) return;
      promised.inForce = changed.decisions;
    }
  }
}

/** Opens what a killed engine left, as the next start would, and looks through all of it. */
function assertSound(folder: string, { plans, settings, attempted, titles, inForce }: Promised): void {
  const corpus = openCorpus(folder);
  try {
    expect(checkCorpus(corpus)).toEqual([]);
    const found = listPlans(corpus);
    for (const id of plans) expect(found.map((plan) => String(plan.id))).toContain(id);
    for (const { id } of found) {
      const plan = loadPlan(corpus, id);
      const { clauses, outline, regions } = readPlan(plan?.source.text ?? "");
      expect(plan?.reading.clauses.map(({ text }) => text)).toEqual(clauses.map(({ text }) => text));
      expect(plan?.reading.outline).toEqual(outline);
      expect(plan?.reading.regions).toEqual(regions);
    }
    const entries = listDecisionEntries(corpus, currentComparison(corpus).id);
    const kept = entries.map(({ decision }) => (decision.kind === "title" ? decision.title : decision.kind));
    expect(kept.slice(0, titles.length)).toEqual(titles);
    // The last step may have been stored without the word of it having come.
    expect(kept.length - titles.length).toBeLessThanOrEqual(1);
    expect(Math.abs(entries.filter(({ state }) => state === "in-force").length - inForce)).toBeLessThanOrEqual(1);
    const stored = readSettings(corpus);
    expect([
      { ...stored, ...settings },
      { ...stored, ...attempted },
    ]).toContainEqual(stored);
  } finally {
    closeCorpus(corpus);
  }
}

async function killAfter(engine: EngineProcessUnderTest, moment: number): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, moment));
  await ended(engine, () => engine.child.kill("SIGKILL"));
}

/** Waits until a process is gone, after doing what makes it go. */
async function ended(engine: EngineProcessUnderTest, end: () => unknown): Promise<void> {
  end();
  await engine.next(() => false);
}

/** Waits until all shipped plans are in. No event tells it where they were in already. */
async function taken(engine: EngineProcessUnderTest): Promise<void> {
  await engine.next(({ kind }) => kind === "ready");
  for (;;) {
    const list = replyValue<{ plans: unknown[] }>(await engine.ask("plan.list", {}));
    if (list === undefined || list.plans.length === SHIPPED.length) return;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

function replyValue<T>(reply: unknown): T | undefined {
  return (reply as { value?: T } | undefined)?.value;
}
