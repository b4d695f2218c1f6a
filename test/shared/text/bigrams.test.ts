import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { indexTokens, wordTokens } from "../../../shared/text/bigrams.ts";
import { holdsWord, needle } from "../../../shared/text/find-word.ts";
import { foldText } from "../../../shared/text/fold.ts";

/** Answers an expression as FTS5 does: every token is there, or one that begins so. */
function holds(text: string, word: string): boolean {
  return answers(indexTokens(text, ""), wordTokens(word)?.expression ?? "");
}

function answers(index: string, expression: string): boolean {
  const tokens = new Set(index.split(" "));
  return expression.split(" AND ").every((part) => {
    const [, asked = "", prefix = ""] = /^"(.*)"(\*?)$/u.exec(part) ?? [];
    return prefix === "*" ? [...tokens].some((token) => token.startsWith(asked)) : tokens.has(asked);
  });
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

  test("prove a match, or leave it to the fold, wherever they claim to", () => {
    fc.assert(
      fc.property(
        fc.array(character, { minLength: 5, maxLength: 60 }),
        fc.array(character, { maxLength: 4 }),
        (text, word) => {
          const [whole, part] = [text.join(""), word.join("")];
          const proof = wordTokens(part)?.proof;
          const isThere = foldText(whole).text.includes(foldText(part).text);
          if (proof === "none") expect(holds(whole, part)).toBe(isThere);
          if (proof === "fold" && isThere) expect(holds(whole, part)).toBe(true);
          if (proof === "fold" && holdsWord(whole, needle(part))) expect(isThere).toBe(true);
        },
      ),
      { numRuns: 2000 },
    );
  });

  test("know where words treat a character differently", () => {
    expect(wordTokens("干部")?.proof).toBe("text");
    expect(wordTokens("覆盖")?.proof).toBe("text");
    expect(wordTokens("发布")?.proof).toBe("none");
    expect(wordTokens("发布会")?.proof).toBe("fold");
  });

  test("tell what stands in a title from what stands in the text", () => {
    const index = indexTokens("各单位要及时公开。", "推进政务公开");
    const { expression = "", titleExpression = "" } = wordTokens("政务公开") ?? {};
    expect([answers(index, titleExpression), answers(index, expression)]).toEqual([true, false]);
    expect(answers(index, wordTokens("推")?.titleExpression ?? "")).toBe(true);
  });

  test("find nothing in a word without characters", () => {
    expect(wordTokens("")).toBeNull();
    expect(wordTokens("\u200b")).toBeNull();
  });
});
