import { expect, test } from "vitest";
import { comparisonJson } from "../../../shared/sheet/comparison-json.ts";
import { FIVE, realExport, sha256Of } from "./real-comparison.ts";

const five = realExport();
const parsed = JSON.parse([...comparisonJson(five)].join(""));

test("names the plans with the hashes of their files", () => {
  expect(parsed.plans.map(({ id, sha256 }: { id: string; sha256: string }) => [id, sha256])).toEqual(
    FIVE.map((id) => [id, sha256Of(id)]),
  );
  expect(parsed).toMatchObject({ base: "jilin-2018", program: five.program, exportedAt: five.at });
});

test("holds every clause of every plan once, with all its fields", () => {
  for (const { summary, clauses } of five.table.plans) {
    const found = parsed.rows.flatMap(
      (row: { cells: Record<string, { clauses: unknown[] }> }) => row.cells[summary.id]?.clauses,
    );
    expect(found).toHaveLength(clauses.length);
    expect(found).toEqual(expect.arrayContaining([...clauses]));
  }
});

test("is JSON where there is no row at all", () => {
  expect(JSON.parse([...comparisonJson({ ...five, rows: [] })].join("")).rows).toEqual([]);
});
