import { describe, expect, test } from "vitest";
import { readPlan } from "../../../shared/reading/read-plan.ts";
import { comparable } from "./comparable.ts";
import { readGold } from "./gold-plan.ts";
import { matchClauses } from "./match-clauses.ts";
import { scoreUnits } from "./score-fields.ts";
import { scorePlan } from "./score-plan.ts";
import { f1, precision, recall, tallyKeys } from "./tally.ts";
import { writeTable } from "./write-table.ts";

const { gold, text } = readGold("jieyang-2018");
const reading = readPlan(text);

test("words compare equal over width, white space, tags and kinds of quotes", () => {
  expect(comparable("（一） “公开”<p>不少于 1 次")).toBe(comparable('(一)"公开"不少于1次'));
});

describe("clauses", () => {
  test("match one to one, the most alike first", () => {
    expect(
      matchClauses(["加强政策解读工作", "做好舆情回应"], ["做好舆情回应", "加强政策解读的工作", "建设政府网站"]),
    ).toEqual([
      { found: 1, gold: 0, exact: true },
      { found: 0, gold: 1, exact: false },
    ]);
  });

  test("that are less than half alike do not match", () => {
    expect(matchClauses(["加强政策解读"], ["做好舆情回应"])).toEqual([]);
  });

  test("that are cut in two cost precision and recall", () => {
    const [first, ...rest] = reading.clauses;
    if (first === undefined) throw new Error("no clause");
    const half = { ...first, text: first.text.slice(0, first.text.length / 2) };
    const score = scorePlan(text, { ...reading, clauses: [half, half, ...rest] }, gold);
    expect(recall(score["clauses exact"])).toBeCloseTo(33 / 34);
    expect(precision(score["clauses exact"])).toBeCloseTo(33 / 35);
  });
});

describe("units", () => {
  const clause = gold.clauses.find(
    ({ responsibility }) => responsibility?.garbled === true && responsibility.responsible.length > 0,
  );
  const found = reading.clauses.find(({ text: words }) => comparable(words) === comparable(clause?.text ?? ""));

  test("that a human restores in a damaged cell are neither wanted nor wrong", () => {
    const restored = clause?.responsibility?.restored?.responsible ?? [];
    if (found?.responsibility == null) throw new Error("no responsibility");
    const bold = { ...found, responsibility: { ...found.responsibility, responsible: restored } };
    expect(f1(scoreUnits(bold, clause))).toBe(1);
  });

  test("in the wrong role are wrong", () => {
    if (found?.responsibility == null) throw new Error("no responsibility");
    const { responsible } = found.responsibility;
    const moved = { ...found, responsibility: { ...found.responsibility, lead: responsible, responsible: [] } };
    expect(scoreUnits(moved, clause).right).toBe(0);
  });
});

test("regions of another kind cost agreement by character", () => {
  const kinds = reading.regions.map((region) =>
    region.kind === "clause" ? { ...region, kind: "preamble" as const } : region,
  );
  const whole = scorePlan(text, reading, gold).regions;
  const less = scorePlan(text, { ...reading, regions: kinds }, gold).regions;
  expect(f1(less)).toBeLessThan(f1(whole) - 0.4);
});

test("nothing found where nothing is to be found is perfect", () => {
  expect(f1(tallyKeys([], []))).toBe(1);
  expect(f1(tallyKeys(["a"], []))).toBe(0);
});

test("the table has a line for every measure and a column for every plan", () => {
  const table = writeTable([{ name: "jieyang-2018", score: scorePlan(text, reading, gold) }]).split("\n");
  expect(table[0]?.trim()).toBe("jieyang-2018");
  expect(table.find((line) => line.startsWith("clauses exact"))).toMatch(/\d\.\d{3} {2}\d\.\d{3} {2}\d\.\d{3}$/u);
});
