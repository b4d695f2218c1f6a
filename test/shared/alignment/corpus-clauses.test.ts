import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { denseText } from "../../../shared/alignment/lexicon/dense-text.ts";
import { CorpusClauses } from "../../../shared/alignment/nearest/corpus-clauses.ts";
import { sharedSpans } from "../../../shared/alignment/reasons/shared-spans.ts";
import type { ClauseId } from "../../../shared/model/ids.ts";
import { foldText } from "../../../shared/text/fold.ts";
import { SHIPPED_PLANS } from "../../score/alignment/gold.ts";

const NAMED = SHIPPED_PLANS.map(({ id, clauses }) => ({
  name: id,
  clauses: clauses.map(({ id: clause, text }) => ({ id: clause, fold: foldText(text).text })),
}));
const NAMES = NAMED.map(({ name }) => name);
const TEXTS = SHIPPED_PLANS.flatMap(({ clauses }) => clauses.map(({ text }) => text));

function teach(corpus: CorpusClauses, names: readonly string[]): void {
  for (const name of corpus.expect(names)) {
    const plan = NAMED.find((one) => one.name === name);
    if (plan !== undefined) corpus.add(plan);
  }
}

function answers(corpus: CorpusClauses, names: readonly string[]) {
  const clauses = NAMED.filter(({ name }) => (names as readonly string[]).includes(name)).flatMap(
    (plan) => plan.clauses,
  );
  return clauses.filter((_, at) => at % 5 === 0).map(({ id }) => corpus.similarTo(id, 3));
}

describe("the clauses of a corpus", () => {
  test("answer the same, whatever plans came and went before", () => {
    fc.assert(
      fc.property(fc.array(fc.shuffledSubarray(NAMES, { minLength: 1 }), { minLength: 1, maxLength: 4 }), (states) => {
        const grown = new CorpusClauses();
        for (const names of states) {
          teach(grown, names);
          answers(grown, names);
        }
        const names = states.at(-1) ?? [];
        const fresh = new CorpusClauses();
        teach(fresh, names);
        expect(answers(grown, names)).toEqual(answers(fresh, names));
      }),
      { numRuns: 20 },
    );
  });

  test("know none of a plan that is not among them", () => {
    const corpus = new CorpusClauses();
    teach(corpus, NAMES.slice(0, 2));
    expect(corpus.similarTo("c000000000000" as ClauseId, 3)).toEqual([]);
    expect(corpus.expect(NAMES)).toEqual(NAMES.slice(2));
    expect(corpus.expect(NAMES.slice(1))).toEqual(NAMES.slice(1));
  });
});

test("the spans that two clauses share hold the same phrases, in order and apart", () => {
  const two = fc.tuple(fc.constantFrom(...TEXTS), fc.constantFrom(...TEXTS));
  fc.assert(
    fc.property(two, ([text, other]) => {
      const [found = { shared: [], theirs: [] }] = sharedSpans(text, [other]);
      const dense = denseText(other).text;
      for (const { start, end } of found.shared) {
        const phrase = denseText(text.slice(start, end)).text;
        const pieces = phrase.length === 4 ? [phrase] : [phrase.slice(0, 4), phrase.slice(-4)];
        for (const piece of pieces) expect(dense).toContain(piece);
      }
      for (const spans of [found.shared, found.theirs])
        expect(spans.every(({ start }, at) => at === 0 || start > (spans[at - 1]?.end ?? 0))).toBe(true);
      expect(found.shared.length === 0).toBe(found.theirs.length === 0);
    }),
    { numRuns: 150 },
  );
});
