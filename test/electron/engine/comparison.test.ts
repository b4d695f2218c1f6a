import { fileURLToPath } from "node:url";
import { describe, expect, test, vi } from "vitest";
import { startComparer } from "../../../electron/engine/start-processes.ts";
import { forkProcess, type StartProcess } from "../../../electron/engine/work-process.ts";
import { confirmRow } from "../../../shared/alignment/corrections/confirm-row.ts";
import { moveClause } from "../../../shared/alignment/corrections/move-clause.ts";
import { diffTexts } from "../../../shared/difference/compare-texts.ts";
import type { ClauseRef, Decision } from "../../../shared/model/alignment.ts";
import { type AlignmentTable, type ComparisonId, cellText } from "../../../shared/model/comparison.ts";
import { ClauseIdSchema } from "../../../shared/model/ids.ts";
import { SHIPPED } from "../corpus/a-plan.ts";
import { align, current, decide, differences, expectWhole, plan } from "./a-comparison.ts";
import { anEngine, settled } from "./an-engine.ts";
import { filledFolders } from "./filled-folders.ts";

const HANGING: StartProcess = () =>
  forkProcess(fileURLToPath(new URL("./troublesome-comparer.ts", import.meta.url)), { heap: 512, all: 1024 });
const NOTHING = ClauseIdSchema.parse("c000000000000");

const aFilledFolder = filledFolders();

/** An engine with the shipped plans and the table of its first comparison. */
async function aTable() {
  const room = anEngine(aFilledFolder());
  const { id } = await current(room);
  return { room, id, table: await align(room, id) };
}

function aDecision({ alignment, comparison }: AlignmentTable): { decision: Decision; moved: ClauseRef } {
  const [widest] = alignment.rows
    .filter(({ cells }) => cells[plan("wuhan-2018")] !== undefined)
    .toSorted((x, y) => Object.keys(y.cells).length - Object.keys(x.cells).length);
  const id = widest?.cells[plan("wuhan-2018")]?.[0];
  if (id === undefined) throw new Error("Wuhan shares matters with the others");
  const moved = { plan: plan("wuhan-2018"), clause: id };
  const decision = moveClause(alignment.rows, comparison.plans, moved, null);
  if (decision === null) throw new Error("the clause can be taken out");
  return { decision, moved };
}

describe("the table of the five plans", () => {
  test("holds them whole, in their columns, with every clause in one row", async () => {
    const { table } = await aTable();
    expect(table.comparison).toMatchObject({ plans: SHIPPED, base: SHIPPED[0], decisions: 0, canUndo: false });
    expect(table.plans.map(({ summary }) => summary.id)).toEqual(SHIPPED);
    expect(
      table.plans.every(({ clauses, outline, summary }) => clauses.length === summary.clauses && outline.length > 0),
    ).toBe(true);
    expectWhole(table);
    expect(table.standings).toEqual({});
  });

  test("is computed once for the same plans, columns and decisions, and again for others", async () => {
    const starts = vi.fn(startComparer);
    const room = anEngine(aFilledFolder(), { startComparer: starts });
    const { id } = await current(room);
    const [first, second] = await Promise.all([align(room, id), align(room, id)]);
    expect(second).toEqual(first);
    const { decision } = aDecision(first);
    await decide(room, id, decision);
    const decided = await align(room, id);
    expect(decided.alignment.rows).not.toEqual(first.alignment.rows);
    settled(await room.client.call("comparison.undo", { comparison: id }));
    expect((await align(room, id)).alignment).toEqual(first.alignment);
    expect(starts).toHaveBeenCalledTimes(1);
  });

  test("is ready when a window opens", async () => {
    const folder = aFilledFolder();
    const first = anEngine(folder, { window: true });
    await first.engine.prepare();
    const { id } = await current(first);
    await first.engine.close();
    const asked = vi.fn();
    const again = anEngine(folder, {
      window: true,
      startComparer: () => {
        const process = startComparer();
        const send = (message: object) => {
          asked();
          process.send(message);
        };
        return { ...process, send };
      },
    });
    await again.engine.prepare();
    const before = asked.mock.calls.length;
    const { alignment } = await align(again, id);
    await differences(
      again,
      id,
      alignment.rows.slice(0, 100).map((row) => row.id),
    );
    expect(asked).toHaveBeenCalledTimes(before);
    expect([...first.log, ...again.log]).toEqual([]);
  });

  test("has its rows in the order of the base plan, and its columns as they were chosen", async () => {
    const { room, id, table } = await aTable();
    const plans = [plan("wuxi-2018"), plan("wuhan-2018")];
    const arranged = settled(
      await room.client.call("comparison.arrange", { comparison: id, plans, base: plan("wuhan-2018") }),
    );
    expect(arranged).toMatchObject({ plans, base: "wuhan-2018" });
    const smaller = await align(room, id);
    expect(smaller.plans.map(({ summary }) => summary.id)).toEqual(plans);
    expectWhole(smaller);
    const inOrder = smaller.alignment.rows.flatMap(({ cells }) => cells[plan("wuhan-2018")]?.[0] ?? []);
    const source =
      table.plans.find(({ summary }) => summary.id === "wuhan-2018")?.clauses.map((clause) => clause.id) ?? [];
    expect(inOrder).toEqual(source.filter((clause) => inOrder.includes(clause)));
    expect(await current(room)).toEqual(arranged);
  });
});

