import { describe, expect, test } from "vitest";
import { firstHitFrom, hitsIn } from "../../../../renderer/screens/compare/find/find-hits.ts";
import { patternOf } from "../../../../renderer/screens/source/find-matches.ts";
import { realTable, rowTitled } from "./real-table.ts";

const table = realTable();
const { plans } = table.comparison;
const hitsOf = (query: string) => {
  const pattern = patternOf(query);
  if (pattern === null) throw new Error("nothing is looked for");
  return table.rows.flatMap((row) => hitsIn(row, plans, pattern));
};

describe("finding in the table", () => {
  test("looks through every clause of every row, in the order in which they stand", () => {
    const hits = hitsOf("政府信息公开");
    expect(hits.length).toBeGreaterThan(10);
    expect(new Set(hits.map(({ plan }) => plan)).size).toBe(plans.length);
    const numbers = hits.map(({ row }) => row.number);
    expect(numbers).toEqual([...numbers].sort((a, b) => a - b));
  });

  test("finds either script by either, at its place in the text as it stands", () => {
    const hits = hitsOf("政府公报");
    expect(hitsOf("政府公報")).toEqual(hits);
    const found = hits.map(({ clause, place }) => clause.text.slice(place.start, place.end));
    expect(new Set(found)).toEqual(new Set(["政府公报", "政府公報"]));
  });

  test("begins at the current row and goes round", () => {
    const hits = hitsOf("政府公报");
    const row = rowTitled(table, "政府公报");
    expect(hits[firstHitFrom(hits, row)]?.row).toBe(row);
    expect(firstHitFrom(hits, table.rows.at(-1))).toBe(0);
    expect(firstHitFrom([], row)).toBe(-1);
  });
});
