import { expect, test } from "vitest";
import type { ClauseId } from "../../../shared/model/ids.ts";
import { shippedText } from "../corpus/a-plan.ts";
import { align, current, plan } from "./a-comparison.ts";
import { anEngine, type EngineUnderTest, importFile, settled } from "./an-engine.ts";
import { filledFolders } from "./filled-folders.ts";

const aFilledFolder = filledFolders();
const JILIN = plan("jilin-2018");

async function similarTo({ client }: EngineUnderTest, clause: ClauseId, limit = 5) {
  return settled(await client.call("clause.similar", { plan: JILIN, clause, limit })).clauses;
}

/** An engine with the shipped plans and a clause of Jilin's. */
async function aClause() {
  const room = anEngine(aFilledFolder());
  const { reading } = settled(await room.client.call("plan.read", { plan: JILIN }));
  const clause = reading.clauses.find(({ text }) => text.includes("政府公报"));
  if (clause === undefined) throw new Error("Jilin has a clause on its gazette");
  return { room, clause };
}

test("similar clauses are those of the plans that are there at the time", async () => {
  const { room, clause } = await aClause();
  const before = await similarTo(room, clause.id);
  const [best] = before;
  if (best === undefined) throw new Error("other plans have such clauses");
  settled(await room.client.call("plan.remove", { plan: best.plan }));
  expect((await similarTo(room, clause.id, 50)).map((found) => found.plan)).not.toContain(best.plan);
  settled(await room.client.call("plan.restore", { plan: best.plan }));
  expect(await similarTo(room, clause.id)).toEqual(before);
  const copy = new TextEncoder().encode(shippedText("jilin-2018").replaceAll("我市", "全市"));
  const outcome = await importFile(room, "副本.txt", copy);
  if (outcome.status === "failed") throw new Error(outcome.fault.code);
  const [nearest] = await similarTo(room, clause.id, 1);
  expect(nearest).toMatchObject({ plan: outcome.plan.id });
  expect(nearest?.similarity).toBeGreaterThan(0.9);
});

test("similar clauses are found again after the process that knew them was ended", async () => {
  const { room, clause } = await aClause();
  const before = await similarTo(room, clause.id);
  const { id } = await current(room);
  const control = new AbortController();
  const aligning = room.client.call("comparison.align", { comparison: id }, control.signal);
  await new Promise((resolve) => setTimeout(resolve, 100));
  control.abort();
  await aligning;
  expect(await similarTo(room, clause.id)).toEqual(before);
  await align(room, id);
});

test("many questions at once, and one that nobody waits for, get along", async () => {
  const { room, clause } = await aClause();
  const control = new AbortController();
  const left = room.client.call("clause.similar", { plan: JILIN, clause: clause.id, limit: 3 }, control.signal);
  const asked = [1, 5, 10].map((limit) => similarTo(room, clause.id, limit));
  control.abort();
  expect(await left).toMatchObject({ fault: { code: "call/cancelled" } });
  const [one, five, ten] = await Promise.all(asked);
  expect(ten?.slice(0, 5)).toEqual(five);
  expect(five?.slice(0, 1)).toEqual(one);
});

test("the phrases marked in two clauses are the same but for script, blanks and quotes", async () => {
  const { room, clause } = await aClause();
  for (const found of await similarTo(room, clause.id, 20)) {
    const marked = found.theirs.map(({ start, end }) => found.text.slice(start, end));
    for (const phrase of marked) expect(phrase.length).toBeGreaterThanOrEqual(4);
    const ends = found.shared.map(({ end }) => end);
    expect(found.shared.every(({ start }, at) => at === 0 || start > (ends[at - 1] ?? 0))).toBe(true);
  }
});
