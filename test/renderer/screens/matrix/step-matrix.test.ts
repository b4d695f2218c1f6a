import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { matrixRows } from "../../../../renderer/screens/matrix/matrix-rows.ts";
import { type MatrixStep, stepMatrix } from "../../../../renderer/screens/matrix/step-matrix.ts";
import type { MatrixLine } from "../../../../renderer/screens/matrix/use-matrix-table.ts";
import { JIEYANG, JILIN, realTable, WUHAN } from "../compare/real-table.ts";

const plans = [JILIN, WUHAN, JIEYANG];
const tasks = matrixRows(realTable());
const lines: readonly MatrixLine[] = [
  { kind: "group", id: "group-a", grouping: "section", tasks: tasks.slice(0, 5), isFolded: false },
  ...tasks.slice(0, 5).map((task): MatrixLine => ({ kind: "task", id: task.row.id, task })),
  { kind: "group", id: "group-b", grouping: "section", tasks: tasks.slice(5), isFolded: true },
];
const STEPS: readonly MatrixStep[] = [
  "up",
  "down",
  "left",
  "right",
  "line-start",
  "line-end",
  "first",
  "last",
  "page-up",
  "page-down",
];

describe("a step in the matrix", () => {
  test("leads from cell to cell and to the lines of groups, which have one place", () => {
    const first = tasks[0]?.row.id ?? "";
    expect(stepMatrix(lines, plans, { line: "group-a", plan: null }, "down", 3)).toEqual({ line: first, plan: null });
    expect(stepMatrix(lines, plans, { line: first, plan: null }, "right", 3)).toEqual({ line: first, plan: JILIN });
    expect(stepMatrix(lines, plans, { line: first, plan: WUHAN }, "up", 3)).toEqual({ line: "group-a", plan: null });
    expect(stepMatrix(lines, plans, { line: first, plan: WUHAN }, "line-end", 3)).toEqual({
      line: first,
      plan: JIEYANG,
    });
    expect(stepMatrix(lines, plans, null, "last", 3)).toEqual({ line: "group-b", plan: null });
    expect(stepMatrix([], plans, null, "down", 3)).toBeNull();
  });

  test("never leads out of the matrix", () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...STEPS), { maxLength: 40 }), (steps) => {
        let place = stepMatrix(lines, plans, null, "first", 3);
        for (const step of steps) place = stepMatrix(lines, plans, place, step, 3);
        const line = lines.find(({ id }) => id === place?.line);
        expect(line).toBeDefined();
        if (line?.kind === "group") expect(place?.plan).toBeNull();
      }),
    );
  });
});
