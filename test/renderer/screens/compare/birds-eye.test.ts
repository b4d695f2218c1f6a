import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { heightOf, layOutStrip, spotAt } from "../../../../renderer/screens/compare/birds-eye/strip-geometry.ts";
import { stripColumns, stripPaths } from "../../../../renderer/screens/compare/birds-eye/strip-paths.ts";
import { tableItems } from "../../../../renderer/screens/compare/table/table-items.ts";
import { realTable } from "./real-table.ts";

const table = realTable();
const items = tableItems(table.rows, new Set());
const { plans } = table.comparison;
const near = (similarity: number) => ({
  of: () => new Map(plans.map((plan) => [plan, similarity])),
  figuresOf: () => [],
  isComplete: true,
});
const strip = layOutStrip(
  items.map(() => 200),
  800,
);
const columns = stripColumns(plans.length, 11, 56);
const paths = (similarity: number) => stripPaths(items, plans, near(similarity), strip, columns);
const boxes = (path: string) => path.match(/M/gu)?.length ?? 0;

describe("the strip of the whole table", () => {
  test("fills its height with a long table and does not blow up a short one", () => {
    expect(layOutStrip(Array(500).fill(300), 800).edges.at(-1)).toBeCloseTo(800);
    expect(layOutStrip([300], 800).edges.at(-1)).toBeLessThan(60);
  });

  test("leads from any height to a spot and back", () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 26, max: 4000 }), { minLength: 1, maxLength: 200 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (sizes, share) => {
          const { edges } = layOutStrip(sizes, 700);
          const y = share * (edges.at(-1) ?? 0);
          const spot = spotAt({ edges }, y);
          expect(spot).not.toBeNull();
          if (spot !== null) expect(heightOf({ edges }, spot)).toBeCloseTo(y, 6);
        },
      ),
    );
  });

  test("has no spot where there is nothing", () => {
    expect(spotAt(layOutStrip([], 800), 10)).toBeNull();
  });

  test("draws every cell once: that of the row's base, one by its distance, or that there is none", () => {
    const drawn = paths(0.95);
    const all = Object.values(drawn).reduce((sum, path) => sum + boxes(path), 0);
    expect(all - boxes(drawn.decided) - boxes(drawn.doubtful)).toBe(table.rows.length * plans.length);
    expect(boxes(drawn.base)).toBe(table.rows.length);
  });

  test("is darker the farther the cells are from the base", () => {
    expect(boxes(paths(0.95).d0)).toBeGreaterThan(0);
    expect(boxes(paths(0.4).d3)).toBe(boxes(paths(0.95).d0));
    expect(boxes(paths(0.4).d0)).toBe(0);
  });

  test("has room for eight plans", () => {
    const { left, step, width } = stripColumns(8, 11, 56);
    expect(width).toBeGreaterThanOrEqual(3);
    expect(left + 8 * step).toBeLessThanOrEqual(53);
  });
});