describe("the differences of rows", () => {
  test("are those between each cell and the base plan's, or the first there is where the base plan has nothing", async () => {
    const { room, id, table } = await aTable();
    const text = new Map(table.plans.flatMap(({ clauses }) => clauses.map((clause) => [clause.id, clause])));
    const textOf = (ids: readonly string[] = []) =>
      cellText(ids.map((clause) => text.get(ClauseIdSchema.parse(clause))).filter((clause) => clause !== undefined));
    const { plans } = table.comparison;
    const rows = await differences(
      room,
      id,
      table.alignment.rows.map((row) => row.id),
    );
    expect(rows.map(({ row }) => row)).toEqual(table.alignment.rows.map((row) => row.id));
    for (const [at, { cells }] of rows.entries()) {
      const row = table.alignment.rows[at];
      const [beside, ...others] = plans.filter((id) => row?.cells[id] !== undefined);
      if (row === undefined || beside === undefined) throw new Error("every row holds a clause");
      expect(cells.map((cell) => cell.plan)).toEqual(others);
      for (const cell of cells.slice(0, 1))
        expect(cell.difference).toEqual(diffTexts(textOf(row.cells[beside]), textOf(row.cells[cell.plan])));
    }
    const [base] = plans;
    const withoutBase = table.alignment.rows.filter(({ cells }) => !Object.keys(cells).some((plan) => plan === base));
    expect(withoutBase.some(({ cells }) => Object.keys(cells).length > 1)).toBe(true);
  });

  test("come without an alignment before, and leave out rows that are not there", async () => {
    const { room, id, table } = await aTable();
    const [row] = table.alignment.rows;
    if (row === undefined) throw new Error("the table has rows");
    expect((await differences(room, id, ["gone", row.id])).map((found) => found.row)).toEqual([row.id]);
    const other = anEngine();
    const comparison = (await current(other)).id;
    expect(await differences(other, comparison, [row.id])).toEqual([]);
  });
});

