import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { holdsWord, needle } from "../../../shared/text/find-word.ts";
import { foldText } from "../../../shared/text/fold.ts";
import { compatibilityForms, INTO_SIMPLIFIED } from "../../../shared/text/script.ts";
import { searchText, searchWord } from "../../../shared/text/search-characters.ts";

/** Where the characters of a word stand in a text, as search knows them. */
function places(text: string, word: string): number[] {
  const { codes } = searchText(foldText(text).text);
  const asked = searchWord(word)?.codes ?? new Uint32Array();
  return Array.from(codes.keys()).filter((at) => asked.every((code, offset) => codes[at + offset] === code));
}

/** What search says without a look at the text itself: `maybe` where only the text can tell. */
function answer(text: string, word: string): "yes" | "no" | "maybe" {
  const found = places(text, word);
  const asked = searchWord(word);
  if (found.length === 0 || asked === null) return "no";
  const unlike = new Set(searchText(foldText(text).text).unlike);
  const isSure = found.some((place) => {
    const here = Array.from(asked.codes.keys()).filter((offset) => unlike.has(place + offset));
    return asked.isCertain || here.join() === asked.unlike?.join();
  });
  return isSure ? "yes" : "maybe";
}

const character = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...'乾隆干部答覆复后後發发著着计划画，,“" a.𠮷\u{10f041}\0') },
  { weight: 1, arbitrary: fc.string({ unit: "grapheme", minLength: 1, maxLength: 1 }) },
);
const anyText = fc.array(character, { maxLength: 30 }).map((characters) => characters.join("").toWellFormed());

describe("search characters", () => {
  test("find every part of a text, punctuation and last character included", () => {
    fc.assert(
      fc.property(anyText, fc.nat(), fc.nat(), (text, a, b) => {
        const characters = [...text];
        const start = a % (characters.length + 1);
        const part = characters.slice(start, start + 1 + (b % 12)).join("");
        fc.pre(searchWord(part) !== null);
        expect(places(text, part)).not.toEqual([]);
      }),
    );
  });

  test("find a text in either script", () => {
    expect(places("制定出臺後續辦法", "后续办法")).toEqual([4]);
    expect(places("出台后续办法", "後續")).toEqual([2]);
    expect(places("乾隆年間", "乾")).toEqual([0]);
  });

  test("say yes and no only where the text says so, too", () => {
    const text = fc.array(character, { minLength: 5, maxLength: 60 }).map((all) => all.join("").toWellFormed());
    const word = fc.array(character, { minLength: 1, maxLength: 4 }).map((all) => all.join("").toWellFormed());
    fc.assert(
      fc.property(text, word, (whole, part) => {
        fc.pre(searchWord(part) !== null);
        const said = answer(whole, part);
        if (said !== "maybe") expect(said).toBe(holdsWord(whole, needle(part)) ? "yes" : "no");
      }),
      { numRuns: 2000 },
    );
  });

  test("know at once what the words of plans say", () => {
    for (const word of ["干部", "覆盖", "发布", "计划", "规划", "征求", "升级", "只", "于"]) {
      expect(answer(`印发${word}的通知`, word), word).toBe("yes");
    }
    expect(answer("乾隆", "干")).toBe("maybe");
    expect(searchWord("发布")).toMatchObject({ isCertain: true, unlike: [] });
    expect(searchWord("计划")).toMatchObject({ isCertain: false, unlike: [1] });
  });

  test("rest on conversions that keep the number of characters", () => {
    const shifting = [INTO_SIMPLIFIED.characters, compatibilityForms(), INTO_SIMPLIFIED.phrases]
      .flatMap((conversions) => [...conversions])
      .filter(([from, to]) => [...from].length !== [...to].length);
    expect(shifting).toEqual([]);
  });

  test("find nothing in a word without characters", () => {
    expect(searchWord("")).toBeNull();
    expect(searchWord("\u200b")).toBeNull();
  });
});
