import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { indexTokens, wordTokens } from "../../../shared/text/bigrams.ts";
import { foldText } from "../../../shared/text/fold.ts";

/** Answers an expression as FTS5 does: a chain of tokens in order, or the beginning of one. */
function holds(text: string, word: string): boolean {
  const tokens = indexTokens(text).split(" ");
  const expression = wordTokens(word)?.expression ?? "";
  const [, asked = "", prefix = ""] = /^"(.*)"(\*?)$/u.exec(expression) ?? [];
  if (prefix === "*") return tokens.some((token) => token.startsWith(asked));
  return ` ${tokens.join(" ")} `.includes(` ${asked} `);
}

const character = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...'乾隆干部答覆复后後發发著着，,“" a.𠮷\u{10f041}') },
  { weight: 1, arbitrary: fc.string({ unit: "grapheme", minLength: 1, maxLength: 1 }) },
);
const anyText = fc.array(character, { maxLength: 30 }).map((characters) => characters.join(""));

describe("search tokens", () => {
  test("tell every part of a text, punctuation and last character included", () => {
    fc.assert(
      fc.property(anyText, fc.nat(), fc.nat(), (text, a, b) => {
        const characters = [...text.toWellFormed()];
        const start = a % (characters.length + 1);
        const part = characters.slice(start, start + 1 + (b % 12)).join("");
        fc.pre(wordTokens(part) !== null);
        expect(holds(text, part)).toBe(true);
      }),
    );
  });

  test("tell a text in either script", () => {
    expect(holds("制定出臺後續辦法", "后续办法")).toBe(true);
    expect(holds("出台后续办法", "後續")).toBe(true);
    expect(holds("乾隆年間", "乾")).toBe(true);
  });

  test("prove a match wherever they claim to", () => {
    fc.assert(
      fc.property(
        fc.array(character, { minLength: 5, maxLength: 60 }),
        fc.array(character, { maxLength: 2 }),
        (text, word) => {
          const [whole, part] = [text.join(""), word.join("")];
          if (wordTokens(part)?.certain === true && holds(whole, part)) {
            expect(foldText(whole).text).toContain(foldText(part).text);
          }
        },
      ),
      { numRuns: 2000 },
    );
  });

  test("know where words treat a character differently", () => {
    expect(wordTokens("干部")?.certain).toBe(false);
    expect(wordTokens("覆盖")?.certain).toBe(false);
    expect(wordTokens("发布")?.certain).toBe(true);
  });

  test("find nothing in a word without characters", () => {
    expect(wordTokens("")).toBeNull();
    expect(wordTokens("\u200b")).toBeNull();
  });
});
