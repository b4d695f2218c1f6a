import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { findHolders } from "../../../../shared/difference/collation/find-holders.ts";
import { prepareText } from "../../../../shared/difference/comparable-text.ts";
import { foldText } from "../../../../shared/text/fold.ts";
import { planClauses } from "../clause-pairs.ts";
import { cut } from "../marked.ts";
import { anyText } from "../texts.ts";

/** Of each text its words that others have, with how many have them. */
function held(texts: readonly string[]): string[][] {
  return findHolders(texts.map(prepareText)).map((stretches, text) =>
    stretches.map(({ place, holders }) => `${cut(texts[text] ?? "", place)} ${holders.length}`),
  );
}

function contentOf(text: string): string {
  return foldText(text).text.replace(/[\p{P}\p{Z}\p{Cc}\p{Cf}]/gu, "");
}

describe("what several texts share", () => {
  test("is told with how many have it", () => {
    expect(
      held([
        "加强政府网站建设，丰富信息资源。",
        "加強政府網站建設，豐富信息資源。",
        "做好政府网站建设，提高办事能力。",
      ]),
    ).toEqual(
      [
        ["加强 2", "政府网站建设 3", "丰富信息资源 2"],
        ["加強 2", "政府網站建設 3", "豐富信息資源 2"],
        ["政府网站建设 3"],
      ].map((texts) => texts.filter((words) => words.length > 5)),
    );
  });

  test("has the same count wherever the same words are marked", () => {
    const texts = [
      "常务会议讨论决定的事项要及时公开。制定出台涉及公共利益的政策文件时，要明确规定，接受群众监督。",
      "制定出臺涉及公共利益的政策文件，要明確規定。常務會議討論決定的事項及時公開。",
      "報請常務會議討論。制定出臺邀請市民代表列席制度，由各部門落實。",
      "常务会议讨论决定的事项及时公开。制定出台涉及公共利益的政策文件，要明确规定。",
    ];
    const counts = new Map<string, Set<number>>();
    for (const [text, stretches] of findHolders(texts.map(prepareText)).entries()) {
      for (const { place, holders } of stretches) {
        const words = contentOf(cut(texts[text] ?? "", place));
        counts.set(words, (counts.get(words) ?? new Set()).add(holders.length));
      }
    }
    expect(counts.size).toBeGreaterThan(3);
    for (const found of counts.values()) expect(found.size).toBe(1);
  });

  test("counts words that stand elsewhere in another text", () => {
    const [first, second] = held([
      "建立健全工作责任机制。每年组织开展业务培训活动。",
      "每年组织开展业务培训活动。另外，建立健全工作责任机制。",
    ]);
    expect(first?.map((words) => words.at(-1))).toEqual(["2", "2"]);
    expect(second?.map((words) => words.at(-1))).toEqual(["2", "2"]);
  });

  test("stands in every text that is said to have it, in order and without overlap", () => {
    const texts = fc.oneof(
      fc.array(anyText, { minLength: 2, maxLength: 5 }),
      fc.array(fc.constantFrom(...planClauses.flat()), { minLength: 2, maxLength: 5 }),
    );
    fc.assert(
      fc.property(texts, (all) => {
        findHolders(all.map(prepareText)).forEach((stretches, text) => {
          let end = 0;
          for (const { place, holders } of stretches) {
            expect(place.start).toBeGreaterThanOrEqual(end);
            end = place.end;
            expect(holders).toContain(text);
            const words = contentOf(cut(all[text] ?? "", place));
            for (const holder of holders) expect(contentOf(all[holder] ?? "")).toContain(words);
          }
        });
      }),
      { numRuns: 200 },
    );
  }, 30_000);
});
