import fc from "fast-check";
import { expect, test } from "vitest";
import { Shortlist } from "../../../../electron/corpus/search/shortlist.ts";

test("a shortlist keeps what sorting all would put first, equally good ones by their numbers", () => {
  const clause = fc.record({
    number: fc.nat({ max: 60 }),
    score: fc.integer({ min: 0, max: 8 }).map((eighth) => eighth / 8),
  });
  const clauses = fc.uniqueArray(clause, { maxLength: 50, selector: ({ number }) => number });
  fc.assert(
    fc.property(clauses, fc.nat({ max: 12 }), (offered, most) => {
      const shortlist = new Shortlist(most);
      for (const { number, score } of offered) shortlist.offer(number, score);
      const sorted = offered.toSorted((one, other) => other.score - one.score || one.number - other.number);
      expect(shortlist.list()).toEqual(sorted.slice(0, most));
    }),
  );
});
