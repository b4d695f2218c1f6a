import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { alignPlans } from "../../../shared/alignment/align-plans.ts";
import { judgePlans } from "../../../shared/alignment/judge-plans.ts";
import { explainPairs } from "../../../shared/alignment/reasons/explain-pairs.ts";
import { decide } from "../../../shared/alignment/rows/decided.ts";
import { AlignmentSchema, type Reason } from "../../../shared/model/alignment.ts";
import { GOLD_PLANS, SHIPPED_PLANS } from "../../score/alignment/gold.ts";
import { aClause, aPlan, copyOf, pairNames, planId, refsOf, rowOf, rowSets, somePlans } from "./plans.ts";

const RUNS = { numRuns: 25 };
const gold = alignPlans(GOLD_PLANS, [], { reasons: true });
const why = gold.reasons ?? [];

describe("the alignment of the real plans", () => {
  test("has the shape the contract promises", () => {
    expect(AlignmentSchema.safeParse({ ...gold, rows: [], pairs: [], reasons: [], maybe: [] }).success).toBe(true);
    expect(gold.pairs.map(({ score }) => score)).toEqual(
      gold.pairs.map(({ score }) => score).toSorted((x, y) => y - x),
    );
  });

  test("puts the gazette, the hotline and the review of disclosures into rows of their own that bear these names", () => {
    for (const title of ["政府公报", "政务服务热线", "政府信息公开审查"]) {
      const row = gold.rows.find((each) => each.title === title);
      expect(Object.values(row?.cells ?? {}).flat()).toHaveLength(3);
    }
  });

  test("gives every row a title of its own that is not cut in a word", () => {
    const shipped = alignPlans(SHIPPED_PLANS);
    for (const { rows } of [gold, shipped]) {
      const titles = rows.map(({ title }) => title);
      expect(new Set(titles).size).toBe(titles.length);
      for (const title of titles) expect(title.length).toBeGreaterThan(3);
      for (const title of titles) expect(title.length).toBeLessThanOrEqual(24);
    }
    // A clause with neither a heading nor a name that is left is known by the next of its duties.
    expect(shipped.rows.map(({ title }) => title)).toContain("线上线下信息同源");
    // Two duties that are nearly as much of a row both name it.
    expect(shipped.rows.map(({ title }) => title)).toContain("房屋征收补偿信息公开、住房保障信息公开");
  });

  test("gives for every pair something a person can check", () => {
    expect(why).toHaveLength(gold.pairs.length);
    for (const reasons of why) {
      expect(reasons.some(({ kind }) => kind === "phrase" || kind === "duty")).toBe(true);
    }
  });

  test("marks shared phrases where they stand in the clauses, whatever the script", () => {
    const texts = new Map(GOLD_PLANS.flatMap(({ clauses }) => clauses.map(({ id, text }) => [id, text])));
    const at = gold.pairs.findIndex(({ a, b }) => a.clause.endsWith("32") && b.clause.endsWith("23"));
    const gazette = gold.pairs[at];
    const phrase = why[at]?.find((reason) => reason.kind === "phrase" && reason.text.includes("政府公报数据"));
    if (gazette === undefined || phrase?.kind !== "phrase") throw new Error("the gazettes share no phrase");
    const [inA] = phrase.a;
    const [inB] = phrase.b;
    expect(texts.get(gazette.a.clause)?.slice(inA?.start, inA?.end)).toContain("政府公报数据");
    expect(texts.get(gazette.b.clause)?.slice(inB?.start, inB?.end)).toContain("政府公報數據");
  });

  test("finds for a few pairs the reasons that it finds for all, whichever clause comes first", () => {
    const plans = judgePlans(GOLD_PLANS);
    const nothing = decide([], plans.nodes);
    const some = gold.pairs.filter((_, at) => at % 40 === 0);
    const expected = why.filter((_, at) => at % 40 === 0);
    expect(explainPairs(some, plans, nothing)).toEqual(expected);
    const turned = explainPairs(
      some.map(({ a, b }) => ({ a: b, b: a })),
      plans,
      nothing,
    );
    const ranks = (reasons: readonly Reason[]) => reasons.find(({ kind }) => kind === "rank");
    expected.forEach((reasons, at) => {
      const [forth, back] = [ranks(reasons), ranks(turned[at] ?? [])];
      if (forth?.kind !== "rank" || back?.kind !== "rank") throw new Error("every pair has a rank");
      expect([back.forB, back.forA]).toEqual([forth.forA, forth.forB]);
    });
  });

  test("orders the rows by the base plan and leaves its clauses in their order", () => {
    const base = planId("wuhan-2018");
    const { rows } = alignPlans(GOLD_PLANS, [], { base });
    const firsts = rows.flatMap(({ cells }) => cells[base]?.slice(0, 1) ?? []);
    expect(firsts).toEqual(firsts.toSorted());
  });

  test("begins with the base plan, and puts what it lacks behind the row it is most nearly linked to", () => {
    const base = planId("jilin-2018");
    const { rows } = alignPlans(GOLD_PLANS, [], { base });
    expect(rows[0]?.cells[base]).toBeDefined();
    const at = (title: string) => rows.findIndex((row) => row.title === title);
    const place = at("权责清单公开");
    expect(rows[place]?.cells[base]).toBeUndefined();
    // Jilin asks for its lists in passing, in the clause that opens the plan.
    const linked = rows[place]?.links.filter(({ plan }) => plan === base).map(({ row }) => row);
    expect(new Set(linked)).toEqual(new Set([rows[0]?.id]));
    expect(place).toBe(1);
  });

  test("lists as many candidates as asked for of every clause", () => {
    const { candidates = [] } = alignPlans(GOLD_PLANS, [], { candidates: 2 });
    for (const ref of refsOf(GOLD_PLANS)) {
      const own = candidates.filter(({ a, b }) => a.clause === ref.clause || b.clause === ref.clause);
      expect(own.length).toBeGreaterThanOrEqual(4);
    }
    expect(gold.candidates).toBeUndefined();
  });
});

