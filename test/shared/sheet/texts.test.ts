import { describe, expect, test } from "vitest";
import { cleanText } from "../../../shared/sheet/clean-text.ts";
import { clockOf, dateOf, writeMoment } from "../../../shared/sheet/moment.ts";
import { heightOf } from "../../../shared/sheet/row-height.ts";
import { cell } from "../../../shared/sheet/workbook.ts";

describe("the text of a cell", () => {
  test("loses what no cell can hold, and says how much", () => {
    expect(cleanText("公\u0000开\u001b[31m\u0085")).toEqual({ text: "公开[31m", removed: 3 });
  });
  test("keeps tabs, ends lines with LF and keeps rare characters whole", () => {
    expect(cleanText("𠮷野\t家\r\n目录\r")).toEqual({ text: "𠮷野\t家\n目录\n", removed: 0 });
  });
  test("shows half a character as a replacement character", () => {
    expect(cleanText("公\ud842开").text).toBe("公\ufffd开");
  });
});

describe("the time of export", () => {
  test.each([
    [480, "2026-11-21T08:30:00+08:00"],
    [0, "2026-11-21T00:30:00+00:00"],
    [-210, "2026-11-20T21:00:00-03:30"],
  ])("is written as the clock %i minutes east of Greenwich has it", (east, written) => {
    expect(writeMoment(new Date("2026-11-21T00:30:00Z"), east)).toBe(written);
    expect(new Date(written).toISOString()).toBe("2026-11-21T00:30:00.000Z");
  });
  test("is shown as that clock has it", () => {
    expect(dateOf("2026-11-21T08:30:00+08:00")).toBe("2026-11-21");
    expect(clockOf("2026-11-21T08:30:00+08:00")).toBe("2026-11-21 08:30");
  });
});

describe("the height of a row", () => {
  const text = (length: number) => [cell("text", "公".repeat(length))];
  test("grows with the lines that its longest cell takes", () => {
    const [one, two, ten] = [10, 30, 180].map((length) => heightOf(text(length), [40]));
    expect(two).toBeGreaterThan(one ?? 0);
    expect(ten).toBeGreaterThan(3 * (two ?? 0));
  });
  test("counts a Chinese character as nearly two digits wide", () => {
    expect(heightOf([cell("text", "8".repeat(39))], [40])).toBe(heightOf(text(1), [40]));
    expect(heightOf(text(39), [40])).toBe(heightOf(text(21), [40]));
  });
  test("counts the lines that a text has of its own", () => {
    expect(heightOf([cell("text", "一\n二\n三")], [40])).toBeGreaterThan(2 * heightOf(text(1), [40]) - 15);
  });
  test("lets a cell over several columns use their whole width", () => {
    const wide = [cell("text", "公".repeat(60), "plain", 3)];
    expect(heightOf(wide, [40, 40, 40])).toBe(heightOf(text(20), [40]));
  });
});
