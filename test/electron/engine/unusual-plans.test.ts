import { describe, expect, test } from "vitest";
import { closeCorpus, openCorpus } from "../../../electron/corpus/open-corpus.ts";
import { storePlan } from "../../../electron/corpus/store-plan.ts";
import { aPlan, SHIPPED, shippedText } from "../corpus/a-plan.ts";
import { temporaryFolder } from "../temporary-folder.ts";
import { align, current, differences, expectWhole } from "./a-comparison.ts";
import { anEngine, importFile, settled } from "./an-engine.ts";

const bytes = (text: string) => new TextEncoder().encode(text);

describe("comparing plans out of the ordinary", () => {
  test("none at all make an empty table", async () => {
    const room = anEngine();
    const table = await align(room, (await current(room)).id);
    expect(table).toMatchObject({
      comparison: { plans: [], base: null },
      plans: [],
      alignment: { rows: [], pairs: [] },
    });
  });

  test("one alone has a row for each of its clauses", async () => {
    const room = anEngine();
    await importFile(room, "plan.txt", bytes(shippedText("wuxi-2018")));
    const table = await align(room, (await current(room)).id);
    expectWhole(table);
    expect(table.alignment.rows.length).toBeGreaterThan(10);
    const rows = table.alignment.rows.map(({ id }) => id);
    expect((await differences(room, table.comparison.id, rows)).flatMap(({ cells }) => cells)).toEqual([]);
  });

  test("without a clause have an empty column", async () => {
    const folder = temporaryFolder();
    const corpus = openCorpus(folder);
    storePlan(corpus, aPlan("weather", "今天天气很好。", { clauses: [] }));
    storePlan(corpus, aPlan("wuxi", "一、推进政务公开\n二、加强政策解读"));
    closeCorpus(corpus);
    const room = anEngine(folder);
    const { id } = await current(room);
    const table = await align(room, id);
    expect(table.comparison).toMatchObject({ plans: ["weather", "wuxi"], base: "weather" });
    expect(table.alignment.rows).toHaveLength(2);
    expectWhole(table);
    expect(
      await differences(
        room,
        id,
        table.alignment.rows.map((row) => row.id),
      ),
    ).toMatchObject([{ cells: [] }, { cells: [] }]);
  });

  test("of one text but for a character stand side by side, clause by clause, with that difference", async () => {
    const room = anEngine();
    await importFile(room, "first.txt", bytes(shippedText("wuxi-2018")));
    await importFile(room, "second.txt", bytes(shippedText("wuxi-2018").replace("政府網站", "政府網頁")));
    const table = await align(room, (await current(room)).id);
    expectWhole(table);
    expect(table.comparison.plans).toEqual(["first", "second"]);
    const lonely = table.alignment.rows.filter(({ cells }) => Object.keys(cells).length < 2);
    expect(lonely).toEqual([]);
    const rows = await differences(
      room,
      table.comparison.id,
      table.alignment.rows.map((row) => row.id),
    );
    const changed = rows.flatMap(({ cells }) => cells).filter(({ difference }) => difference.similarity < 1);
    expect(changed.length).toBeLessThanOrEqual(1);
  });

  test("of 2,000 clauses are lined up with another, and can be cancelled", async () => {
    const room = anEngine();
    expect(await importFile(room, "long.txt", bytes(longPlan(2000)))).toMatchObject({ plan: { clauses: 2000 } });
    await importFile(room, "jilin.txt", bytes(shippedText("jilin-2018")));
    const { id } = await current(room);
    const control = new AbortController();
    const cancelled = room.client.call("comparison.align", { comparison: id }, control.signal);
    setTimeout(() => control.abort(), 500);
    expect(await cancelled).toMatchObject({ ok: false, fault: { code: "call/cancelled" } });
    const table = await align(room, id);
    expectWhole(table);
    expect(table.plans[0]?.clauses).toHaveLength(2000);
  }, 60_000);

  test("with clauses of 20,000 characters are lined up, and their difference is found or said to be incomplete", async () => {
    const room = anEngine();
    const sentence = (at: number) => `第${at}条推进政务公开，按季度公布落实情况。`;
    const text = (step: number) => Array.from({ length: 1000 }, (_, at) => sentence(at * step)).join("");
    for (const step of [1, 3])
      await importFile(
        room,
        `step-${step}.txt`,
        bytes(`一、工作任务\n1.${text(step)}\n2.加强政策解读，及时回应关切。\n`),
      );
    const { id } = await current(room);
    const table = await align(room, id);
    expectWhole(table);
    expect(
      Math.max(...table.plans.flatMap(({ clauses }) => clauses.map((clause) => clause.text.length))),
    ).toBeGreaterThan(20_000);
    const answering = differences(
      room,
      id,
      table.alignment.rows.map((row) => row.id),
    );
    let areCompared = false;
    void answering.then(() => {
      areCompared = true;
    });
    settled(await room.client.call("settings.read", {}));
    expect(areCompared).toBe(false);
    const found = (await answering).flatMap(({ cells }) => cells);
    expect(found.length).toBeGreaterThan(0);
  });
});

/** A plan with so many clauses, each of words of the shipped plans. */
function longPlan(clauses: number): string {
  const pieces = SHIPPED.flatMap((id) => shippedText(id).match(/(?<=，)\p{Script=Han}{5,24}(?=[，。；])/gu) ?? []);
  const lines = Array.from({ length: clauses }, (_, at) => {
    const words = Array.from({ length: 6 }, (_, word) => pieces[(at * 7 + word * 131) % pieces.length] ?? "");
    return `${(at % 50) + 1}.${words.join("，")}。`;
  });
  return lines.flatMap((line, at) => (at % 50 === 0 ? [`${numeral(at / 50 + 1)}、工作任务`, line] : [line])).join("\n");
}

function numeral(value: number): string {
  const digits = ["", "一", "二", "三", "四", "五", "六", "七", "八", "九"];
  const tens = Math.floor(value / 10);
  return `${tens > 1 ? digits[tens] : ""}${tens > 0 ? "十" : ""}${digits[value % 10]}`;
}
