import { describe, expect, test } from "vitest";
import { reviewProgress } from "../../../shared/alignment/review/review-progress.ts";
import { reviewQueue } from "../../../shared/alignment/review/review-queue.ts";
import { rowState } from "../../../shared/alignment/review/row-state.ts";
import { alignmentTable, JILIN } from "../../renderer/screens/compare/real-table.ts";

const table = alignmentTable();

describe("the rows that a person should look at", () => {
  test("stand with the most doubtful first, each with a reason", () => {
    const queue = reviewQueue(table);
    expect(queue.length).toBeGreaterThan(0);
    expect(queue.map(({ doubt }) => doubt)).toEqual(queue.map(({ doubt }) => doubt).sort((x, y) => y - x));
    expect(queue.every(({ causes }) => causes.length > 0)).toBe(true);
  });

  test("are all that are doubtful, and none that a person decided", () => {
    const queue = new Set(reviewQueue(table).map(({ row }) => row));
    const doubtful = table.alignment.rows.filter((row) => rowState(table, row) === "doubtful");
    expect(doubtful.every(({ id }) => queue.has(id))).toBe(true);
    const [first] = doubtful;
    if (first === undefined) throw new Error("Three plans have a doubtful row.");
    const decided = alignmentTable([], { [first.id]: "confirmed" });
    expect(reviewQueue(decided).map(({ row }) => row)).not.toContain(first.id);
  });

  test("name a plan as missing only where it has nothing and nobody confirmed that", () => {
    for (const { row, causes } of reviewQueue(table)) {
      const cells = table.alignment.rows.find(({ id }) => id === row)?.cells ?? {};
      for (const cause of causes) {
        if (cause.kind === "gap") expect(cause.plans.every((plan) => cells[plan] === undefined)).toBe(true);
      }
    }
    const item = reviewQueue(table).find(({ causes }) => causes.some(({ kind }) => kind === "gap"));
    const gap = item?.causes.find((cause) => cause.kind === "gap");
    if (item === undefined || gap?.kind !== "gap") throw new Error("Three plans have a gap.");
    const asked = reviewQueue({ ...table, absences: { [item.row]: gap.plans } });
    const causes = asked.find(({ row }) => row === item.row)?.causes ?? [];
    expect(causes.some(({ kind }) => kind === "gap")).toBe(false);
  });
});

test("progress counts each plan's clauses in rows that a person decided", () => {
  const [row] = table.alignment.rows.filter(({ cells }) => cells[JILIN] !== undefined);
  if (row === undefined) throw new Error("The base has rows.");
  const [jilin] = reviewProgress(alignmentTable([], { [row.id]: "corrected" }));
  expect(jilin).toEqual({
    plan: JILIN,
    decided: row.cells[JILIN]?.length,
    all: table.plans[0]?.clauses.length,
  });
});
