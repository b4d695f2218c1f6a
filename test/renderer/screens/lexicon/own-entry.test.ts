import { describe, expect, test } from "vitest";
import { findShipped } from "../../../../renderer/screens/lexicon/find-shipped.ts";
import { entriesOf, extensionOf, lineOf, problemOf, wordsIn } from "../../../../renderer/screens/lexicon/own-entry.ts";
import { TRADE_ENTRIES } from "../../../../shared/alignment/lexicon/lexicon.ts";
import { LexiconExtensionSchema } from "../../../../shared/model/lexicon.ts";

const group = (line: string) => ({ kind: "synonyms" as const, name: "", words: wordsIn(line) });
const task = (name: string, line: string) => ({ kind: "task" as const, name, words: wordsIn(line) });

describe("a line of words", () => {
  test("is parted by whatever mark a person types, each word once", () => {
    expect(wordsIn(" 市民之家、办事大厅，政务中心; 市民之家、 ,")).toEqual(["市民之家", "办事大厅", "政务中心"]);
    expect(wordsIn(lineOf(["市民之家", "办事大厅"]))).toEqual(["市民之家", "办事大厅"]);
  });

  test("says what is to be mended", () => {
    expect(problemOf(group("市民之家"))).toEqual({ kind: "too-few" });
    expect(problemOf(group("大厅、厅"))).toEqual({ kind: "too-short", word: "厅" });
    expect(problemOf(task(" ", "帮办代办"))).toEqual({ kind: "no-name" });
    expect(problemOf(task("帮办服务", ""))).toEqual({ kind: "no-words" });
    expect(problemOf(task("帮办服务", "办".repeat(41)))).toEqual({ kind: "too-long", word: "办".repeat(41) });
  });

  test("without a problem is one that the engine takes", () => {
    const lines = [group("市民之家、办事大厅"), task("帮办服务", "帮办代办"), task("热线", "接诉…即办、12345")];
    expect(lines.map(problemOf)).toEqual([null, null, null]);
    const own = extensionOf(lines.map((line, id) => ({ ...line, id })));
    expect(LexiconExtensionSchema.safeParse(own).success).toBe(true);
    expect(extensionOf(entriesOf(own))).toEqual(own);
  });
});

describe("the shipped words", () => {
  test("are found by a task's name or by any of its words, in either script", () => {
    for (const text of ["政务服务热线", "12345", "市民熱線"])
      expect(findShipped(TRADE_ENTRIES, text).map(({ name }) => name)).toContain("政务服务热线");
    expect(findShipped(TRADE_ENTRIES, "没有这样的词")).toEqual([]);
  });

  test("are all there where nothing is looked for", () => {
    const { duties, synonyms } = TRADE_ENTRIES;
    expect(findShipped(TRADE_ENTRIES, " ")).toHaveLength(duties.length + synonyms.length);
  });
});
