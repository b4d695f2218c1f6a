import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { moveClause } from "../../shared/alignment/corrections/move-clause.ts";
import { type Client, createClient } from "../../shared/contract/client.ts";
import type { Reply } from "../../shared/contract/reply.ts";
import { DEFAULT_SETTINGS } from "../../shared/contract/settings.ts";
import type { Decision } from "../../shared/model/alignment.ts";
import { type ComparisonId, ComparisonIdSchema } from "../../shared/model/comparison.ts";
import { FrozenIdSchema } from "../../shared/model/frozen-comparison.ts";
import { ClauseIdSchema, type PlanId, PlanIdSchema } from "../../shared/model/ids.ts";
import { span } from "../../shared/model/span.ts";
import type { Subject } from "./contract.ts";

const SHIPPED = 5;
const [JILIN, WUHAN] = ["jilin-2018", "wuhan-2018"].map((id) => PlanIdSchema.parse(id)) as [PlanId, PlanId];
const NOWHERE = ComparisonIdSchema.parse("k000000000000");
const UNKNOWN = { ok: false, fault: { code: "comparison/unknown", details: {} } };

/** What the engine promises of kept comparisons to every client, whichever host carries the call. */
export function comparisonContract(host: string, open: () => Promise<Subject>): void {
  describe(`kept comparisons, through ${host}`, () => {
    let subject: Subject;
    let client: Client;
    let first: ComparisonId;

    beforeAll(async () => {
      subject = await open();
      client = createClient(subject.carrier);
      const plans = async () => (await value(client.call("plan.list", {}))).plans;
      await vi.waitFor(async () => expect(await plans()).toHaveLength(SHIPPED), 30_000);
      first = (await value(client.call("comparison.current", {}))).id;
    });
    afterAll(() => subject.close());

    async function value<T>(reply: Promise<Reply<T>>): Promise<T> {
      const answer = await reply;
      if (!answer.ok) throw new Error(JSON.stringify(answer.fault));
      return answer.value;
    }
    const columns = { plans: [WUHAN, JILIN], base: JILIN };
    const create = (name: string, copyOf?: ComparisonId) =>
      value(client.call("comparison.create", { name, ...columns, ...(copyOf === undefined ? {} : { copyOf }) }));
    const listed = async () => (await value(client.call("comparison.list", {}))).comparisons;

    /** A decision that takes a clause of Wuhan's out of a row that it shares. */
    async function aDecision(comparison: ComparisonId): Promise<Decision> {
      const { alignment } = await value(client.call("comparison.align", { comparison }));
      const row = alignment.rows.find(({ cells }) => cells[JILIN] !== undefined && cells[WUHAN] !== undefined);
      const clause = row?.cells[WUHAN]?.[0];
      const decision =
        clause === undefined ? null : moveClause(alignment.rows, columns.plans, { plan: WUHAN, clause }, null);
      if (decision === null) throw new Error("the two plans share a matter");
      return decision;
    }

    test("are made, named, opened, removed and brought back", async () => {
      const made = await create("  武汉与吉林 ");
      expect(made).toMatchObject({ name: "武汉与吉林", ...columns, decisions: 0, canUndo: false, canRedo: false });
      expect(await value(client.call("comparison.current", {}))).toEqual(made);
      expect((await listed()).map(({ id, name }) => ({ id, name }))).toEqual([
        { id: made.id, name: "武汉与吉林" },
        { id: first, name: "" },
      ]);
      const renamed = await value(client.call("comparison.rename", { comparison: made.id, name: "两市" }));
      expect(renamed).toEqual({ ...made, name: "两市" });
      expect(await value(client.call("comparison.open", { comparison: first }))).toMatchObject({ id: first });
      expect((await listed()).map(({ id }) => id)).toEqual([first, made.id]);
      expect(await client.call("comparison.remove", { comparison: made.id })).toEqual({ ok: true, value: {} });
      expect(await client.call("comparison.align", { comparison: made.id })).toEqual(UNKNOWN);
      expect(await client.call("comparison.remove", { comparison: first })).toMatchObject({
        fault: { code: "comparison/last" },
      });
      expect(await value(client.call("comparison.restore", { comparison: made.id }))).toEqual(renamed);
      await value(client.call("comparison.remove", { comparison: made.id }));
    });

    test("keep every decision with who made it, when and why, and go back to any", async () => {
      await value(client.call("settings.change", { change: { personName: "王芳" } }));
      const { id: comparison } = await create("判定");
      const decision = await aDecision(comparison);
      await value(client.call("comparison.decide", { comparison, decision, why: " 只是同一章节 " }));
      await value(client.call("settings.change", { change: { personName: "" } }));
      const title: Decision = {
        kind: "title",
        clause: decision.kind === "alone" ? decision.clause : never(),
        title: "公报",
      };
      await value(client.call("comparison.decide", { comparison, decision: title }));
      const { entries, conflicts, waiting } = await value(client.call("comparison.history", { comparison }));
      const { account } = await value(client.call("settings.read", {}));
      expect({ conflicts, waiting }).toEqual({ conflicts: [], waiting: [] });
      expect(entries).toEqual([
        { number: 2, decision: title, by: account || null, at: expect.any(String), why: null, state: "in-force" },
        { number: 1, decision, by: "王芳", at: expect.any(String), why: "只是同一章节", state: "in-force" },
      ]);
      const copy = await create("副本", comparison);
      expect(copy).toMatchObject({ decisions: 2, canUndo: true });
      expect(await value(client.call("comparison.revert", { comparison, to: 0 }))).toMatchObject({ decisions: 0 });
      expect(await value(client.call("comparison.revert", { comparison, to: 1 }))).toMatchObject({
        ...{ decisions: 1, canUndo: true, canRedo: true },
      });
      await value(client.call("comparison.decide", { comparison, decision: { ...title, title: "政府公报" } }));
      const states = (await value(client.call("comparison.history", { comparison }))).entries;
      expect(states.map(({ state }) => state)).toEqual(["in-force", "abandoned", "in-force"]);
      for (const to of [2, 4])
        expect(await client.call("comparison.revert", { comparison, to })).toMatchObject({
          fault: { code: "comparison/no-entry", details: { entry: String(to) } },
        });
      expect(await value(client.call("comparison.history", { comparison: copy.id }))).toMatchObject({ entries });
    });

    test("lose one older decision alone, which can be undone, and every step back and forth is on record", async () => {
      await value(client.call("settings.change", { change: { personName: "李明" } }));
      const { id: comparison } = await create("撤回");
      const decision = await aDecision(comparison);
      const clause = decision.kind === "alone" ? decision.clause : never();
      const before = await value(client.call("comparison.align", { comparison }));
      await value(client.call("comparison.decide", { comparison, decision }));
      await value(client.call("comparison.decide", { comparison, decision: { kind: "title", clause, title: "公报" } }));
      const retracted = await value(client.call("comparison.retract", { comparison, entry: 1, why: "看错了" }));
      expect(retracted).toMatchObject({ decisions: 1, canUndo: true, canRedo: false });
      const { alignment } = await value(client.call("comparison.align", { comparison }));
      expect(alignment.rows.map(({ cells }) => cells)).toEqual(before.alignment.rows.map(({ cells }) => cells));
      expect(alignment.rows.map(({ title }) => title)).toContain("公报");
      expect(await client.call("comparison.retract", { comparison, entry: 1 })).toMatchObject({
        fault: { code: "comparison/no-entry", details: { entry: "1" } },
      });
      expect(await value(client.call("comparison.undo", { comparison }))).toMatchObject({
        decisions: 2,
        canRedo: true,
      });
      await value(client.call("comparison.redo", { comparison }));
      await value(client.call("comparison.revert", { comparison, to: 1 }));
      const { entries, steps } = await value(client.call("comparison.history", { comparison }));
      expect(entries).toMatchObject([
        { number: 3, retracts: 1, by: "李明", why: "看错了", state: "undone" },
        { number: 2, state: "undone" },
        { number: 1, decision, state: "in-force" },
      ]);
      const at = expect.any(String);
      expect(steps).toEqual([
        { number: 3, kind: "revert", entry: 1, behind: 3, by: "李明", at },
        { number: 2, kind: "redo", entry: 3, behind: 3, by: "李明", at },
        { number: 1, kind: "undo", entry: 3, behind: 3, by: "李明", at },
      ]);
      await value(client.call("settings.change", { change: { personName: "" } }));
    });

    test("have notes on their clauses and rows, kept with who wrote them, searched and handed out", async () => {
      const { id: comparison } = await create("批注");
      const table = await value(client.call("comparison.align", { comparison }));
      const row = table.alignment.rows.find(({ cells }) => cells[WUHAN] !== undefined && cells[JILIN] !== undefined);
      const clause = { plan: WUHAN, clause: row?.cells[WUHAN]?.[0] ?? never() };
      const text = table.plans
        .find(({ summary }) => summary.id === WUHAN)
        ?.clauses.find(({ id }) => id === clause.clause);
      const { tag } = await value(client.call("tag.keep", { name: "可借鉴", colour: "plum" }));
      expect(await client.call("tag.keep", { name: "可借鉴", colour: "ink" })).toMatchObject({
        fault: { code: "tag/taken", details: { name: "可借鉴" } },
      });
      const { note } = await value(
        client.call("note.keep", { on: { kind: "clause", clause }, text: " 口徑不同 ", tags: [tag.id] }),
      );
      expect(note).toMatchObject({ text: "口徑不同", tags: [tag.id], clauses: [clause], changedAt: null });
      const stretch = { kind: "stretch", clause, span: span(2, 6) } as const;
      const words = await value(client.call("note.keep", { on: stretch, text: "用词", tags: [] }));
      expect(words.note.on).toMatchObject({ kind: "span", words: text?.text.slice(2, 6) });
      const listed = await value(client.call("note.list", { comparison }));
      expect(listed).toEqual({ notes: [note, words.note], tags: [tag] });
      expect((await value(client.call("note.list", { plan: JILIN }))).notes).toEqual([]);
      expect(await value(client.call("note.search", { query: "口径 可借鉴", limit: 5 }))).toEqual({
        ...{ total: 1, notes: [note] },
      });
      await value(client.call("note.change", { note: note.id, text: "口径一致", tags: [] }));
      await value(client.call("note.remove", { note: words.note.id }));
      expect((await value(client.call("note.list", {}))).notes).toMatchObject([{ text: "口径一致", tags: [] }]);
      await value(client.call("note.restore", { note: words.note.id }));
      await value(client.call("tag.remove", { tag: tag.id }));
      expect((await value(client.call("tag.restore", { tag: tag.id }))).tag).toEqual(tag);
      const gone = { kind: "clause", clause: { ...clause, clause: ClauseIdSchema.parse("c000000000000") } } as const;
      expect(await client.call("note.keep", { on: gone, text: "失", tags: [] })).toMatchObject({
        fault: { code: "clause/unknown" },
      });
      const { on } = words.note;
      const wrong = on.kind === "span" ? { ...on, words: "别的文字" } : never();
      expect(await client.call("note.keep", { on: wrong, text: "错", tags: [] })).toMatchObject({
        fault: { code: "note/mismatch", details: { plan: WUHAN } },
      });
      for (const kept of [note, words.note]) await value(client.call("note.remove", { note: kept.id }));
    });

    test("are frozen under an id, and open again as they were", async () => {
      const { id: comparison } = await create("定稿");
      await value(client.call("comparison.decide", { comparison, decision: await aDecision(comparison) }));
      const table = await value(client.call("comparison.align", { comparison }));
      const frozen = await value(client.call("comparison.freeze", { comparison }));
      expect(FrozenIdSchema.safeParse(frozen.id).success).toBe(true);
      expect(frozen.sources.map(({ plan }) => plan)).toEqual(columns.plans);
      expect(frozen.decisions).toBe(1);
      expect(await value(client.call("comparison.freeze", { comparison }))).toEqual(frozen);
      expect((await listed()).find(({ id }) => id === comparison)?.frozen).toEqual([frozen]);
      const before = JSON.stringify(await value(client.call("comparison.frozen", { frozen: frozen.id })));
      expect(JSON.parse(before)).toEqual({ summary: frozen, table });
      await value(client.call("comparison.undo", { comparison }));
      await value(client.call("comparison.remove", { comparison }));
      expect(JSON.stringify(await value(client.call("comparison.frozen", { frozen: frozen.id })))).toBe(before);
      const nothing = FrozenIdSchema.parse("DZ-0000-0000");
      expect(await client.call("comparison.frozen", { frozen: nothing })).toEqual({
        ok: false,
        fault: { code: "comparison/frozen-unknown", details: { frozen: nothing } },
      });
      expect(await value(client.call("corpus.check", {}))).toEqual({ ok: true, problems: [] });
    });

    test("that are not there are named as such", async () => {
      const comparison = NOWHERE;
      for (const method of ["open", "remove", "restore", "history", "freeze"] as const)
        expect(await client.call(`comparison.${method}`, { comparison })).toEqual(UNKNOWN);
      expect(await client.call("comparison.rename", { comparison, name: "名" })).toEqual(UNKNOWN);
      expect(await client.call("comparison.revert", { comparison, to: 0 })).toEqual(UNKNOWN);
      expect(await client.call("comparison.create", { name: "", ...columns, copyOf: comparison })).toEqual(UNKNOWN);
      const atlantis = PlanIdSchema.parse("atlantis-2018");
      expect(await client.call("comparison.create", { name: "", plans: [atlantis], base: atlantis })).toEqual({
        ok: false,
        fault: { code: "plan/unknown", details: { plan: atlantis } },
      });
      const twice = { name: "", plans: [JILIN, JILIN], base: JILIN };
      expect(await client.call("comparison.create", twice)).toMatchObject({ fault: { code: "call/bad-arguments" } });
    });

    test("find the clauses most alike in all other plans, with the phrases that both have", async () => {
      const { reading } = await value(client.call("plan.read", { plan: JILIN }));
      const clause = reading.clauses.find(({ text }) => text.includes("政府公报")) ?? never();
      const { clauses } = await value(client.call("clause.similar", { plan: JILIN, clause: clause.id, limit: 5 }));
      expect(clauses).toHaveLength(5);
      expect(clauses.map(({ plan }) => plan)).not.toContain(JILIN);
      expect(clauses[0]?.text).toContain("公报");
      const scores = clauses.map(({ similarity }) => similarity);
      expect(scores).toEqual(scores.toSorted((a, b) => b - a));
      const [best = never()] = clauses;
      const marked = (text: string, spans: typeof best.shared) => spans.map(({ start, end }) => text.slice(start, end));
      expect(marked(clause.text, best.shared).join()).toContain("公报");
      expect(marked(best.text, best.theirs).join()).toContain("公报");
      const lost = { plan: WUHAN, clause: clause.id };
      expect(await client.call("clause.similar", { ...lost, limit: 5 })).toEqual({
        ok: false,
        fault: { code: "clause/unknown", details: lost },
      });
      const nothing = { plan: JILIN, clause: ClauseIdSchema.parse("c000000000000") };
      expect(await client.call("clause.similar", { ...nothing, limit: 5 })).toMatchObject({
        fault: { code: "clause/unknown" },
      });
    });

    test("know the account that stands for a name not given, and store a name only when told", async () => {
      const { account, ...settings } = await value(client.call("settings.read", {}));
      expect(settings).toEqual(DEFAULT_SETTINGS);
      expect(typeof account).toBe("string");
      const named = await value(client.call("settings.change", { change: { personName: " 王芳 " } }));
      expect(named).toEqual({ ...settings, account, personName: "王芳" });
      await value(client.call("settings.change", { change: { personName: "" } }));
    });
  });
}

function never(): never {
  throw new Error("the plans have it");
}
