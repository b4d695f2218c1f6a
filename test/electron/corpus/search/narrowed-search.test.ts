import fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import type { WritableCorpus } from "../../../../electron/corpus/connection.ts";
import { mintClauseId } from "../../../../electron/corpus/mint-clause-id.ts";
import { openCorpusInMemory } from "../../../../electron/corpus/open-corpus.ts";
import { removePlan, restorePlan } from "../../../../electron/corpus/remove-plan.ts";
import { countClauses, firstHits, searchClauses } from "../../../../electron/corpus/search/search-clauses.ts";
import { searchFacets } from "../../../../electron/corpus/search/search-facets.ts";
import { storePlan } from "../../../../electron/corpus/store-plan.ts";
import { type PlanId, PlanIdSchema } from "../../../../shared/model/ids.ts";
import type { Clause } from "../../../../shared/model/reading.ts";
import type { SearchFilter } from "../../../../shared/model/search.ts";
import { identifyClauses } from "../../../../shared/reading/identify-clauses.ts";
import { readPlan } from "../../../../shared/reading/read-plan.ts";
import { foldText } from "../../../../shared/text/fold.ts";
import { aPlan, SHIPPED, shippedText } from "../a-plan.ts";

type Stored = { readonly plan: PlanId; readonly clause: Clause };

const EVERYTHING = 1000;
let corpus: WritableCorpus;
/** In the order in which the corpus has them. */
let stored: readonly Stored[];

beforeAll(() => {
  corpus = openCorpusInMemory();
  stored = SHIPPED.flatMap((id) => {
    const text = shippedText(id);
    const reading = identifyClauses(readPlan(text), () => mintClauseId());
    const plan = PlanIdSchema.parse(id);
    storePlan(corpus, aPlan(id, text, reading));
    return reading.clauses.map((clause) => ({ plan, clause }));
  });
});

/** The plain way: every clause is looked at. The words are such that no phrase folds their characters otherwise. */
function scan(word: string, filter: SearchFilter): readonly string[] {
  const { plans, units, deadline, clauses } = filter;
  return stored
    .filter(({ plan, clause }) => {
      const { lead = [], cooperate = [], responsible = [] } = clause.responsibility ?? {};
      const named = [...lead, ...cooperate, ...responsible];
      const years = clause.deadlines.map(({ date }) => Number(date?.slice(0, 4)));
      return (
        foldText(clause.text).text.includes(foldText(word).text) &&
        (plans === undefined || plans.includes(plan)) &&
        (units === undefined || units.some((unit) => named.includes(unit))) &&
        (clauses === undefined || clauses.includes(clause.id)) &&
        (deadline === undefined ||
          (deadline === "any" && years.length > 0) ||
          (deadline === "none" && years.length === 0) ||
          years.some((year) => year === deadline))
      );
    })
    .map(({ clause }) => clause.id);
}

const filters: fc.Arbitrary<SearchFilter> = fc.record(
  {
    plans: fc.subarray(SHIPPED.map((id) => PlanIdSchema.parse(id))),
    units: fc.subarray(["市政府办公厅", "市发展改革委", "市财政局", "市政府办公室", "各区人民政府", "市政务公开办"]),
    deadline: fc.constantFrom("any" as const, "none" as const, 2018, 2019, 2015),
    clauses: fc.func(fc.boolean()).map((isIn) => stored.map(({ clause }) => clause.id).filter((id) => isIn(id))),
  },
  { requiredKeys: [] },
);
const words = fc.constantFrom("公", "公开", "政务公开", "推进", "政府信息", "，", "服务平台建设", "责任单位");

describe("a search that is narrowed", () => {
  test("finds what a scan of every clause finds, whatever it is narrowed to", () => {
    fc.assert(
      fc.property(words, filters, (query, filter) => {
        const expected = scan(query, filter);
        const found = firstHits(corpus, { query, ...filter, order: "stored", limit: EVERYTHING });
        expect(found.hits.map(({ clause }) => clause)).toEqual(expected);
        expect(found.more).toBe(false);
        expect(searchClauses(corpus, { query, ...filter, limit: EVERYTHING }).total).toBe(expected.length);
      }),
    );
  });

  test("gives its first hits alone and says whether there are more", () => {
    fc.assert(
      fc.property(words, filters, fc.integer({ min: 1, max: 40 }), (query, filter, limit) => {
        const expected = scan(query, filter);
        const first = firstHits(corpus, { query, ...filter, order: "stored", limit });
        expect(first.hits.map(({ clause }) => clause)).toEqual(expected.slice(0, limit));
        expect(first.more).toBe(expected.length > limit);
        const best = firstHits(corpus, { query, ...filter, order: "best", limit });
        expect(best.hits).toEqual(searchClauses(corpus, { query, ...filter, limit }).hits);
        expect(best.more).toBe(first.more);
      }),
    );
  });

  test("counts plan by plan what it finds", () => {
    fc.assert(
      fc.property(words, filters, (query, filter) => {
        const { total, plans } = countClauses(corpus, { query, ...filter });
        const { hits } = firstHits(corpus, { query, ...filter, order: "stored", limit: EVERYTHING });
        expect(total).toBe(hits.length);
        expect(new Map(plans.map(({ plan, count }) => [plan, count]))).toEqual(
          new Map([...Map.groupBy(hits, ({ plan }) => plan)].map(([plan, of]) => [plan, of.length])),
        );
      }),
    );
  });

  test("names units under one name, whatever each plan calls them, with what choosing one would find", () => {
    const { units } = searchFacets(corpus, { query: "公开" });
    expect(units.length).toBeGreaterThan(5);
    for (const { names, count } of units.slice(0, 10)) {
      expect(countClauses(corpus, { query: "公开", units: names }).total).toBe(count);
    }
    expect(new Set(units.flatMap(({ names }) => names)).size).toBe(units.flatMap(({ names }) => names).length);
  });

  test("tells the plans and deadlines that it could be narrowed to, its own condition of that kind left aside", () => {
    const plans = [PlanIdSchema.parse("wuxi-2018")];
    const facets = searchFacets(corpus, { query: "公开", plans, deadline: 2018 });
    expect(facets.plans).toEqual(countClauses(corpus, { query: "公开", deadline: 2018 }).plans);
    const { any, none, years } = facets.deadlines;
    expect(any + none).toBe(countClauses(corpus, { query: "公开", plans }).total);
    for (const { year, count } of years) {
      expect(countClauses(corpus, { query: "公开", plans, deadline: year }).total).toBe(count);
    }
  });

  test("puts a clause with the words in its title before those that only speak of them", () => {
    const [best] = searchClauses(corpus, { query: "政府信息公开", limit: 1 }).hits;
    expect(best?.title).toContain("政府信息公开");
  });

  test("looks at no plan that is removed", () => {
    const wuhan = PlanIdSchema.parse("wuhan-2018");
    removePlan(corpus, wuhan, "2026-11-21T09:00:00.000Z");
    for (const query of ["公", "公开", "政府信息"]) {
      expect(countClauses(corpus, { query }).plans.map(({ plan }) => plan)).not.toContain(wuhan);
      expect(countClauses(corpus, { query, plans: [wuhan] }).total).toBe(0);
      const { hits } = firstHits(corpus, { query, order: "stored", limit: 20 });
      expect(hits.map(({ plan }) => plan)).not.toContain(wuhan);
    }
    restorePlan(corpus, wuhan);
  });
});
