import { expect, test, vi } from "vitest";
import { startComparer } from "../../../electron/engine/start-processes.ts";
import { align, current, differences } from "./a-comparison.ts";
import { anEngine, type EngineUnderTest, settled } from "./an-engine.ts";
import { filledFolders } from "./filled-folders.ts";

const aFilledFolder = filledFolders();
const opening = async ({ client }: EngineUnderTest) => settled(await client.call("comparison.opening", {}));

test("a window opens with the table, the view and the first differences as they are asked for one by one", async () => {
  const room = anEngine(aFilledFolder(), { window: true });
  await room.engine.prepare();
  const { id } = await current(room);
  const view = { drawing: "shared" as const, scrolled: 0 };
  settled(await room.client.call("comparison.keepView", { comparison: id, view }));
  const opened = await opening(room);
  const table = await align(room, id);
  expect(opened).toMatchObject({ comparison: table.comparison, view, table });
  const rows = opened.differences.map(({ row }) => row);
  expect(rows).toEqual(table.alignment.rows.slice(0, rows.length).map((row) => row.id));
  expect(rows.length).toBeGreaterThanOrEqual(10);
  expect(opened.differences).toEqual(await differences(room, id, rows));
});

test("left further down, it opens with the differences around that place as well", async () => {
  const room = anEngine(aFilledFolder(), { window: true });
  await room.engine.prepare();
  const { id } = await current(room);
  const { alignment, comparison } = await align(room, id);
  const [left, plan] = [alignment.rows[30], comparison.plans[0]];
  if (left === undefined || plan === undefined) throw new Error("the five plans have more than thirty matters");
  const view = { scrolled: 9000, place: { row: left.id, plan, clause: null } };
  settled(await room.client.call("comparison.keepView", { comparison: id, view }));
  const rows = (await opening(room)).differences.map(({ row }) => row);
  expect(rows).toContain(left.id);
  expect(rows).toContain(alignment.rows[0]?.id);
});

test("nothing is computed for it: where the plans are not lined up yet there is no table", async () => {
  const starts = vi.fn(startComparer);
  const room = anEngine(aFilledFolder(), { startComparer: starts });
  const opened = await opening(room);
  expect(opened).toEqual({ comparison: await current(room), view: {}, table: null, differences: [] });
  expect(starts).not.toHaveBeenCalled();
  await align(room, opened.comparison.id);
  expect((await opening(room)).table).not.toBeNull();
});
