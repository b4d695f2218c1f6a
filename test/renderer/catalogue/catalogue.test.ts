import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { en } from "../../../renderer/catalogue/en.ts";
import { type Key, wordsOf } from "../../../renderer/catalogue/words.tsx";
import { zhCN } from "../../../renderer/catalogue/zh-CN.ts";

const RENDERER = join(import.meta.dirname, "../../../renderer");
const HAN = /\p{Script=Han}/u;

const sources = globSync("**/*.{ts,tsx,css,html}", { cwd: RENDERER })
  .filter((file) => !file.startsWith("catalogue"))
  .map((file) => ({ file, text: readFileSync(join(RENDERER, file), "utf8") }));

describe("the catalogues", () => {
  test("have the same keys", () => {
    expect(Object.keys(en).sort()).toEqual(Object.keys(zhCN).sort());
  });

  test("name no sentence twice", () => {
    const keys = globSync("catalogue/zh-CN/*.ts", { cwd: RENDERER }).flatMap((file) =>
      [...readFileSync(join(RENDERER, file), "utf8").matchAll(/^ {2}"?([\w.-]+)"?:/gmu)].map(([, key]) => key),
    );
    expect(keys.sort()).toEqual(Object.keys(zhCN).sort());
  });

  test.each(Object.keys(zhCN) as Key[])("ask for the same values in %s", (key) => {
    const names = (sentence: string) => [...new Set(sentence.match(/\{\w+/gu))].sort();
    expect(names(en[key])).toEqual(names(zhCN[key]));
  });

  test("hold no key that no component uses", () => {
    const all = sources.map(({ text }) => text).join("\n");
    const isUsed = (key: string) => {
      const computed = key.split(".").some((_, at, parts) => all.includes(`\`${parts.slice(0, at).join(".")}.\${`));
      return all.includes(`"${key}"`) || computed;
    };
    expect(Object.keys(zhCN).filter((key) => !isUsed(key))).toEqual([]);
  });

  test("say in English nothing in Chinese but names", () => {
    const names = ["program.name", "settings.language.zh-CN"];
    expect(Object.entries(en).filter(([key, sentence]) => HAN.test(sentence) && !names.includes(key))).toEqual([]);
  });

  test("hold every Chinese word of the interface", () => {
    const withoutComments = (text: string) => text.replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gmu, "");
    const literal = sources
      .filter(({ file }) => file !== "index.html")
      .filter(({ text }) => HAN.test(withoutComments(text)))
      .map(({ file }) => file);
    expect(literal).toEqual([]);
  });
});

describe("words", () => {
  test("put values into sentences and group long numbers", () => {
    expect(wordsOf("zh-CN").say("corpus.first-plans", { done: 2, total: 5 })).toBe("正在读入随附方案 2 / 5");
    expect(wordsOf("en").say("source.characters", { count: 11926 })).toBe("11,926 chars");
  });

  test("say one plan and two plans in English", () => {
    expect(wordsOf("en").say("plans.count", { count: 1 })).toBe("1 plan");
    expect(wordsOf("en").say("plans.count", { count: 2 })).toBe("2 plans");
  });

  test("write dates out in the language's own way", () => {
    expect(wordsOf("zh-CN").date("2018-06-04")).toBe("2018年6月4日");
    expect(wordsOf("en").date("2018-06-04")).toBe("4 June 2018");
  });

  test("leave alone what is no date", () => {
    expect(wordsOf("zh-CN").date("2018-13-40")).toBe("2018-13-40");
  });
});