describe("whatever the plans", () => {
  test("every clause stands in exactly one row", () => {
    fc.assert(
      fc.property(somePlans, (plans) => {
        const inRows = alignPlans(plans).rows.flatMap(({ cells }) => Object.values(cells).flat());
        expect(inRows.toSorted()).toEqual(
          refsOf(plans)
            .map(({ clause }) => clause)
            .toSorted(),
        );
      }),
      RUNS,
    );
  });

  test("pairs and rows do not depend on the order of the plans", () => {
    fc.assert(
      fc.property(somePlans, (plans) => {
        const [forth, back] = [alignPlans(plans), alignPlans(plans.toReversed())];
        expect(pairNames(back)).toEqual(pairNames(forth));
        expect(rowSets(back)).toEqual(rowSets(forth));
        expect(back.rows.map(({ id, title }) => id + title).sort()).toEqual(
          forth.rows.map(({ id, title }) => id + title).sort(),
        );
      }),
      RUNS,
    );
  });

  test("`a` belongs to the plan named first", () => {
    const turned = alignPlans(GOLD_PLANS.toReversed());
    expect(turned.pairs.every(({ a, b }) => a.plan > b.plan)).toBe(true);
  });

  test("a `same` pair lies in one row, and every match across rows is a link of both", () => {
    fc.assert(
      fc.property(somePlans, (plans) => {
        const alignment = alignPlans(plans);
        const links = alignment.rows.flatMap((row) =>
          row.links.map((link) => `${row.id} ${link.from.clause} ${link.clause} ${link.row}`),
        );
        for (const { a, b, label } of alignment.pairs) {
          const [rowA, rowB] = [rowOf(alignment, a), rowOf(alignment, b)];
          if (label === "same") expect(rowA).toBe(rowB);
          if (rowA === rowB) continue;
          expect(links).toContain(`${rowA} ${a.clause} ${b.clause} ${rowB}`);
          expect(links).toContain(`${rowB} ${b.clause} ${a.clause} ${rowA}`);
        }
      }),
      RUNS,
    );
  });
});

describe("unusual input", () => {
  test("no plan, or plans without a clause, give an empty table", () => {
    expect(alignPlans([]).rows).toEqual([]);
    expect(alignPlans([aPlan("a", []), aPlan("b", [])])).toEqual({ pairs: [], maybe: [], rows: [], conflicts: [] });
  });

  test("one plan alone gives a row for every clause", () => {
    const [plan] = GOLD_PLANS;
    const { pairs, rows } = alignPlans(plan === undefined ? [] : [plan]);
    expect(pairs).toEqual([]);
    expect(rows).toHaveLength(plan?.clauses.length ?? 0);
  });

  test("of two copies of a plan every clause finds its copy", () => {
    const [plan = aPlan("none", [])] = GOLD_PLANS;
    const [one, other] = [copyOf(plan, "copy-a"), copyOf(plan, "copy-b")];
    const alignment = alignPlans([one, other]);
    for (const [at, clause] of one.clauses.entries()) {
      const twin = other.clauses[at];
      if (twin === undefined) throw new RangeError("copies differ in length");
      const pair = alignment.pairs.find(({ a, b }) => a.clause === clause.id && b.clause === twin.id);
      expect(pair?.label).toBe("same");
    }
  });

  test("a clause of twenty thousand characters, with or without sentences, is aligned in reasonable time", () => {
    const text = GOLD_PLANS.flatMap(({ clauses }) => clauses.map((clause) => clause.text))
      .join("")
      .repeat(2)
      .slice(0, 20_000);
    const [plan = aPlan("none", [])] = GOLD_PLANS;
    const started = performance.now();
    const { rows } = alignPlans([aPlan("long-a", [aClause(text), aClause(text.replaceAll("。", ""))]), plan]);
    expect(rows.length).toBeGreaterThan(0);
    expect(performance.now() - started).toBeLessThan(10_000);
  });

  test("clauses without a word, or of punctuation only, stand alone", () => {
    const { pairs, rows } = alignPlans([
      aPlan("a", [aClause(""), aClause("。；")]),
      aPlan("b", [aClause(""), aClause("，")]),
    ]);
    expect(pairs).toEqual([]);
    expect(rows).toHaveLength(4);
  });
});
