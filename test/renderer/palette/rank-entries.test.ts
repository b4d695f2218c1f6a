import { describe, expect, test } from "vitest";
import type { Key } from "../../../renderer/catalogue/words.tsx";
import { wordsOf } from "../../../renderer/catalogue/words.tsx";
import { zhCN } from "../../../renderer/catalogue/zh-CN.ts";
import { type PaletteEntry, rankEntries } from "../../../renderer/palette/rank-entries.ts";
import { isReadable } from "../../../shared/text/pinyin.ts";
import { PLANS, realPlan } from "../real-plans.ts";

const english = wordsOf("en");

function entry(
  id: Key & ("keys.confirm" | "keys.absent" | "keys.confirm-go" | "command.row-up" | "history.name"),
): PaletteEntry {
  const chinese = zhCN[id];
  return {
    id,
    name: chinese,
    language: "zh-CN",
    chinese,
    english: english.say(id),
    beside: "",
    keys: "",
    isMinor: false,
    run: () => {},
  };
}

const row: PaletteEntry = {
  ...entry("keys.confirm"),
  id: "row",
  name: "去“政府公报”行",
  chinese: "去“政府公报”行",
  english: "Go to row “政府公报”",
  isMinor: true,
};
const entries = [
  entry("command.row-up"),
  entry("history.name"),
  entry("keys.confirm"),
  entry("keys.absent"),
  entry("keys.confirm-go"),
  row,
];

/** What is found, with the typed part in brackets. */
function found(typed: string, recent: readonly string[] = []): string[] {
  return rankEntries(entries, typed, recent).map(({ entry: { name }, match }) =>
    match === null
      ? name
      : `${name.slice(0, match.start)}[${name.slice(match.start, match.end)}]${name.slice(match.end)}`,
  );
}

describe("the palette", () => {
  test("finds commands by the initials of their pinyin", () => {
    expect(found("qr")).toEqual(["[确认]这一行", "[确认]该地无此事项", "[确认]并到下一存疑行"]);
    expect(found("qrzyh")).toEqual(["[确认这一行]"]);
  });

  test("finds them by pinyin in full, begun, and mixed with initials", () => {
    expect(found("queren zhe")).toEqual(["[确认这]一行"]);
    expect(found("querenb")).toEqual(["[确认并]到下一存疑行"]);
    expect(found("pandingj")).toEqual(["[判定记]录"]);
  });

  test("knows every reading of a character", () => {
    expect(found("zyhang")).toContain("确认[这一行]");
    expect(found("zyxing")).toContain("确认[这一行]");
  });

  test("finds by Chinese in either script and by English", () => {
    expect(found("判定")).toEqual(["[判定]记录"]);
    expect(found("確認該")).toEqual(["[确认该]地无此事项"]);
    expect(found("move row")).toEqual(["这一行上移"]);
  });

  test("leads to a row by its title, passing over quotation marks", () => {
    expect(found("政府公报")).toEqual(["去“[政府公报]”行"]);
    expect(found("qzfgb")).toEqual(["[去“政府公报]”行"]);
  });

  test("shows rows only to who asks for them, and first what was used last", () => {
    expect(found("")).not.toContain(row.name);
    expect(found("", ["keys.absent", "history.name"]).slice(0, 2)).toEqual(["确认该地无此事项", "判定记录"]);
    expect(found("qr", ["keys.confirm-go"])[0]).toBe("[确认]并到下一存疑行");
  });

  test("finds nothing for what nothing is called", () => {
    expect(found("qqqq")).toEqual([]);
    expect(found("，")).toEqual([]);
  });
});

test("every word of the interface and every title of the shipped plans can be found by its pinyin", () => {
  const titles = PLANS.flatMap((name) => realPlan(name).reading.clauses.map(({ textSimplified }) => textSimplified));
  expect([...Object.values(zhCN), ...titles].filter((text) => !isReadable(text))).toEqual([]);
});
