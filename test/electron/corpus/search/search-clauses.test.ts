import fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import type { WritableCorpus } from "../../../../electron/corpus/connection.ts";
import { openCorpusInMemory } from "../../../../electron/corpus/open-corpus.ts";
import { removePlan, restorePlan } from "../../../../electron/corpus/remove-plan.ts";
import { searchClauses } from "../../../../electron/corpus/search/search-clauses.ts";
import { storePlan } from "../../../../electron/corpus/store-plan.ts";
import { PlanIdSchema } from "../../../../shared/model/ids.ts";
import { foldText } from "../../../../shared/text/fold.ts";
import { foldForms } from "../../../../shared/text/forms.ts";
import { simplify } from "../../../../shared/text/simplify.ts";
import { aPlan, SHIPPED, shippedText } from "../a-plan.ts";

const TEXTS = SHIPPED.map((id) => ({ id, text: shippedText(id) }));
const CLAUSES = TEXTS.flatMap(({ text }) => text.split("\n").filter((line) => line.trim() !== ""));
const LIMIT = 1000;

let corpus: WritableCorpus;

beforeAll(() => {
  corpus = openCorpusInMemory();
  for (const { id, text } of TEXTS) storePlan(corpus, aPlan(id, text));
});

function search(query: string, plans?: readonly string[]) {
  return searchClauses(corpus, { query, limit: LIMIT, plans: plans?.map((id) => PlanIdSchema.parse(id)) });
}

/** The plain way: every clause is looked at. A word counts as typed or simplified, in the text as written or simplified. */
function scan(words: readonly string[]): number {
  const needles = words.map((word) => [foldForms(word).text, foldText(word).text]);
  return CLAUSES.filter((clause) => {
    const versions = [foldForms(clause).text, foldText(clause).text];
    return needles.every((forms) => forms.some((form) => versions.some((version) => version.includes(form))));
  }).length;
}

/** A stretch of 1–12 characters of a clause, now and then in simplified script. */
const stretch = fc
  .tuple(fc.constantFrom(...CLAUSES), fc.nat(), fc.integer({ min: 1, max: 12 }), fc.boolean())
  .map(([clause, at, length, converted]) => {
    const characters = [...(converted ? simplify(clause) : clause)];
    const start = at % characters.length;
    return characters.slice(start, start + length).join("");
  });
/** Without blanks, which part words, and not in quotes as a whole, which make a phrase. */
const word = stretch.filter((text) => !/\s|^["“「].*["”」]$/u.test(text));

describe("search over all plans", () => {
  test("finds what a scan of every clause finds, for any stretch of any clause", () => {
    fc.assert(
      fc.property(word, (text) => {
        const { total, hits } = search(text);
        expect(total).toBe(scan([text]));
        expect(hits).toHaveLength(Math.min(total, LIMIT));
      }),
      { numRuns: 400 },
    );
  });

  test("finds the clauses that hold every one of several words", () => {
    fc.assert(
      fc.property(fc.array(word, { minLength: 2, maxLength: 3 }), (words) => {
        expect(search(words.join(" ")).total).toBe(scan(words));
      }),
    );
  });

  test("takes words between quotes for a phrase, blanks included", () => {
    fc.assert(
      fc.property(stretch, fc.constantFrom("“”", '""'), (text, [open, close]) => {
        const phrase = text.trim();
        fc.pre(phrase !== "" && !/["“”＂]/u.test(phrase));
        expect(search(`${open}${phrase}${close}`).total).toBe(scan([phrase]));
      }),
    );
  });

  test("shows each match where it stands in the clause's own script", () => {
    fc.assert(
      fc.property(word, (text) => {
        for (const { snippet, ranges } of search(text).hits.slice(0, 20)) {
          expect(snippet.length).toBeLessThanOrEqual(60);
          expect(snippet.isWellFormed()).toBe(true);
          expect(ranges.length).toBeGreaterThan(0);
          const forms = [foldText(text).text, foldForms(text).text];
          for (const { start, end } of ranges) {
            const shown = snippet.slice(start, end);
            const versions = [foldText(shown).text, foldForms(shown).text];
            const cut = end === snippet.length || start === 0;
            expect(cut || versions.some((version) => forms.some((form) => version.includes(form)))).toBe(true);
          }
        }
      }),
    );
  });

  test.each([
    ["a word in traditional script by its simplified form", "政务公开", "政務公開"],
    ["a word in simplified script by its traditional form", "吉林市人民政府辦公廳", "吉林市人民政府办公厅"],
    ["著 by 着", "着力", "著力"],
  ])("finds %s", (_, query, shown) => {
    const snippets = search(query).hits.map(({ snippet, ranges: [first] }) => snippet.slice(first?.start, first?.end));
    expect(snippets).toContain(shown);
  });

  test.each([
    "，",
    "“",
    "。",
    "〔",
    "%",
    "-",
    " \u3000",
    "*",
    '"',
    "AND",
    "NEAR(",
    "'",
    "^政府",
    "tokens:政府",
    "(",
    "—",
  ])("treats %j as characters, not as a command", (query) => {
    expect(search(query).total).toBe(query.trim() === "" ? 0 : scan([query]));
  });

  test("finds nothing for a blank query", () => {
    for (const query of ["", "   ", "\u3000\n", '""', "“ ”", "\u200b"]) {
      expect(search(query)).toEqual({ total: 0, hits: [] });
    }
  });

  test("counts only the named plans", () => {
    const everywhere = search("政府");
    const counts = SHIPPED.map((id) => search("政府", [id]).total);
    expect(counts.reduce((sum, count) => sum + count)).toBe(everywhere.total);
    expect(new Set(search("政府", ["jilin-2018"]).hits.map(({ plan }) => plan))).toEqual(new Set(["jilin-2018"]));
    expect(search("政府", []).total).toBe(0);
  });

  test("gives the same order every time, the best first", () => {
    const first = search("政务公开 平台");
    expect(search("政务公开 平台")).toEqual(first);
    const scores = first.hits.map(({ score }) => score);
    expect(scores).toEqual(scores.toSorted((a, b) => b - a));
  });

  test("leaves out a removed plan and finds it again when it is restored", () => {
    const before = search("政府");
    const inWuxi = search("政府", ["wuxi-2018"]).total;
    const wuxi = PlanIdSchema.parse("wuxi-2018");
    removePlan(corpus, wuxi, "2026-11-21T09:00:00.000Z");
    expect(search("政府").total).toBe(before.total - inWuxi);
    expect(search("政府").hits.some(({ plan }) => plan === "wuxi-2018")).toBe(false);
    restorePlan(corpus, wuxi);
    expect(search("政府")).toEqual(before);
  });
});
