import fc from "fast-check";
import { expect, test } from "vitest";
import { readClause } from "../../../shared/alignment/clauses/read-clause.ts";
import { weighClauses } from "../../../shared/alignment/clauses/weigh-clauses.ts";
import { comparePlans } from "../../../shared/alignment/features/compare-plans.ts";
import { TRADE_LEXICON } from "../../../shared/alignment/lexicon/lexicon.ts";
import { logitOf, probability } from "../../../shared/alignment/model/logistic.ts";
import { SHIPPED_WEIGHTS } from "../../../shared/alignment/model/weights.ts";
import { makeUpClauses } from "../../bench/made-up-clauses.ts";
import { SHIPPED_PLANS } from "../../score/alignment/gold.ts";
import { aClause, aPlan } from "./plans.ts";

/** From this score on a pair is shown, at least as a maybe. */
const LEAST_SHOWN = 0.15;
const LONGEST_ORDINARY = 150;

const CLAUSES = [
  ...SHIPPED_PLANS.flatMap((plan) => plan.clauses),
  ...makeUpClauses(2)
    .flat()
    .map((text) => aClause(text)),
];

/** The pairs that would be shown, by their places in the two plans. */
function shownPairs(texts: readonly (readonly (typeof CLAUSES)[number][])[], looks?: number): Set<string> {
  const plans = texts.map((clauses, at) => aPlan(at === 0 ? "a" : "b", clauses));
  const read = plans.map(({ clauses }) => clauses.map((clause) => readClause(clause, TRADE_LEXICON)));
  const [a = [], b = []] = weighClauses(read, TRADE_LEXICON);
  const shown = comparePlans(a, b, looks).filter(
    ({ features }) => probability(logitOf(SHIPPED_WEIGHTS.pair, features)) >= LEAST_SHOWN,
  );
  return new Set(shown.map((pair) => `${pair.a}/${pair.b}`));
}

test("of plans of ordinary length no pair is left out that would be shown", () => {
  const clauses = fc.subarray(CLAUSES, { minLength: 1, maxLength: LONGEST_ORDINARY });
  fc.assert(
    fc.property(clauses, clauses, (a, b) => {
      expect(shownPairs([a, b])).toEqual(shownPairs([a, b], Number.POSITIVE_INFINITY));
    }),
    { numRuns: 15 },
  );
});

test("of very long plans every clause keeps the partners that would be shown first", () => {
  const texts = makeUpClauses(16).flat();
  const plans = [texts.slice(0, 1200), texts.slice(1200, 1280)].map((plan) => plan.map((text) => aClause(text)));
  const [few, all] = [shownPairs(plans), shownPairs(plans, Number.POSITIVE_INFINITY)];
  expect([...few].filter((pair) => !all.has(pair))).toEqual([]);
  const clausesIn = (pairs: Set<string>) =>
    new Set([...pairs].flatMap((pair) => pair.split("/").map((at, side) => `${side}:${at}`)));
  expect(clausesIn(few)).toEqual(clausesIn(all));
});
