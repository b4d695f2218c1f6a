import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { moveClause } from "../../shared/alignment/corrections/move-clause.ts";
import { type Carrier, type Client, createClient } from "../../shared/contract/client.ts";
import { METHODS, type Method } from "../../shared/contract/methods.ts";
import { DEFAULT_SETTINGS } from "../../shared/contract/settings.ts";
import { ComparisonIdSchema } from "../../shared/model/comparison.ts";
import {
  ClauseIdSchema,
  DownloadIdSchema,
  InspectionIdSchema,
  PlanIdSchema,
  UploadIdSchema,
} from "../../shared/model/ids.ts";
import { span as spanOf } from "../../shared/model/span.ts";

/** An engine with an empty data folder of its own, reached through one of the hosts. */
export type Subject = { readonly carrier: Carrier; close(): Promise<void> };

const PLANS = join(import.meta.dirname, "../../resources/plans");
const SHIPPED = ["jilin-2018", "wuhan-2018", "wuxi-2018", "hunjiang-2015", "jieyang-2018"].map((id) =>
  PlanIdSchema.parse(id),
);
const [JILIN] = SHIPPED as [(typeof SHIPPED)[number]];
const METHOD_NAMES = Object.keys(METHODS) as Method[];

/** The opening of a plan as a file of its own: real text that the corpus does not hold yet. */
function opening(plan: string, characters: number): Uint8Array {
  return new TextEncoder().encode(readFileSync(join(PLANS, `${plan}.txt`), "utf8").slice(0, characters));
}

/** Many copies of a plan, no two alike, so that none of them is taken for a second copy of the page. */
function longPlan(copies: number): Uint8Array {
  const text = readFileSync(join(PLANS, "jilin-2018.txt"), "utf8");
  const altered = (copy: number) => text.replaceAll("。", `，按第${copy}号要求办理。`);
  return new TextEncoder().encode(Array.from({ length: copies }, (_, copy) => altered(copy)).join("\n"));
}

/**
 * What the engine promises to every client, whichever host carries the call. The same suite runs through all of them:
 * a host that changes a value, loses an answer or lets a throw through fails it.
 */
