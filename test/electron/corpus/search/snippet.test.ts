import { describe, expect, test } from "vitest";
import { cutSnippet } from "../../../../electron/corpus/search/snippet.ts";
import { needle } from "../../../../shared/text/find-word.ts";
import { shippedText } from "../a-plan.ts";

const jilin = shippedText("jilin-2018");
const clause = jilin.slice(jilin.indexOf("市政府全体会议"), jilin.indexOf("充分保障人民群众的"));

function shown(text: string, word: string): string {
  const { snippet, ranges } = cutSnippet(text, [needle(word)]);
  expect(ranges.map(({ start, end }) => snippet.slice(start, end))).toContain(word);
  expect(snippet.length).toBeLessThanOrEqual(60);
  return snippet;
}

describe("the stretch that is shown of a clause", () => {
  test("is its beginning where the match stands near it", () => {
    expect(clause.startsWith(shown(clause, "常务会议"))).toBe(true);
    expect(clause.startsWith(shown(clause, "市政府全体会议"))).toBe(true);
  });

  test("is the whole of a short clause", () => {
    expect(shown("大力推进主动公开。按时办结。", "办结")).toBe("大力推进主动公开。按时办结。");
  });

  test("begins with a part of a sentence that begins shortly before the match", () => {
    const text =
      "进一步做好建议和提案办理结果公开。对社会广泛关注的提案（含复文），主办单位原则上要公开答复全文，并做好解读。".repeat(
        3,
      );
    expect(shown(text, "主办单位")).toMatch(/^主办单位/u);
    expect(shown(text, "含复文")).toMatch(/^对社会广泛关注的提案（含复文）/u);
  });

  test("keeps what stands before the match where no sentence begins there", () => {
    const text = `${"推行".repeat(30)}公开${"落实".repeat(30)}`;
    expect(shown(text, "公开").indexOf("公开")).toBe(16);
  });

  test("never cuts a character of two units in half", () => {
    const text = `${"\u{20bb7}".repeat(40)}公开${"\u{20bb7}".repeat(40)}`;
    expect(shown(text, "公开").isWellFormed()).toBe(true);
  });
});
