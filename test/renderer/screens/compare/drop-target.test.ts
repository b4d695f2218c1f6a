import { describe, expect, test } from "vitest";
import { type DrawnRow, dropMark } from "../../../../renderer/screens/compare/corrections/drop-target.ts";
import { autoscroll } from "../../../../renderer/screens/compare/dragging/autoscroll.ts";

const frame = { top: 100, left: 200, width: 800, height: 400 };
const row = (id: string, top: number, height: number): DrawnRow => ({
  id,
  box: { top, left: 200, width: 800, height },
});
const rows = [row("a", 60, 140), row("b", 200, 150), row("c", 350, 300)];

describe("a dragged clause", () => {
  test("goes into the row that it is over, framed as far as it is seen", () => {
    expect(dropMark(rows, frame, "a", 280)).toEqual({
      kind: "row",
      row: "b",
      box: { ...frame, top: 200, height: 150 },
    });
    expect(dropMark(rows, frame, "a", 420)).toEqual({
      kind: "row",
      row: "c",
      box: { ...frame, top: 350, height: 150 },
    });
  });

  test("goes into a row of its own near the line between two rows", () => {
    expect(dropMark(rows, frame, "a", 203)).toEqual({
      kind: "between",
      after: "a",
      box: { ...frame, top: 199, height: 2 },
    });
    expect(dropMark(rows, frame, "a", 344)).toMatchObject({ kind: "between", after: "b" });
  });

  test("goes nowhere over its own row, over the heads and beside the table", () => {
    expect(dropMark(rows, frame, "a", 150)).toBeNull();
    expect(dropMark(rows, frame, "b", 90)).toBeNull();
    expect(dropMark(rows, frame, "b", 520)).toBeNull();
  });

  test("scrolls the table near its edges only, and faster the nearer", () => {
    expect(autoscroll(frame, 300)).toBe(0);
    expect(autoscroll(frame, 110)).toBeLessThan(autoscroll(frame, 130));
    expect(autoscroll(frame, 495)).toBeGreaterThan(autoscroll(frame, 460));
  });
});