export function contract(host: string, open: () => Promise<Subject>): void {
  describe(`the contract, through ${host}`, () => {
    let subject: Subject;
    let client: Client;

    beforeAll(async () => {
      subject = await open();
      client = createClient(subject.carrier);
      await vi.waitFor(async () => expect(await ids()).toHaveLength(SHIPPED.length), 30_000);
    });
    afterAll(() => subject.close());

    async function value<T>(reply: Promise<{ ok: true; value: T } | { ok: false; fault: unknown }>): Promise<T> {
      const answer = await reply;
      if (!answer.ok) throw new Error(JSON.stringify(answer.fault));
      return answer.value;
    }
    const ids = async () => (await value(client.call("plan.list", {}))).plans.map(({ id }) => id);
    const raw = (method: string, params: unknown) => subject.carrier.call(method, params);
    async function importFile(name: string, bytes: Uint8Array) {
      const { upload } = await value(client.upload(name, bytes));
      return value(client.call("plan.import", { upload }));
    }

    test("lists the shipped plans, first and in their order", async () => {
      expect(await ids()).toEqual(SHIPPED);
    });

    test("reads a plan with its source to the last character", async () => {
      const { source, reading, summary } = await value(client.call("plan.read", { plan: JILIN }));
      expect(source.text).toBe(readFileSync(join(PLANS, "jilin-2018.txt"), "utf8").replace(/^\uFEFF/u, ""));
      expect(reading.clauses).toHaveLength(summary.clauses);
      expect(reading.regions.map(({ start, end }) => source.text.slice(start, end)).join("")).toBe(source.text);
    });

    test("finds clauses in either script", async () => {
      const simplified = await value(client.call("search.clauses", { query: "政务公开", limit: 5 }));
      const traditional = await value(client.call("search.clauses", { query: "政務公開", limit: 5 }));
      expect(simplified.total).toBeGreaterThan(10);
      expect(simplified.hits).toHaveLength(5);
      expect(traditional).toEqual(simplified);
    });

    test("takes a long query, up to a length that it names", async () => {
      const { reading } = await value(client.call("plan.read", { plan: JILIN }));
      const clause = reading.clauses.find(({ text }) => text.length > 300 && text.length < 1000);
      if (clause === undefined) throw new Error("Jilin has long clauses");
      const { hits } = await value(
        client.call("search.clauses", { query: `"${clause.text.slice(0, 300)}"`, limit: 5 }),
      );
      expect(hits).toMatchObject([{ plan: JILIN, clause: clause.id }]);
      const nothing = await value(client.call("search.clauses", { query: "公".repeat(1000), limit: 5 }));
      expect(nothing).toEqual({ total: 0, hits: [] });
      expect(await client.call("search.clauses", { query: "公".repeat(1001), limit: 5 })).toEqual({
        ok: false,
        fault: { code: "search/too-long", details: { limit: "1000" } },
      });
    });

    test("limits a search to the plans that are named", async () => {
      const { hits } = await value(client.call("search.clauses", { query: "公开", plans: [JILIN], limit: 1000 }));
      expect(new Set(hits.map(({ plan }) => plan))).toEqual(new Set([JILIN]));
    });

    test("gives the first hits of a search, how many there are, and what it could be narrowed to", async () => {
      const search = { query: "公开", plans: [JILIN] };
      const { total, hits: best } = await value(client.call("search.clauses", { ...search, limit: 3 }));
      const first = await value(client.call("search.hits", { ...search, order: "best", limit: 3 }));
      expect(first).toEqual({ hits: best, more: true });
      expect(await value(client.call("search.count", search))).toEqual({
        total,
        plans: [{ plan: JILIN, count: total }],
      });
      const { plans, units } = await value(client.call("search.facets", search));
      expect(plans.length).toBeGreaterThan(1);
      const [unit] = units;
      expect(await value(client.call("search.count", { ...search, units: unit?.names }))).toMatchObject({
        total: unit?.count,
      });
      const unknown = PlanIdSchema.parse("nowhere-2018");
      expect(await client.call("search.hits", { query: "公开", plans: [unknown], order: "stored", limit: 1 })).toEqual({
        ok: false,
        fault: { code: "plan/unknown", details: { plan: unknown } },
      });
    });

    test("keeps a search under a name until it is forgotten", async () => {
      const filter = { places: ["吉林市"], years: [2018], units: [], deadline: "any", state: "doubtful" } as const;
      const { searches } = await value(client.call("search.save", { name: " 热线 ", query: "政务热线", filter }));
      expect(searches).toMatchObject([{ name: "热线", query: "政务热线", filter }]);
      expect(await value(client.call("search.saved", {}))).toEqual({ searches });
      expect(await value(client.call("search.forget", { name: "热线" }))).toEqual({ searches: [] });
    });

    test("imports a file once, and takes it out and back with its clauses' ids", async () => {
      const bytes = opening("wuxi-2018", 2500);
      const first = await importFile("无锡市要点（节选）.txt", bytes);
      expect(first).toMatchObject({ status: "imported", file: "无锡市要点（节选）.txt" });
      if (first.status !== "imported") return;
      const plan = first.plan.id;
      expect(await importFile("again.txt", bytes)).toMatchObject({
        status: "skipped",
        plan: { id: plan },
        fault: { code: "plan/duplicate" },
      });
      const before = await value(client.call("plan.read", { plan }));
      expect(await client.call("plan.remove", { plan })).toEqual({ ok: true, value: {} });
      expect(await ids()).toEqual(SHIPPED);
      expect(await client.call("plan.restore", { plan })).toEqual({ ok: true, value: {} });
      expect(await value(client.call("plan.read", { plan }))).toEqual(before);
      await value(client.call("plan.remove", { plan }));
    });

    test("brings all removed shipped plans back at once, as they were, and only those", async () => {
      const before = await value(client.call("plan.read", { plan: JILIN }));
      expect(await value(client.call("plan.restoreShipped", {}))).toEqual({ plans: [] });
      for (const plan of SHIPPED) await value(client.call("plan.remove", { plan }));
      expect(await ids()).toEqual([]);
      expect(await value(client.call("plan.restoreShipped", {}))).toEqual({ plans: SHIPPED });
      expect(await ids()).toEqual(SHIPPED);
      expect(await value(client.call("plan.read", { plan: JILIN }))).toEqual(before);
    });

    test("shows what a file holds before it is stored, and stores just that", async () => {
      const { upload } = await value(client.upload("武汉市要点（节选）.txt", opening("wuhan-2018", 3000)));
      const inspected = await value(client.call("plan.inspect", { upload }));
      expect(inspected).toMatchObject({ file: "武汉市要点（节选）.txt", formats: ["txt"], same: null });
      expect(inspected.encodings[0]).toBe("utf-8");
      expect(inspected.reading.clauses.length).toBeGreaterThan(3);
      expect(await ids()).toEqual(SHIPPED);
      const again = await value(client.call("plan.inspect", { upload, seconds: 60 }));
      const { inspection } = again;
      expect({ ...again, inspection: inspected.inspection, reading: null }).toEqual({ ...inspected, reading: null });
      const stored = await value(client.call("plan.store", { inspection }));
      if (stored.status !== "imported") throw new Error(stored.status);
      const plan = stored.plan.id;
      const { source, reading } = await value(client.call("plan.read", { plan }));
      expect({ source, reading }).toEqual({ source: again.source, reading: again.reading });
      const unknown = { ok: false, fault: { code: "inspection/unknown", details: {} } };
      expect(await client.call("plan.store", { inspection })).toEqual(unknown);
      expect(await client.call("plan.store", { inspection: inspected.inspection })).toEqual(unknown);
      expect(await client.call("plan.inspect", { upload })).toMatchObject({ fault: { code: "upload/unknown" } });
      await value(client.call("plan.remove", { plan }));
    });

    test("names the plan that a file is already, and brings a removed one back", async () => {
      const { upload } = await value(
        client.upload("again.txt", new Uint8Array(readFileSync(join(PLANS, "jilin-2018.txt")))),
      );
      const inspected = await value(client.call("plan.inspect", { upload }));
      expect(inspected.same).toMatchObject({ plan: { id: JILIN }, removed: false });
      await value(client.call("plan.remove", { plan: JILIN }));
      const { inspection, same } = await value(client.call("plan.inspect", { upload }));
      expect(same).toMatchObject({ plan: { id: JILIN }, removed: true });
      expect(await value(client.call("plan.store", { inspection }))).toMatchObject({
        status: "imported",
        plan: { id: JILIN },
      });
      expect(await ids()).toEqual(SHIPPED);
    });

    test("names the plans that a file is a near copy of", async () => {
      const text = readFileSync(join(PLANS, "jilin-2018.txt"), "utf8");
      const copy = new TextEncoder().encode(text.replaceAll("，", ",").replaceAll("\n", "\r\n"));
      const { upload } = await value(client.upload("吉林（另存）.txt", copy));
      const { inspection, same, near } = await value(client.call("plan.inspect", { upload }));
      expect({ same, near }).toMatchObject({ same: null, near: [{ plan: { id: JILIN }, similarity: 1 }] });
      await value(client.call("plan.discard", { inspection }));
      const half = new TextEncoder().encode(text.slice(0, text.length / 2));
      const imported = await importFile("吉林（上）.txt", half);
      if (imported.status !== "imported") throw new Error(imported.status);
      expect(imported.near.map(({ plan }) => plan.id)).toEqual([JILIN]);
      expect(imported.near[0]?.similarity).toBeGreaterThan(0.5);
      await value(client.call("plan.remove", { plan: imported.plan.id }));
    });

    test("keeps a person's corrections beside the source, and those taken back on record", async () => {
      const { source, reading } = await value(client.call("plan.read", { plan: JILIN }));
      const at = source.text.indexOf("政务公开");
      const [span, next] = [spanOf(at, at + 4), spanOf(at + 4, at + 6)];
      const passage = { kind: "passage", span, before: "政务公开", after: "政务 公开" } as const;
      const label = { kind: "noise", reason: "spam" } as const;
      const said = { note: "原件如此", by: "校对员", corrected: passage };
      const { correction } = await value(client.call("plan.correct", { plan: JILIN, ...said }));
      expect(correction).toMatchObject({ ...said, retractedAt: null });
      const region = { corrected: { kind: "region", span: next, label } as const, note: null, by: null };
      const second = (await value(client.call("plan.correct", { plan: JILIN, ...region }))).correction;
      const read = await value(client.call("plan.read", { plan: JILIN }));
      expect(read).toMatchObject({ source, reading, corrections: [correction, second] });
      const mismatch = { ok: false, fault: { code: "correction/mismatch", details: { plan: JILIN } } };
      const wrong = [
        { ...said, corrected: { ...passage, before: "政務公開" } },
        { ...said, corrected: { ...passage, span: spanOf(0, source.text.length + 1) } },
        { ...region, corrected: { ...region.corrected, span: spanOf(at, at) } },
      ];
      for (const one of wrong) expect(await client.call("plan.correct", { plan: JILIN, ...one })).toEqual(mismatch);
      expect(await client.call("plan.correct", { plan: JILIN, ...said })).toMatchObject({
        fault: { code: "correction/overlap" },
      });
      for (const { id } of [correction, second]) {
        expect(await client.call("plan.retract", { plan: JILIN, correction: id })).toEqual({ ok: true, value: {} });
        expect(await client.call("plan.retract", { plan: JILIN, correction: id })).toMatchObject({
          fault: { code: "correction/unknown" },
        });
      }
      const { corrections } = await value(client.call("plan.corrections", { plan: JILIN }));
      expect(corrections).toEqual([correction, second].map((one) => ({ ...one, retractedAt: expect.any(String) })));
      expect((await value(client.call("plan.read", { plan: JILIN }))).corrections).toEqual([]);
      expect(await value(client.call("corpus.check", {}))).toEqual({ ok: true, problems: [] });
    });

    test("lets an inspection go, with its upload, and an upload that cannot be read", async () => {
      const { upload } = await value(client.upload("a.txt", opening("wuhan-2018", 3000)));
      const { inspection } = await value(client.call("plan.inspect", { upload }));
      for (let time = 0; time < 2; time += 1)
        expect(await client.call("plan.discard", { inspection })).toEqual({ ok: true, value: {} });
      expect(await client.call("plan.store", { inspection })).toMatchObject({ fault: { code: "inspection/unknown" } });
      expect(await client.call("plan.inspect", { upload })).toMatchObject({ fault: { code: "upload/unknown" } });
      const empty = (await value(client.upload("空.txt", new Uint8Array()))).upload;
      for (let time = 0; time < 2; time += 1)
        expect(await client.call("plan.inspect", { upload: empty })).toMatchObject({ fault: { code: "file/empty" } });
      expect(await client.call("plan.discard", { upload: empty })).toEqual({ ok: true, value: {} });
      expect(await client.call("plan.inspect", { upload: empty })).toMatchObject({ fault: { code: "upload/unknown" } });
      expect(await ids()).toEqual(SHIPPED);
    });

    test.each([
      ["an empty file", new Uint8Array(), "file/empty"],
      ["a program", new Uint8Array([0x7f, 0x45, 0x4c, 0x46, 2, 1, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0]), "file/binary"],
      ["a text without a clause", new TextEncoder().encode("今天天气很好。\n"), "file/no-clauses"],
    ])("says why %s is not imported, and stores nothing", async (_name, bytes, code) => {
      expect(await importFile("坏文件.txt", bytes)).toMatchObject({
        status: "failed",
        file: "坏文件.txt",
        fault: { code, details: { file: "坏文件.txt" } },
      });
      expect(await ids()).toEqual(SHIPPED);
    });

    test("keeps what a person sets", async () => {
      expect(await value(client.call("settings.read", {}))).toMatchObject(DEFAULT_SETTINGS);
      const changed = { ...(await value(client.call("settings.read", {}))), theme: "dark" };
      expect(await value(client.call("settings.change", { change: { theme: "dark" } }))).toEqual(changed);
      expect(await value(client.call("settings.read", {}))).toEqual(changed);
    });

    test("finds a sound corpus sound", async () => {
      expect(await value(client.call("corpus.check", {}))).toEqual({ ok: true, problems: [] });
    });

    test("lines the plans of the current comparison up and says what their cells differ in", async () => {
      const { id, plans, base } = await value(client.call("comparison.current", {}));
      expect({ plans, base }).toEqual({ plans: SHIPPED, base: JILIN });
      const table = await value(client.call("comparison.align", { comparison: id }));
      expect(table.plans.map(({ summary }) => summary.id)).toEqual(SHIPPED);
      const placed = table.alignment.rows.flatMap(({ cells }) => Object.values(cells).flat());
      expect(placed.toSorted()).toEqual(table.plans.flatMap(({ clauses }) => clauses.map((one) => one.id)).toSorted());
      expect(await value(client.call("comparison.align", { comparison: id }))).toEqual(table);
      const rows = table.alignment.rows.map((row) => row.id).slice(0, 100);
      const found = await value(client.call("comparison.differences", { comparison: id, rows }));
      expect(found.rows.map(({ row }) => row)).toEqual(rows);
      const row = found.rows.find(({ cells }) => cells.length > 1);
      expect(row?.cells.every(({ difference }) => difference.runs.length > 0)).toBe(true);
      const distances = await value(client.call("comparison.distances", { comparison: id, rows }));
      expect(distances.rows).toMatchObject(
        found.rows.map(({ row, cells }) => ({
          row,
          cells: cells.map(({ plan, difference }) => ({ plan, similarity: difference.similarity })),
        })),
      );
    });

    test("keeps columns and decisions, and takes decisions back", async () => {
      const { id, plans } = await value(client.call("comparison.current", {}));
      const [first, second] = plans as [(typeof plans)[number], (typeof plans)[number]];
      const arranged = { plans: [second, first], base: first };
      expect(await value(client.call("comparison.arrange", { comparison: id, ...arranged }))).toMatchObject(arranged);
      const { alignment } = await value(client.call("comparison.align", { comparison: id }));
      const row = alignment.rows.find(({ cells }) => Object.keys(cells).length === 2);
      const clause = row?.cells[second]?.[0];
      if (row === undefined || clause === undefined) throw new Error("the two plans share a matter");
      const decision = moveClause(alignment.rows, plans, { plan: second, clause }, null);
      if (decision === null) throw new Error("the clause can be taken out");
      const decided = await value(client.call("comparison.decide", { comparison: id, decision }));
      expect(decided).toMatchObject({ ...arranged, decisions: 1, canUndo: true, canRedo: false });
      expect(await value(client.call("comparison.decisions", { comparison: id }))).toEqual({ decisions: [decision] });
      const after = await value(client.call("comparison.align", { comparison: id }));
      expect(Object.values(after.standings)).toEqual(["corrected"]);
      const undone = await value(client.call("comparison.undo", { comparison: id }));
      expect(undone).toMatchObject({ decisions: 0, canUndo: false, canRedo: true });
      expect(await value(client.call("comparison.undo", { comparison: id }))).toEqual(undone);
      expect((await value(client.call("comparison.align", { comparison: id }))).alignment).toEqual(alignment);
      expect(await value(client.call("comparison.redo", { comparison: id }))).toEqual(decided);
      await value(client.call("comparison.undo", { comparison: id }));
      await value(client.call("comparison.arrange", { comparison: id, plans: SHIPPED, base: JILIN }));
    });

    test("says which comparison or clause it does not know, and takes no columns that make no sense", async () => {
      const { id } = await value(client.call("comparison.current", {}));
      const unknown = { ok: false, fault: { code: "comparison/unknown", details: {} } };
      const comparison = ComparisonIdSchema.parse("k000000000000");
      const ref = { plan: JILIN, clause: ClauseIdSchema.parse("c000000000000") };
      const decision = { kind: "title", clause: ref, title: "公报" } as const;
      expect(await client.call("comparison.align", { comparison })).toEqual(unknown);
      expect(await client.call("comparison.decisions", { comparison })).toEqual(unknown);
      expect(await client.call("comparison.undo", { comparison })).toEqual(unknown);
      expect(await client.call("comparison.redo", { comparison })).toEqual(unknown);
      expect(await client.call("comparison.decide", { comparison: id, decision })).toEqual({
        ok: false,
        fault: { code: "clause/unknown", details: ref },
      });
      const [, other = JILIN] = SHIPPED;
      for (const plans of [[], [JILIN, JILIN], [other]]) {
        expect(await client.call("comparison.arrange", { comparison: id, plans, base: JILIN })).toMatchObject({
          ok: false,
          fault: { code: "call/bad-arguments" },
        });
      }
    });

    test("makes a file of a comparison and holds it ready", async () => {
      const { id, plans } = await value(client.call("comparison.current", {}));
      const wanted = { comparison: id, plans, rows: null, at: "2026-11-21T09:30:00+08:00", language: "zh-CN" } as const;
      const made = await value(client.call("comparison.export", { ...wanted, format: "xlsx" }));
      expect(made).toMatchObject({ name: expect.stringMatching(/^政务公开对照表-.+-2026-11-21\.xlsx$/u), guarded: 0 });
      expect(made.rows).toBeGreaterThan(30);
      expect(made.bytes).toBeGreaterThan(10_000);
      expect(await client.save(DownloadIdSchema.parse("d000000000000"), made.name)).toMatchObject({
        ok: false,
        fault: { code: "download/unknown" },
      });
    });

    test("says which plan or upload it does not know", async () => {
      const plan = PlanIdSchema.parse("atlantis-2018");
      const unknown = { ok: false, fault: { code: "plan/unknown", details: { plan } } };
      expect(await client.call("plan.read", { plan })).toEqual(unknown);
      expect(await client.call("plan.remove", { plan })).toEqual(unknown);
      expect(await client.call("plan.restore", { plan })).toEqual(unknown);
      expect(await client.call("plan.corrections", { plan })).toEqual(unknown);
      const upload = UploadIdSchema.parse("u000000000000");
      expect(await client.call("plan.import", { upload })).toMatchObject({ fault: { code: "upload/unknown" } });
      expect(await client.call("plan.inspect", { upload })).toMatchObject({ fault: { code: "upload/unknown" } });
      const inspection = InspectionIdSchema.parse("i000000000000");
      expect(await client.call("plan.store", { inspection })).toMatchObject({ fault: { code: "inspection/unknown" } });
    });

    test.each(["plan.drop", "", "constructor", "__proto__", "toString", "plan"])(
      "does not know a method «%s»",
      async (method) => {
        expect(await raw(method, {})).toMatchObject({ ok: false, fault: { code: "call/unknown-method" } });
      },
    );

    test.each(METHOD_NAMES)("%s turns away arguments that are not its own", async (method) => {
      const wrong = [null, undefined, 7, "text", [], { nothing: "known" }, { plan: 7 }, { plan: "../../etc" }];
      for (const params of wrong) {
        expect({ params, reply: await raw(method, params) }).toMatchObject({
          params,
          reply: { ok: false, fault: { code: "call/bad-arguments", details: { method } } },
        });
      }
    });

    test.each([2, 20])("turns away a call of %i MB", async (megabytes) => {
      const reply = await raw("plan.read", { plan: "公".repeat((megabytes * 1024 * 1024) / 3) });
      expect(reply).toMatchObject({
        ok: false,
        fault: { code: expect.stringMatching(/^call\/(too-large|bad-arguments)$/u) },
      });
    });

    // A machine that is busy with something else may take longer once; it is the program's own delay that counts.
    test("cancels an import within a second and stores nothing of it", { retry: 2 }, async () => {
      // Reading it takes many seconds on any machine, so that the cancelling never comes too late.
      const { upload } = await value(client.upload("很长.txt", longPlan(400)));
      const controller = new AbortController();
      const answer = client.call("plan.import", { upload }, controller.signal);
      await new Promise((resolve) => setTimeout(resolve, 150));
      const begun = performance.now();
      controller.abort();
      expect(await answer).toEqual({ ok: false, fault: { code: "call/cancelled", details: {} } });
      expect(performance.now() - begun).toBeLessThan(1000);
      expect(await ids()).toEqual(SHIPPED);
    });

    test("cancels an inspection within a second; the upload can be read again", { retry: 2 }, async () => {
      const { upload } = await value(client.upload("很长.txt", longPlan(400)));
      const controller = new AbortController();
      const answer = client.call("plan.inspect", { upload }, controller.signal);
      await new Promise((resolve) => setTimeout(resolve, 150));
      const begun = performance.now();
      controller.abort();
      expect(await answer).toEqual({ ok: false, fault: { code: "call/cancelled", details: {} } });
      expect(performance.now() - begun).toBeLessThan(1000);
      const again = new AbortController();
      const second = client.call("plan.inspect", { upload }, again.signal);
      again.abort();
      expect(await second).toEqual({ ok: false, fault: { code: "call/cancelled", details: {} } });
      await value(client.call("plan.discard", { upload }));
    });

    test("answers calls that overlap, each with its own value", async () => {
      const plans = Array.from({ length: 30 }, (_, index) => SHIPPED[index % SHIPPED.length] ?? JILIN);
      const read = await Promise.all(plans.map((plan) => value(client.call("plan.read", { plan }))));
      expect(read.map(({ summary }) => summary.id)).toEqual(plans);
    });

    test("tells every listener that the corpus has changed", async () => {
      const heard: string[] = [];
      const stop = client.listen((event) => heard.push(event.kind));
      const outcome = await importFile("吉林市要点（节选）.txt", opening("jilin-2018", 2000));
      await vi.waitFor(() => expect(heard).toContain("corpus-changed"), 10_000);
      stop();
      if (outcome.status === "imported") await value(client.call("plan.remove", { plan: outcome.plan.id }));
    });
  });
}
