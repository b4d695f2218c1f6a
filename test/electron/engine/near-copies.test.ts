import { Converter } from "opencc-js/cn2t";
import { describe, expect, test } from "vitest";
import type { PlanId } from "../../../shared/model/ids.ts";
import { SHIPPED, shippedText } from "../corpus/a-plan.ts";
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
async function nearOf({ client }: EngineUnderTest, text: string, name = "方案.txt") {
  const { upload } = settled(await client.upload(name, new TextEncoder().encode(text)));
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

  test("are found in any script", async () => {
    const room = anEngine();
    await room.engine.prepare();
    const near = await nearOf(room, Converter({ from: "cn", to: "t" })(shippedText("jilin-2018")));
    expect(near.map(([plan]) => plan)).toEqual(["jilin-2018"]);
  });
});
