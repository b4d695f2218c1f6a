import { Converter } from "opencc-js/cn2t";
import { describe, expect, test } from "vitest";
import type { PlanId } from "../../../shared/model/ids.ts";
import { SHIPPED, shippedText } from "../corpus/a-plan.ts";
import { aDocx, p } from "../files/docx/a-docx.ts";
import { anEngine, type EngineUnderTest, settled } from "./an-engine.ts";

/** Every so many Chinese characters, one is read wrongly. */
function misread(text: string, every: number): string {
  let count = 0;
  return text.replace(/\p{Script=Han}/gu, (character) => {
    count += 1;
    return count % every === 0 ? "囗" : character;
  });
}

/** The plan as its city might issue it a year later: other years, and some of its sentences taken from another city. */
function nextYear(text: string, other: string, everySentence: number): string {
  const foreign = other.split(/(?<=。)/u);
  return text
    .replace(/20(\d\d)/gu, (_, year: string) => `20${Number(year) + 1}`)
    .split(/(?<=。)/u)
    .map((sentence, at) => (at % everySentence === everySentence - 1 ? (foreign[at % foreign.length] ?? "") : sentence))
    .join("");
}

/** The near copies of a text by their plans' ids, among the shipped plans. */
async function nearOf({ client }: EngineUnderTest, content: string | Uint8Array, name = "方案.txt") {
  const bytes = typeof content === "string" ? new TextEncoder().encode(content) : content;
  const { upload } = settled(await client.upload(name, bytes));
  const { near, same, inspection } = settled(await client.call("plan.inspect", { upload }));
  expect(same).toBeNull();
  settled(await client.call("plan.discard", { inspection }));
  return near.map(({ plan, similarity }) => [plan.id, similarity] as readonly [PlanId, number]);
}

describe("near copies of a shipped plan", () => {
  test.each(SHIPPED)("%s: typed again, misread, cut short or wrapped anew", async (id) => {
    const room = anEngine();
    await room.engine.prepare();
    const text = shippedText(id);
    const copies: [string, number][] = [
      [text.replace(/[，。；：]/gu, (mark) => `${mark} `), 1],
      [text.replace(/(?<=\p{Script=Han}{30})(?=\p{Script=Han})/gu, "\n"), 0.98],
      [misread(text, 100), 0.85],
      [misread(text, 40), 0.7],
      [text.slice(0, Math.floor(text.length * 0.6)), 0.7],
    ];
    for (const [copy, least] of copies) {
      const near = await nearOf(room, copy);
      expect(near.map(([plan]) => plan)).toEqual([id]);
      expect(near[0]?.[1]).toBeGreaterThanOrEqual(least);
    }
  });

  test("are not the other shipped plans, nor plans of another year, however much they take over", async () => {
    const room = anEngine();
    await room.engine.prepare();
    for (const [at, id] of SHIPPED.entries()) {
      const other = shippedText(SHIPPED[(at + 1) % SHIPPED.length] ?? id);
      expect({ id, near: await nearOf(room, nextYear(shippedText(id), other, 5)) }).toEqual({ id, near: [] });
    }
  });

  test("are found in any format", async () => {
    const room = anEngine();
    await room.engine.prepare();
    for (const id of SHIPPED) {
      const lines = shippedText(id)
        .split("\n")
        .map((line) => line.replace(/[&<>]/gu, ""));
      const page = `<html><head><title>方案</title></head><body><div class="nav"><a href="/">首页</a></div>${lines.map((line) => `<p>${line}</p>`).join("")}</body></html>`;
      const document = aDocx({ body: lines.map((line) => p(line.replace(/\p{Cc}/gu, " "))).join("") });
      for (const [name, content] of [
        ["方案.html", page],
        ["方案.docx", document],
      ] as const) {
        const near = await nearOf(room, content, name);
        expect({ id, name, near: near.map(([plan]) => plan) }).toEqual({ id, name, near: [id] });
        expect(near[0]?.[1]).toBeGreaterThan(0.95);
      }
    }
  });

  test("of which there are several come nearest first, without the plan that is the same", async () => {
    const room = anEngine();
    await room.engine.prepare();
    const half = shippedText("wuxi-2018").slice(0, 5000);
    const { upload } = settled(await room.client.upload("half.txt", new TextEncoder().encode(half)));
    const first = settled(await room.client.call("plan.import", { upload }));
    expect(first).toMatchObject({ status: "imported", near: [{ plan: { id: "wuxi-2018" } }] });
    const near = await nearOf(room, `${half}\n`);
    expect(near.map(([plan]) => plan)).toEqual(["half", "wuxi-2018"]);
    const again = settled(await room.client.upload("again.txt", new TextEncoder().encode(half)));
    const inspected = settled(await room.client.call("plan.inspect", { upload: again.upload }));
    expect(inspected).toMatchObject({ same: { plan: { id: "half" } }, near: [{ plan: { id: "wuxi-2018" } }] });
  });

  test("are found in any script", async () => {
    const room = anEngine();
    await room.engine.prepare();
    const near = await nearOf(room, Converter({ from: "cn", to: "t" })(shippedText("jilin-2018")));
    expect(near.map(([plan]) => plan)).toEqual(["jilin-2018"]);
  });
});
