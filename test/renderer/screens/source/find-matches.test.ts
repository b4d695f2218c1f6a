import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { foldPart, matchesIn, partsOf, patternOf } from "../../../../renderer/screens/source/find-matches.ts";
import { realPlan } from "../../real-plans.ts";

function found(text: string, query: string): string[] {
  const pattern = patternOf(query);
  if (pattern === null) return [];
  return partsOf(text).flatMap((part) =>
    matchesIn(foldPart(text, part), pattern).map(({ start, end }) => text.slice(start, end)),
  );
}

describe("find in a plan", () => {
  test("finds traditional words by simplified ones and the other way round", () => {
    const { text } = realPlan("wuhan-2018");
    expect(found(text, "政府公报")).toContain("政府公報");
    expect(found(text, "政府公报")).toEqual(found(text, "政府公報"));
  });

  test("finds words that a page break parts", () => {
    const { text } = realPlan("jilin-2018");
    expect(found(text, "人民群众的知情权")).toEqual(["人民群众的\n\n知情权"]);
  });

  test("finds each of several words", () => {
    expect(found("公开为常态，不公开为例外", "常态 例外")).toEqual(["常态", "例外"]);
  });

  test("finds nothing for a blank query", () => {
    expect(patternOf("  ")).toBeNull();
  });

  test("takes punctuation as it stands", () => {
    expect(found("(一)做好[试点].*+?", "[试点].*+?")).toEqual(["[试点].*+?"]);
    expect(found("国办发〔2018〕22号", "〔2018〕")).toEqual(["〔2018〕"]);
  });

  test("gives matches in order, none inside another", () => {
    const ends = fc
      .array(fc.constantFrom("公", "开", "政", " ", "\n"), { maxLength: 40 })
      .map((letters) => letters.join(""));
    fc.assert(
      fc.property(ends, fc.constantFrom("公", "公开", "公公 开", "政公"), (text, query) => {
        const pattern = patternOf(query);
        if (pattern === null) return;
        const matches = partsOf(text).flatMap((part) => matchesIn(foldPart(text, part), pattern));
        matches.slice(1).forEach((match, index) => {
          expect(match.start).toBeGreaterThanOrEqual(matches[index]?.end ?? 0);
        });
      }),
    );
  });

  test("parts a long text so that nothing is left out", () => {
    const text = `${"甲乙丙丁\n".repeat(30_000)}政府公报`;
    const parts = partsOf(text);
    expect(parts.map(({ start, end }) => text.slice(start, end)).join("")).toBe(text);
    expect(found(text, "政府公报")).toHaveLength(1);
  });
});
