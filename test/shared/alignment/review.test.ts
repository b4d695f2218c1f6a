import { describe, expect, test } from "vitest";
import { alignJudged } from "../../../shared/alignment/align-plans.ts";
import { confirmAbsent } from "../../../shared/alignment/corrections/confirm-absent.ts";
import { confirmRow } from "../../../shared/alignment/corrections/confirm-row.ts";
import { rowClauses } from "../../../shared/alignment/corrections/row-clauses.ts";
import { confirmedAbsences, rowStandings } from "../../../shared/alignment/corrections/row-standings.ts";
import { judgePlans } from "../../../shared/alignment/judge-plans.ts";
import { reviewProgress } from "../../../shared/alignment/review/review-progress.ts";
import { reviewQueue } from "../../../shared/alignment/review/review-queue.ts";
import { rowState } from "../../../shared/alignment/review/row-state.ts";
import type { AlignmentRow, ClauseRef, Decision } from "../../../shared/model/alignment.ts";
import { ComparisonSchema } from "../../../shared/model/comparison.ts";
import { SHIPPED_PLANS } from "../../score/alignment/gold.ts";

const judged = judgePlans(SHIPPED_PLANS);
const PLANS = SHIPPED_PLANS.map(({ id }) => id);
const [BASE] = PLANS;

function tableAfter(...decisions: readonly Decision[]) {
  const alignment = alignJudged(judged, PLANS, decisions);
  const comparison = ComparisonSchema.parse({
    ...{ id: "k000000000000", name: "", plans: PLANS, base: BASE, canUndo: false, canRedo: false },
    decisions: decisions.length,
  });
  const standings = rowStandings(alignment, decisions);
  return { comparison, alignment, standings, absences: confirmedAbsences(alignment, decisions) };
}

const plain = tableAfter();
const queue = reviewQueue(plain);
const queued = (table: ReturnType<typeof tableAfter>, row: string) =>
  reviewQueue(table).find((item) => item.row === row) ?? null;

function rowOfItem(kind: string): AlignmentRow {
  const item = queue.find(({ causes }) => causes.some((cause) => cause.kind === kind));
  const row = plain.alignment.rows.find(({ id }) => id === item?.row);
  if (row === undefined) throw new Error(`no row of the real plans is in the queue for ${kind}`);
  return row;
}

describe("the review queue of the five plans", () => {
  test("begins with the most doubtful row and names each row once, the weightiest reason first", () => {
    expect(queue.length).toBeGreaterThan(20);
    expect(queue.length).toBeLessThan(plain.alignment.rows.length);
    const doubts = queue.map(({ doubt }) => doubt);
    expect(doubts).toEqual(doubts.toSorted((a, b) => b - a));
    expect(new Set(queue.map(({ row }) => row)).size).toBe(queue.length);
    for (const { causes } of queue) expect(causes.length).toBeGreaterThan(0);
  });

  test("holds every row of which the program is unsure", () => {
    const doubtful = plain.alignment.rows.filter((row) => rowState(plain, row) === "doubtful");
    expect(doubtful.length).toBeGreaterThan(3);
    const rows = queue.map(({ row }) => row);
    for (const { id } of doubtful) expect(rows).toContain(id);
  });

  test("names the plans that have nothing in a row though a clause of theirs almost belongs there", () => {
    const gaps = queue.flatMap(({ row, causes }) =>
      causes.flatMap((cause) => (cause.kind === "gap" ? [{ row, ...cause }] : [])),
    );
    expect(gaps.length).toBeGreaterThan(0);
    for (const { row, plans, pair } of gaps) {
      const cells = plain.alignment.rows.find(({ id }) => id === row)?.cells ?? {};
      for (const plan of plans) expect(cells[plan]).toBeUndefined();
      expect([pair.a, pair.b].some(({ plan }) => plans.includes(plan))).toBe(true);
    }
  });

  test("does not ask again about a row that was confirmed, nor for a clause that was confirmed absent", () => {
    const doubtful = rowOfItem("confidence");
    expect(queued(tableAfter(confirmRow(doubtful, PLANS)), doubtful.id)).toBeNull();
    const lacking = rowOfItem("gap");
    const gap = queued(plain, lacking.id)?.causes.find((cause) => cause.kind === "gap");
    const decisions = (gap?.kind === "gap" ? gap.plans : []).map((plan) => confirmAbsent(lacking, plan, PLANS));
    const after = queued(tableAfter(...decisions.filter((decision) => decision !== null)), lacking.id);
    expect(after?.causes.map(({ kind }) => kind) ?? []).not.toContain("gap");
  });

  test("shows decisions that contradict each other, until the row is confirmed as it stands", () => {
    const row = plain.alignment.rows.find(({ cells }) => Object.keys(cells).length === PLANS.length - 1);
    const all = row === undefined ? [] : rowClauses(row, PLANS);
    const [a, b] = PLANS.flatMap((plan) => all.find((ref) => ref.plan === plan) ?? []) as [ClauseRef, ClauseRef];
    const decisions: Decision[] = [
      { kind: "apart", a, b },
      { kind: "together", a, b },
    ];
    const table = tableAfter(...decisions);
    const [item] = reviewQueue(table);
    expect(item).toMatchObject({ doubt: 1, causes: [{ kind: "conflict" }] });
    const now = table.alignment.rows.find(({ id }) => id === item?.row);
    if (now === undefined) throw new Error("the row is in the table");
    expect(queued(tableAfter(...decisions, confirmRow(now, PLANS)), now.id)).toBeNull();
  });
});

test("progress counts the clauses of each plan that stand in rows a person decided", () => {
  expect(reviewProgress(plain).every(({ decided }) => decided === 0)).toBe(true);
  const row = rowOfItem("confidence");
  const progress = reviewProgress(tableAfter(confirmRow(row, PLANS)));
  for (const { plan, decided, all } of progress) {
    expect(decided).toBe(row.cells[plan]?.length ?? 0);
    expect(all).toBe(SHIPPED_PLANS.find(({ id }) => id === plan)?.clauses.length);
  }
});
