import { gzipSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { change } from "../../../electron/corpus/connection.ts";
import { storeFrozen } from "../../../electron/corpus/frozen.ts";
import { closeCorpus, openCorpus } from "../../../electron/corpus/open-corpus.ts";
import { readerVersionOf } from "../../../electron/corpus/outdated-plans.ts";
import { replaceReading } from "../../../electron/corpus/replace-reading.ts";
import { confirmAbsent } from "../../../shared/alignment/corrections/confirm-absent.ts";
import { mergeRows } from "../../../shared/alignment/corrections/merge-rows.ts";
import { rowOfClause } from "../../../shared/alignment/corrections/row-clauses.ts";
import { splitRow } from "../../../shared/alignment/corrections/split-row.ts";
import type { ClauseRef, Decision } from "../../../shared/model/alignment.ts";
import type { AlignmentTable } from "../../../shared/model/comparison.ts";
import { FrozenIdSchema } from "../../../shared/model/frozen-comparison.ts";
import { identifyClauses } from "../../../shared/reading/identify-clauses.ts";
import { readPlan } from "../../../shared/reading/read-plan.ts";
import { AT } from "../../shared/sheet/real-comparison.ts";
import { aPlan, SHIPPED, shippedText } from "../corpus/a-plan.ts";
import { readBack } from "../files/xlsx/read-workbook.ts";
import { align, current, decide, expectWhole, plan } from "./a-comparison.ts";
import { anEngine, type EngineUnderTest, importFile, settled } from "./an-engine.ts";
import { filledFolders } from "./filled-folders.ts";

const aFilledFolder = filledFolders();
const [JILIN, WUHAN] = [plan("jilin-2018"), plan("wuhan-2018")];
const refsOf = (row: AlignmentTable["alignment"]["rows"][number], one: typeof JILIN): ClauseRef[] =>
  (row.cells[one] ?? []).map((clause) => ({ plan: one, clause }));

/** A merge of two rows, a split of a third, an absence in a fourth: decisions that do not touch each other. */
function someDecisions({ alignment, comparison }: AlignmentTable) {
  const { plans } = comparison;
  const wide = alignment.rows.filter(({ cells }) => cells[JILIN] !== undefined && cells[WUHAN] !== undefined);
  const [one, other, parted] = wide;
  const lacking = alignment.rows.find(({ cells }) => cells[JILIN] !== undefined && cells[WUHAN] === undefined);
  if (one === undefined || other === undefined || parted === undefined || lacking === undefined)
    throw new Error("the plans share many matters, and some they do not");
  const [leaving] = refsOf(parted, WUHAN);
  const made = [
    mergeRows(one, other, plans),
    splitRow(parted, leaving === undefined ? [] : [leaving], plans),
    confirmAbsent(lacking, WUHAN, plans),
  ];
  return {
    decisions: made.filter((decision) => decision !== null),
    together: [refsOf(one, JILIN), refsOf(other, JILIN)].flat(),
    apart: [...refsOf(parted, JILIN).slice(0, 1), ...(leaving === undefined ? [] : [leaving])],
    lacking: refsOf(lacking, JILIN).slice(0, 1),
  };
}

function expectObeyed({ alignment }: AlignmentTable, said: ReturnType<typeof someDecisions>): void {
  const rowsOf = (refs: readonly ClauseRef[]) => refs.map((ref) => rowOfClause(alignment.rows, ref)?.id);
  expect(new Set(rowsOf(said.together)).size).toBe(1);
  expect(new Set(rowsOf(said.apart)).size).toBe(2);
  const [lacking] = said.lacking;
  expect(lacking && rowOfClause(alignment.rows, lacking)?.cells[WUHAN]).toBeUndefined();
  expect(alignment.conflicts).toEqual([]);
}

/** Reads Jilin's plan anew in a closed corpus, as a later reader would that splits its last clause in two. */
function readJilinAgain(folder: string): void {
  const corpus = openCorpus(folder);
  const text = shippedText("jilin-2018");
  const number = Number(corpus.prepare("SELECT number FROM plan WHERE id = 'jilin-2018'").pluck().get());
  const ids = corpus.prepare("SELECT id FROM clause WHERE plan = ? ORDER BY ordinal").pluck().all(number);
  const { clauses, ...read } = identifyClauses(readPlan(text), (at) => String(ids[at]) as ClauseRef["clause"]);
  const reading = { ...read, clauses: clauses.slice(0, -1) };
  const last = clauses.at(-1);
  if (last === undefined) throw new Error("Jilin has clauses");
  const again = { ...aPlan("jilin-2018", text, reading), readerVersion: readerVersionOf(corpus, number) + 1 };
  change(corpus, () => replaceReading(corpus, number, again, [{ kind: "orphan", before: last.id, after: null }]));
  closeCorpus(corpus);
}

const history = async ({ client }: EngineUnderTest, comparison: AlignmentTable["comparison"]["id"]) =>
  settled(await client.call("comparison.history", { comparison }));

describe("decisions", () => {
  test("hold after a plan was read anew and another one was added", async () => {
    const folder = aFilledFolder();
    const room = anEngine(folder);
    const { id } = await current(room);
    const said = someDecisions(await align(room, id));
    for (const decision of said.decisions) await decide(room, id, decision);
    const decided = await align(room, id);
    expectObeyed(decided, said);
    expect(Object.values(decided.absences)).toEqual([[WUHAN]]);
    await room.engine.close();

    readJilinAgain(folder);
    const later = anEngine(folder);
    const reread = await align(later, id);
    expect(reread.plans[0]?.clauses.length).toBe((decided.plans[0]?.clauses.length ?? 0) - 1);
    expectObeyed(reread, said);
    const copy = new TextEncoder().encode(shippedText("wuhan-2018").replaceAll("武汉", "江城").slice(0, 9000));
    const outcome = await importFile(later, "江城市要点.txt", copy);
    if (outcome.status !== "imported") throw new Error(outcome.status);
    const plans = [...reread.comparison.plans, outcome.plan.id];
    settled(await later.client.call("comparison.arrange", { comparison: id, plans, base: JILIN }));
    const wider = await align(later, id);
    expect(wider.plans).toHaveLength(SHIPPED.length + 1);
    expectWhole(wider);
    expectObeyed(wider, said);
    expect(Object.values(wider.absences)).toEqual([[WUHAN]]);
  });

  test("that a later one overrules, or that wait for a clause, are named by their entries", async () => {
    const folder = aFilledFolder();
    const room = anEngine(folder);
    const { id } = await current(room);
    const { plans } = await align(room, id);
    const [a, b] = [JILIN, WUHAN].map((one) => {
      const clause = plans.find(({ summary }) => summary.id === one)?.clauses.at(-1);
      if (clause === undefined) throw new Error("plans have clauses");
      return { plan: one, clause: clause.id };
    }) as [ClauseRef, ClauseRef];
    const first = plans[0]?.clauses[0];
    if (first === undefined) throw new Error("plans have clauses");
    await decide(room, id, { kind: "title", clause: { plan: JILIN, clause: first.id }, title: "甲" });
    for (const kind of ["together", "apart"] as const) await decide(room, id, { kind, a, b });
    expect(await history(room, id)).toMatchObject({ conflicts: [2], waiting: [] });
    settled(await room.client.call("comparison.undo", { comparison: id }));
    expect(await history(room, id)).toMatchObject({ conflicts: [], waiting: [] });
    await room.engine.close();
    readJilinAgain(folder);
    const later = await history(anEngine(folder), id);
    expect(later).toMatchObject({ conflicts: [], waiting: [2] });
    expect(later.entries.map(({ state }) => state)).toEqual(["undone", "in-force", "in-force"]);
  });

  test("are kept under the name of the account where the person gives none", async () => {
    const room = anEngine(aFilledFolder(), { account: "wangfang" });
    const nobody = anEngine(aFilledFolder(), { account: "" });
    for (const [one, by] of [
      [room, "wangfang"],
      [nobody, null],
    ] as const) {
      const { id } = await current(one);
      const [decision] = someDecisions(await align(one, id)).decisions as [Decision];
      await decide(one, id, decision);
      expect((await history(one, id)).entries).toMatchObject([{ by }]);
      expect(settled(await one.client.call("settings.read", {}))).toMatchObject({ personName: "", account: by ?? "" });
    }
  });
});

test("an export names who decided only where it is asked to", async () => {
  const room = anEngine(aFilledFolder(), { account: "wangfang" });
  const { id, plans } = await current(room);
  for (const decision of someDecisions(await align(room, id)).decisions) await decide(room, id, decision);
  const csv = async (more: object) => {
    const wanted = { comparison: id, format: "csv", plans, rows: null, at: AT, language: "zh-CN", ...more } as const;
    const { download } = settled(await room.client.call("comparison.export", wanted));
    return new TextDecoder().decode(settled(room.engine.download(download)).bytes);
  };
  const [asked, plain] = [await csv({ people: true }), await csv({})];
  expect(plain).not.toContain("wangfang");
  expect(plain).not.toContain("判定人");
  const decided = Object.keys((await align(room, id)).standings);
  expect(decided.length).toBeGreaterThan(0);
  expect(asked.match(/wangfang/gu)?.length).toBeGreaterThanOrEqual(decided.length);
});

describe("a frozen table", () => {
  test("opens as it was, to the letter, whatever became of its plans, decisions and name", async () => {
    const folder = aFilledFolder();
    const room = anEngine(folder);
    const { id } = await current(room);
    const [first, ...others] = someDecisions(await align(room, id)).decisions as [Decision, ...Decision[]];
    await decide(room, id, first);
    const table = await align(room, id);
    const frozen = settled(await room.client.call("comparison.freeze", { comparison: id }));
    const opened = async (one: EngineUnderTest) =>
      JSON.stringify(settled(await one.client.call("comparison.frozen", { frozen: frozen.id })));
    const before = await opened(room);
    expect(JSON.parse(before)).toEqual({ summary: frozen, table });
    for (const decision of others) await decide(room, id, decision);
    settled(await room.client.call("comparison.revert", { comparison: id, to: 0 }));
    settled(await room.client.call("comparison.rename", { comparison: id, name: "改名" }));
    settled(await room.client.call("plan.remove", { plan: WUHAN }));
    expect(await opened(room)).toBe(before);
    await room.engine.close();
    readJilinAgain(folder);
    const later = anEngine(folder);
    expect(await opened(later)).toBe(before);
    expect(settled(await later.client.call("corpus.check", {}))).toEqual({ ok: true, problems: [] });
  });

  test("keeps the reasons for its matches, also when decisions and plans have changed since", async () => {
    const room = anEngine(aFilledFolder());
    const { id } = await current(room);
    const [decision] = someDecisions(await align(room, id)).decisions as [Decision];
    await decide(room, id, decision);
    const { pairs } = (await align(room, id)).alignment;
    const asked = { comparison: id, pairs: pairs.slice(0, 60).map(({ a, b }) => ({ a, b })) };
    const { reasons } = settled(await room.client.call("comparison.reasons", asked));
    expect(reasons.map((some) => some[0]?.kind === "decision")).toEqual(
      pairs.slice(0, 60).map(({ decided }) => decided),
    );
    expect(reasons.every((some) => some.some(({ kind }) => kind === "phrase" || kind === "duty"))).toBe(true);
    const frozen = settled(await room.client.call("comparison.freeze", { comparison: id }));
    settled(await room.client.call("comparison.undo", { comparison: id }));
    settled(await room.client.call("plan.remove", { plan: WUHAN }));
    const then = settled(await room.client.call("comparison.reasons", { ...asked, frozen: frozen.id }));
    expect(then.reasons).toEqual(reasons);
    const gone = pairs.find(({ a, b }) => [a.plan, b.plan].includes(WUHAN));
    const now = settled(
      await room.client.call("comparison.reasons", { ...asked, pairs: gone === undefined ? [] : [gone] }),
    );
    expect(now.reasons).toEqual([[]]);
  });

  test("of the first version, which kept the reasons in the matches, opens as it was", async () => {
    const folder = aFilledFolder();
    const room = anEngine(folder);
    const { id } = await current(room);
    const frozen = settled(await room.client.call("comparison.freeze", { comparison: id }));
    const { table } = settled(await room.client.call("comparison.frozen", { frozen: frozen.id }));
    const [first, ...others] = table.alignment.pairs;
    if (first === undefined) throw new Error("the shipped plans have matches");
    await room.engine.close();
    const old = FrozenIdSchema.parse("DZ-0000-0001");
    const duty = { kind: "duty", id: "gazette", name: "政府公报", a: [], b: [] } as const;
    const bare = others.map(({ decided: _, ...pair }) => ({ ...pair, reasons: [] }));
    const { decided: _, ...pair } = first;
    const pairs = [{ ...pair, reasons: [{ kind: "decision" }, duty] }, ...bare];
    const content = gzipSync(JSON.stringify({ table: { ...table, alignment: { ...table.alignment, pairs } } }));
    const corpus = openCorpus(folder);
    storeFrozen(corpus, { comparison: id, summary: { ...frozen, id: old }, tableHash: "0".repeat(64), content });
    closeCorpus(corpus);
    const later = anEngine(folder);
    const opened = settled(await later.client.call("comparison.frozen", { frozen: old }));
    const decided = { ...first, decided: true };
    expect(opened.table).toEqual({ ...table, alignment: { ...table.alignment, pairs: [decided, ...others] } });
    const asked = { comparison: id, frozen: old, pairs: [{ a: first.a, b: first.b }] };
    expect(settled(await later.client.call("comparison.reasons", asked)).reasons).toEqual([
      [{ kind: "decision" }, duty],
    ]);
  });

  test("lends its id to exports, as long as the table equals it", async () => {
    const room = anEngine(aFilledFolder());
    const { id, plans } = await current(room);
    const [decision] = someDecisions(await align(room, id)).decisions as [Decision];
    const named = async () => {
      const wanted = { comparison: id, format: "xlsx", plans, rows: null, at: AT, language: "zh-CN" } as const;
      const { download } = settled(await room.client.call("comparison.export", wanted));
      const about = (await readBack(settled(room.engine.download(download)).bytes)).worksheets[1];
      let found: unknown;
      about?.eachRow((row) => {
        if (row.getCell(1).value === "定稿编号") found = row.getCell(2).value;
      });
      return found;
    };
    expect(await named()).toBeUndefined();
    const frozen = settled(await room.client.call("comparison.freeze", { comparison: id }));
    expect(await named()).toBe(frozen.id);
    await decide(room, id, decision);
    expect(await named()).toBeUndefined();
    const again = settled(await room.client.call("comparison.freeze", { comparison: id }));
    expect(again.id).not.toBe(frozen.id);
    expect(await named()).toBe(again.id);
    settled(await room.client.call("comparison.undo", { comparison: id }));
    expect(await named()).toBe(frozen.id);
  });
});
