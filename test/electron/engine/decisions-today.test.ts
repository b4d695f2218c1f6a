import { beforeEach, describe, expect, test } from "vitest";
import { currentComparison } from "../../../electron/corpus/comparisons.ts";
import { change, type WritableCorpus } from "../../../electron/corpus/connection.ts";
import { addDecision, listDecisionEntries } from "../../../electron/corpus/decisions.ts";
import { openCorpusInMemory } from "../../../electron/corpus/open-corpus.ts";
import { type ClauseChange, replaceReading } from "../../../electron/corpus/replace-reading.ts";
import { storePlan } from "../../../electron/corpus/store-plan.ts";
import { decisionsToday } from "../../../electron/engine/comparison/decisions-today.ts";
import type { ClauseRef, Decision } from "../../../shared/model/alignment.ts";
import { type ComparisonId, ComparisonIdSchema } from "../../../shared/model/comparison.ts";
import type { Clause } from "../../../shared/model/reading.ts";
import { aClause, aPlan } from "../corpus/a-plan.ts";

const AT = "2026-11-21T09:00:00.000Z";
const TEXT = "一、推进政务公开\n二、加强政策解读\n三、及时回应关切";

const said = (decision: Decision) => ({ decision, by: null, why: null, at: AT });

let corpus: WritableCorpus;
let comparison: ComparisonId;

beforeEach(() => {
  corpus = openCorpusInMemory();
  comparison = currentComparison(corpus).id;
});

/** Two plans, of which the first is read anew later. */
function twoPlans() {
  const [plan, other] = [aPlan("wuxi", TEXT), aPlan("jilin", TEXT.replaceAll("、", "．"))];
  storePlan(corpus, plan);
  storePlan(corpus, other);
  const refs = plan.reading.clauses.map(({ id }): ClauseRef => ({ plan: plan.id, clause: id }));
  const partners = other.reading.clauses.map(({ id }): ClauseRef => ({ plan: other.id, clause: id }));
  const readAgain = (clauses: readonly Clause[], changes: readonly ClauseChange[]) =>
    change(corpus, () => {
      const read = { ...plan, reading: { ...plan.reading, clauses }, readerVersion: plan.readerVersion + 1 };
      replaceReading(corpus, 1, read, changes);
    });
  return { plan, refs, partners, readAgain };
}

describe("decisions after a plan was read anew", () => {
  test("name the clause that theirs was joined to; what is stored stays as it was said", () => {
    const { plan, refs, partners, readAgain } = twoPlans();
    const [first, second] = refs as [ClauseRef, ClauseRef];
    const [partner] = partners as [ClauseRef];
    const decision: Decision = { kind: "together", a: first, b: partner };
    addDecision(corpus, comparison, said(decision));
    const whole = aClause("推进政务公开，加强政策解读");
    readAgain(
      [whole, ...plan.reading.clauses.slice(2)],
      [
        { kind: "joined", before: first.clause, after: whole.id },
        { kind: "joined", before: second.clause, after: whole.id },
      ],
    );
    expect(decisionsToday(corpus, comparison)).toEqual([{ ...decision, a: { ...first, clause: whole.id } }]);
    expect(listDecisionEntries(corpus, comparison)).toMatchObject([{ decision }]);
  });

  test("wait where their clause was split or has gone", () => {
    const { plan, refs, partners, readAgain } = twoPlans();
    const [first, second, third] = refs as [ClauseRef, ClauseRef, ClauseRef];
    const [partner] = partners as [ClauseRef];
    const kept: Decision = { kind: "apart", a: third, b: partner };
    for (const a of [first, second]) addDecision(corpus, comparison, said({ kind: "together", a, b: partner }));
    addDecision(corpus, comparison, said(kept));
    const [left, right] = [aClause("推进"), aClause("政务公开")];
    readAgain(
      [left, right, ...plan.reading.clauses.slice(2)],
      [
        { kind: "split", before: first.clause, after: left.id },
        { kind: "split", before: first.clause, after: right.id },
        { kind: "orphan", before: second.clause, after: null },
      ],
    );
    expect(decisionsToday(corpus, comparison)).toEqual([kept]);
    expect(currentComparison(corpus).decisions).toBe(3);
  });

  test("are those of a comparison that is there", () => {
    const lost = ComparisonIdSchema.parse("k000000000000");
    expect(() => decisionsToday(corpus, lost)).toThrow("comparison/unknown");
  });
});