describe("a decision", () => {
  test("is obeyed, survives closing, and is undone and redone", async () => {
    const folder = aFilledFolder();
    const room = anEngine(folder);
    const { id } = await current(room);
    const before = await align(room, id);
    const { decision, moved } = aDecision(before);
    expect(await decide(room, id, decision)).toMatchObject({ decisions: 1, canUndo: true, canRedo: false });
    const decided = await align(room, id);
    const alone = decided.alignment.rows.find(({ cells }) => cells[moved.plan]?.includes(moved.clause));
    expect(Object.values(alone?.cells ?? {}).flat()).toEqual([moved.clause]);
    expect(decided.standings).toEqual({ [alone?.id ?? ""]: "corrected" });
    await room.engine.close();

    const later = anEngine(folder);
    expect((await current(later)).id).toBe(id);
    expect(await align(later, id)).toEqual(decided);
    expect(settled(await later.client.call("comparison.undo", { comparison: id }))).toMatchObject({
      ...{ decisions: 0, canUndo: false, canRedo: true },
    });
    expect((await align(later, id)).alignment).toEqual(before.alignment);
    settled(await later.client.call("comparison.redo", { comparison: id }));
    expect(await align(later, id)).toEqual(decided);
  });

  test("confirms a row as it stands", async () => {
    const { room, id, table } = await aTable();
    const [row] = table.alignment.rows;
    if (row === undefined) throw new Error("the table has rows");
    await decide(room, id, confirmRow(row, table.comparison.plans));
    expect((await align(room, id)).standings).toEqual({ [row.id]: "confirmed" });
  });

  test("waits while its plan is removed, and holds again when it is back", async () => {
    const { room, id, table } = await aTable();
    const { decision, moved } = aDecision(table);
    await decide(room, id, decision);
    const decided = await align(room, id);
    settled(await room.client.call("plan.remove", { plan: moved.plan }));
    const without = await align(room, id);
    expect(without.comparison.plans).toEqual(SHIPPED.filter((one) => one !== moved.plan));
    expect(without.comparison.decisions).toBe(1);
    expect(without.standings).toEqual({});
    expectWhole(without);
    settled(await room.client.call("plan.restore", { plan: moved.plan }));
    expect(await align(room, id)).toEqual(decided);
  });

  test("tells the windows", async () => {
    const { room, id, table } = await aTable();
    const heard: string[] = [];
    room.client.listen(({ kind }) => heard.push(kind));
    await decide(room, id, aDecision(table).decision);
    expect(heard).toEqual(["corpus-changed"]);
  });

  test("on a clause or in a comparison that is not there is refused", async () => {
    const { room, id, table } = await aTable();
    const { moved, decision } = aDecision(table);
    const unknown: Decision = { kind: "together", a: moved, b: { plan: plan("jilin-2018"), clause: NOTHING } };
    expect(await room.client.call("comparison.decide", { comparison: id, decision: unknown })).toEqual({
      ok: false,
      fault: { code: "clause/unknown", details: { plan: "jilin-2018", clause: NOTHING } },
    });
    const nowhere = "k000000000000" as ComparisonId;
    const lost = { ok: false, fault: { code: "comparison/unknown", details: {} } };
    expect(await room.client.call("comparison.decide", { comparison: nowhere, decision })).toEqual(lost);
    expect(await room.client.call("comparison.undo", { comparison: nowhere })).toEqual(lost);
    expect(await room.client.call("comparison.align", { comparison: nowhere })).toEqual(lost);
    expect(await room.client.call("comparison.differences", { comparison: nowhere, rows: [] })).toEqual(lost);
    const [base = moved.plan] = table.comparison.plans;
    expect(await room.client.call("comparison.arrange", { comparison: nowhere, plans: [base], base })).toEqual(lost);
    const atlantis = plan("atlantis-2018");
    expect(await room.client.call("comparison.arrange", { comparison: id, plans: [atlantis], base: atlantis })).toEqual(
      {
        ok: false,
        fault: { code: "plan/unknown", details: { plan: atlantis } },
      },
    );
    expect((await current(room)).decisions).toBe(0);
  });
});

describe("an alignment under way", () => {
  // A machine that is busy with something else may take longer once; it is the program's own delay that counts.
  test("is cancelled at once, and leaves the engine free meanwhile", { retry: 2 }, async () => {
    const room = anEngine(aFilledFolder(), { startComparer: HANGING });
    const { id } = await current(room);
    const control = new AbortController();
    const answer = room.client.call("comparison.align", { comparison: id }, control.signal);
    expect(settled(await room.client.call("plan.list", {})).plans).toHaveLength(SHIPPED.length);
    await new Promise((resolve) => setTimeout(resolve, 300));
    const begun = performance.now();
    control.abort();
    expect(await answer).toEqual({ ok: false, fault: { code: "call/cancelled", details: {} } });
    expect(performance.now() - begun).toBeLessThan(1000);
  });

  test("goes on for whoever still waits for it", async () => {
    const room = anEngine(aFilledFolder());
    const { id } = await current(room);
    const control = new AbortController();
    const [first, second] = [
      room.client.call("comparison.align", { comparison: id }, control.signal),
      room.client.call("comparison.align", { comparison: id }),
    ];
    control.abort();
    expect(await first).toMatchObject({ ok: false, fault: { code: "call/cancelled" } });
    expectWhole(settled(await second));
  });

  test("gives the table without a plan that is removed meanwhile", async () => {
    const room = anEngine(aFilledFolder());
    const { id } = await current(room);
    const aligning = align(room, id);
    settled(await room.client.call("plan.remove", { plan: plan("jilin-2018") }));
    const table = await aligning;
    expect(table.comparison).toMatchObject({ plans: SHIPPED.slice(1), base: "wuhan-2018" });
    expectWhole(table);
  });

  test("ends with the engine", async () => {
    const room = anEngine(aFilledFolder(), { startComparer: HANGING, window: true });
    const preparing = room.engine.prepare();
    const { id } = await current(room);
    const answer = room.client.call("comparison.align", { comparison: id });
    await new Promise((resolve) => setTimeout(resolve, 300));
    await room.engine.close();
    await preparing;
    expect(await answer).toMatchObject({ ok: false, fault: { code: "call/cancelled" } });
    expect(room.log).toEqual([]);
  });
});
