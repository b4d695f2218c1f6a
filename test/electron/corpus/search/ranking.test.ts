import fc from "fast-check";
import { expect, test } from "vitest";
import { openCorpusInMemory } from "../../../../electron/corpus/open-corpus.ts";
import { Rating } from "../../../../electron/corpus/search/rate-match.ts";
import { firstHits, searchClauses } from "../../../../electron/corpus/search/search-clauses.ts";
import { madeUpClause, madeUpPlan, storeMadeUpPlan } from "../../../bench/made-up-corpus.ts";

/** Characters that fold to themselves whatever stands beside them, so that a look at the text is the truth. */
const character = fc.constantFrom(..."政务公开，。");
const text = fc.array(character, { minLength: 1, maxLength: 30 }).map((all) => `进${all.join("")}`);
const plans = fc.array(fc.array(text, { minLength: 1, maxLength: 6 }), { minLength: 1, maxLength: 12 });
const words = fc.uniqueArray(
  fc.array(fc.constantFrom(..."政务公开"), { minLength: 1, maxLength: 3 }).map((all) => all.join("")),
  { minLength: 1, maxLength: 3 },
);

/** No two plans have the same text, and the reader finds a clause in each. */
const OPENING = "各部门要推进工作：";

/** How often a word stands in a text, where no two of its places overlap. */
const times = (text: string, word: string): number => text.split(word).length - 1;

/** All clauses that hold all words, each looked at and rated, the best first. */
function rateAll(
  clauses: readonly { readonly id: string; readonly text: string; readonly title: string }[],
  words: readonly string[],
  all: number,
) {
  const holding = words.map((word) => clauses.filter(({ text }) => text.includes(word)).length);
  const rating = new Rating(holding.map((count) => Math.log(1 + all / (1 + count))));
  return clauses
    .filter(({ text }) => words.every((word) => text.includes(word)))
    .map(({ id, text, title }) => {
      const marks = words.map((word) => Uint32Array.of(2 * times(text, word) + Number(title.includes(word))));
      return { id, score: rating.rate([...text].length, marks, 0) };
    })
    .toSorted((one, other) => other.score - one.score)
    .map(({ id, score }) => [id, Math.round(score * 10_000) / 10_000]);
}

test("the best come first as if every clause had been looked at and rated, in all plans or some", () => {
  fc.assert(
    fc.property(plans, words, fc.nat(), fc.integer({ min: 1, max: 5 }), (made, asked, chosen, limit) => {
      const corpus = openCorpusInMemory();
      made.forEach((texts, plan) => {
        storeMadeUpPlan(
          corpus,
          plan,
          texts.map((text, at) => `${OPENING}${plan}之${at}${text}`),
        );
      });
      const titles = corpus.prepare<[], { id: string; title: string }>("SELECT id, title FROM clause").all();
      const titleOf = new Map(titles.map(({ id, title }) => [id, title]));
      const clauses = made.flatMap((texts, plan) =>
        texts.map((text, at) => {
          const id = madeUpClause(plan, at);
          return { plan, id, text: `${OPENING}${plan}之${at}${text}`, title: titleOf.get(id) ?? "" };
        }),
      );
      const some = chosen % made.length;
      for (const filter of [{}, { plans: [madeUpPlan(some), madeUpPlan(0)] }]) {
        const seen = clauses.filter(({ plan }) => !("plans" in filter) || plan === some || plan === 0);
        const expected = rateAll(seen, asked, clauses.length);
        const query = asked.join(" ");
        const best = firstHits(corpus, { ...filter, query, order: "best", limit });
        expect(best.hits.map(({ clause, score }) => [clause, score])).toEqual(expected.slice(0, limit));
        expect(best.more).toBe(expected.length > limit);
        const { total, hits } = searchClauses(corpus, { ...filter, query, limit: 1000 });
        expect(total).toBe(expected.length);
        expect(hits.map(({ clause, score }) => [clause, score])).toEqual(expected);
      }
      corpus.close();
    }),
    { numRuns: 60 },
  );
});
