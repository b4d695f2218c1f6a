import fc from "fast-check";
import { expect, test } from "vitest";
import { NearestClauses } from "../../../shared/alignment/nearest/nearest-clauses.ts";
import { foldText } from "../../../shared/text/fold.ts";
import { makeUpClauses } from "../../bench/made-up-clauses.ts";
import { BruteForce } from "../../bench/nearest/brute-force.ts";
import { readShippedClauses } from "../../bench/plan-clauses.ts";

const PLANS = readShippedClauses().map((clauses) => clauses.map((text) => foldText(text).text));

function add(plans: readonly (readonly string[])[]): NearestClauses {
  const nearest = new NearestClauses();
  plans.forEach((clauses, plan) => {
    nearest.add(plan, clauses);
  });
  return nearest;
}

test("of the shipped plans' clauses nearly all find the clause that comparing with all finds", () => {
  const nearest = add(PLANS);
  const brute = new BruteForce(PLANS);
  const right = Array.from({ length: nearest.count }, (_, clause) => clause).filter((clause) => {
    const best = brute.highestCosine(clause);
    return (nearest.nearest(clause, 1)[0]?.cosine ?? 0) >= best - 1e-4;
  });
  expect(right.length / nearest.count).toBeGreaterThanOrEqual(0.97);
});

test("a copy with words of another city is found among its own plan's and others' clauses", () => {
  const [jieyang = [], ...others] = PLANS;
  const copies = jieyang.map((text) => text.replaceAll("揭阳", "某某").replace(/市政府/gu, "区政府"));
  const nearest = add([jieyang, ...others, copies]);
  const first = nearest.count - copies.length;
  copies.forEach((_, at) => {
    expect(nearest.nearest(first + at, 1)[0]?.clause).toBe(at);
  });
});

test("neighbours are never of the clause's own plan, come best first and bear their true cosine", () => {
  const nearest = add(PLANS);
  const planOf = PLANS.flatMap((clauses, plan) => clauses.map(() => plan));
  for (let clause = 0; clause < nearest.count; clause += 7) {
    const found = nearest.nearest(clause, 10);
    expect(found.map((each) => planOf[each.clause])).not.toContain(planOf[clause]);
    expect(found.map(({ cosine }) => cosine)).toEqual(found.map(({ cosine }) => cosine).toSorted((x, y) => y - x));
    for (const each of found) expect(each.cosine).toBeCloseTo(nearest.cosine(clause, each.clause), 5);
  }
});

test("the nearest of every clause is the one found for it alone", () => {
  const nearest = add(PLANS);
  const found = new Map<number, number>();
  nearest.forEachNearest((clause, neighbour) => {
    expect(found.has(clause)).toBe(false);
    found.set(clause, neighbour.cosine);
  });
  for (let clause = 0; clause < nearest.count; clause += 1) {
    expect(found.get(clause)).toBe(nearest.nearest(clause, 1)[0]?.cosine);
  }
});

test("among hundreds of changed copies of the same clauses the nearest is found", () => {
  const plans = makeUpClauses(60);
  const nearest = add(plans);
  const brute = new BruteForce(plans);
  const sample = Array.from({ length: 200 }, (_, at) => (at * 7919) % nearest.count);
  const right = sample.filter((clause) => {
    return (nearest.nearest(clause, 1)[0]?.cosine ?? 0) >= brute.highestCosine(clause) - 1e-4;
  });
  expect(right.length / sample.length).toBeGreaterThanOrEqual(0.97);
});

test("a clause that stands in very many plans word for word is found there", () => {
  const [clauses = []] = PLANS;
  const nearest = add(Array.from({ length: 200 }, () => clauses));
  for (let clause = 0; clause < nearest.count; clause += 97) {
    expect(nearest.nearest(clause, 1)[0]?.cosine).toBeCloseTo(1, 5);
  }
});

test("plans may be added one by one or at once", () => {
  const [first = [], second = [], ...others] = PLANS;
  const grown = add([first, second]);
  grown.nearest(0, 3);
  others.forEach((clauses, at) => {
    grown.add(2 + at, clauses);
  });
  const whole = add(PLANS);
  for (let clause = 0; clause < whole.count; clause += 5) {
    expect(grown.nearest(clause, 3)).toEqual(whole.nearest(clause, 3));
  }
});

test("a plan added to many that are searched already finds theirs as near as if it had been there before, and is found", () => {
  const plans = makeUpClauses(60);
  const copies = (plans[3] ?? []).map((text) => text.replaceAll("政府", "某府"));
  const grown = add(plans);
  grown.nearest(0, 1);
  grown.add(plans.length, copies);
  const whole = add([...plans, copies]);
  const first = whole.count - copies.length;
  copies.forEach((_, at) => {
    for (const clause of [first + at, 3 * copies.length + at]) {
      const [found, expected] = [grown.nearest(clause, 1)[0], whole.nearest(clause, 1)[0]];
      expect(found?.cosine).toBeGreaterThan((expected?.cosine ?? 1) - 0.05);
    }
  });
  expect(copies.some((_, at) => grown.nearest(3 * copies.length + at, 1)[0]?.clause === first + at)).toBe(true);
});

const texts = fc.array(
  fc.string({ unit: fc.constantFrom("政", "务", "公", "开", "，", "。", "a", "1"), maxLength: 30 }),
  { maxLength: 6 },
);

test("any texts have cosines from 0 to 1, the same both ways", () => {
  fc.assert(
    fc.property(fc.array(texts, { minLength: 2, maxLength: 4 }), (plans) => {
      const nearest = add(plans);
      for (let clause = 0; clause < nearest.count; clause += 1) {
        for (const { clause: other, cosine } of nearest.nearest(clause, 5)) {
          expect(cosine).toBeGreaterThan(0);
          expect(cosine).toBeLessThanOrEqual(1);
          expect(nearest.cosine(other, clause)).toBeCloseTo(cosine, 5);
        }
      }
    }),
  );
});
