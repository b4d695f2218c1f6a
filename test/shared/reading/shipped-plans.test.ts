import { describe, expect, test } from "vitest";
import type { Region } from "../../../shared/model/reading.ts";
import { readPlan } from "../../../shared/reading/read-plan.ts";
import { GOLD_PLANS, readGold } from "../../score/structure/gold-plan.ts";
import { scorePlan } from "../../score/structure/score-plan.ts";
import { f1 } from "../../score/structure/tally.ts";
import { SHIPPED, shippedText } from "./plan-texts.ts";

const readings = new Map(SHIPPED.map((name) => [name, readPlan(shippedText(name))]));

function reading(name: (typeof SHIPPED)[number]) {
  const found = readings.get(name);
  if (found === undefined) throw new Error(`${name} is not shipped`);
  return found;
}

function wordsOf(name: (typeof SHIPPED)[number], regions: readonly Region[]): string[] {
  const text = shippedText(name);
  return regions.map(({ start, end }) => text.slice(start, end));
}

describe.each(GOLD_PLANS)("%s against the hand-made answers", (name) => {
  const { gold, text } = readGold(name);
  const score = scorePlan(text, reading(name), gold);

  test("has the boundaries of nearly every clause", () => {
    expect(f1(score["clauses exact"])).toBeGreaterThanOrEqual(0.97);
  });

  test.each(["units by role", "deadlines", "citations", "figures", "metadata", "regions", "noise"] as const)(
    "agrees on %s",
    (measure) => {
      expect(f1(score[measure])).toBeGreaterThanOrEqual(0.95);
    },
  );
});

test("the five plans have the clauses a reader counts", () => {
  expect(SHIPPED.map((name) => reading(name).clauses.length)).toEqual([28, 26, 34, 23, 17]);
});

test("an advertisement, the site's chrome and foot and the second copy of a page are noise", () => {
  const name = "wuhan-2018";
  const noise = reading(name).regions.filter((region) => region.kind === "noise");
  expect(noise.map((region) => (region.kind === "noise" ? region.reason : ""))).toEqual([
    "spam",
    "site-chrome",
    "footer",
    "footer",
    "footer",
    "footer",
    "duplicate-copy",
  ]);
  expect(wordsOf(name, noise)[0]).toBe("华阳彩票注册");
});

test("points inside an item are clauses, its lead-in is not", () => {
  const clauses = reading("wuxi-2018").clauses.filter(({ path }) => path[1] === "（三）");
  expect(clauses.map(({ path }) => path.join("/"))).toEqual(["一/（三）/一是", "一/（三）/二是"]);
  expect(clauses[0]?.text).toMatch(/^公文辦理要嚴格政務公開程序。/u);
});

test("paragraphs of one item are clauses of their own, titled by their run-in headings", () => {
  const clauses = reading("wuxi-2018").clauses.filter(({ path }) => path[1] === "（五）");
  expect(clauses.map(({ path, title }) => `${path[2]} ${title}`)).toEqual([
    "¶1 及时监测舆情",
    "¶2 明确回应责任",
    "¶3 健全回应机制",
  ]);
});

test("a section number lost in print is supplied and warned of", () => {
  const { clauses, warnings } = reading("hunjiang-2015");
  expect(clauses[0]?.path).toEqual(["一", "（一）"]);
  expect(warnings.map(({ code, details }) => `${code} ${details.path ?? ""}`)).toEqual(["heading-missing 一"]);
});

test("an item whose heading was lost in a table gets the number between its neighbours", () => {
  const { clauses, outline, warnings } = reading("jieyang-2018");
  expect(clauses.find(({ text }) => text.startsWith("稳妥做好突发事件"))?.path).toEqual(["一", "（四）", "3"]);
  expect(outline.some(({ kind, marker, heading }) => kind === "item" && marker === null && heading === null)).toBe(
    true,
  );
  const codes = new Set(warnings.map(({ code }) => code));
  expect(codes).toEqual(
    new Set([
      "heading-missing",
      "numbering-gap",
      "cells-misplaced",
      "responsibility-garbled",
      "heading-damaged",
      "text-damaged",
    ]),
  );
});

test("a damaged cell gives only the units that stand whole", () => {
  const damaged = reading("jieyang-2018").clauses.flatMap(({ responsibility }) =>
    responsibility?.garbled === true ? [responsibility] : [],
  );
  expect(damaged).toHaveLength(8);
  expect(damaged.flatMap(({ lead, responsible }) => [...lead, ...responsible])).toEqual([
    "市发展改革委",
    "市政务服务中心",
    "市电子政务办",
    "市新闻办",
    "市网信办",
    "市编办",
    "市编办",
  ]);
});

test("a place is told from the document, what the gazetteer adds stands apart", () => {
  const { metadata } = reading("hunjiang-2015");
  expect(metadata).toMatchObject({
    place: "浑江区",
    city: null,
    district: "浑江区",
    province: null,
    level: "district",
  });
  expect(metadata.inferred).toEqual({ city: "白山市", province: "吉林省" });
});

test("a plan in traditional script says so and has its clauses in both", () => {
  const { metadata, clauses } = reading("wuxi-2018");
  expect(metadata.script).toBe("traditional");
  expect(clauses[0]?.text).toContain("權責清單");
  expect(clauses[0]?.textSimplified).toContain("权责清单");
});
