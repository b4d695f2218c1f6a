import { readClause } from "../../../shared/alignment/clauses/read-clause.ts";
import { type WeighedClause, weighClauses } from "../../../shared/alignment/clauses/weigh-clauses.ts";
import { FEATURES } from "../../../shared/alignment/features/compare-plans.ts";
import { type ComparedPlans, compareAll, judgePairs } from "../../../shared/alignment/judge-pairs.ts";
import type { Lexicon } from "../../../shared/alignment/lexicon/lexicon.ts";
import { LABEL_FEATURES } from "../../../shared/alignment/model/label-features.ts";
import { type LogisticModel, logitOf, probability } from "../../../shared/alignment/model/logistic.ts";
import { type AgreementModel, agreementOf, type ScoredPair } from "../../../shared/alignment/model/third-plans.ts";
import type { AlignmentWeights } from "../../../shared/alignment/model/weights.ts";
import { type Example, fitLogistic } from "./fit-logistic.ts";
import { GOLD_PLANS, type GoldAlignment, type GoldPair } from "./gold.ts";

const PAIR_RIDGE = 4;
const LABEL_RIDGE = 3;
/** Holds the weight of the agreement down: it can be learned from three plans only. */
const AGREEMENT_RIDGE = 0.5;

/** Learns the weights from some of the hand-made alignments, seeing the others' plans but not their pairs. */
export function trainWeights(alignments: readonly GoldAlignment[], lexicon: Lexicon): AlignmentWeights {
  return new Training(lexicon).fit(alignments);
}

/** The gold plans compared, ready for fitting on any choice of alignments. */
class Training {
  private readonly clauses: readonly (readonly WeighedClause[])[];
  private readonly compared: readonly ComparedPlans[];

  constructor(lexicon: Lexicon) {
    const read = GOLD_PLANS.map((plan) => plan.clauses.map((clause) => readClause(clause, lexicon)));
    this.clauses = weighClauses(read, lexicon);
    this.compared = compareAll(this.clauses);
  }

  fit(alignments: readonly GoldAlignment[]): AlignmentWeights {
    const pair = this.fitPair(alignments);
    // What builds on the pair model must see it as it does on pairs it was not fitted on.
    const held = alignments.map((alignment) => {
      const others = alignments.filter((other) => other !== alignment);
      return { alignment, model: others.length === 0 ? pair : this.fitPair(others) };
    });
    return { pair, agreement: this.fitAgreement(held), label: this.fitLabel(held) };
  }

  private fitPair(alignments: readonly GoldAlignment[]): LogisticModel {
    const examples = alignments.flatMap((alignment): Example[] => {
      const { pairs, goldOf } = this.find(alignment);
      return pairs.map((pair) => ({ values: pair.features, yes: goldOf(pair) !== undefined }));
    });
    return fitLogistic(FEATURES, examples, PAIR_RIDGE);
  }

  private fitAgreement(held: readonly Held[]): AgreementModel {
    const cases = held.map(({ alignment, model }) => {
      const { planA, planB, goldOf } = this.find(alignment);
      const all: ScoredPair[] = this.compared.flatMap((plans) =>
        plans.pairs.map(({ a, b, features }) => {
          return { planA: plans.planA, planB: plans.planB, a, b, logit: logitOf(model, features) };
        }),
      );
      const isOwn = (pair: ScoredPair): boolean => pair.planA === planA && pair.planB === planB;
      return { all, isOwn, goldOf };
    });
    const lossOf = ({ weight, neutral }: AgreementModel): number => {
      let loss = AGREEMENT_RIDGE * weight * weight;
      for (const { all, isOwn, goldOf } of cases) {
        const agreements = agreementOf(all, neutral);
        for (const [at, pair] of all.entries()) {
          if (!isOwn(pair)) continue;
          const p = probability(pair.logit + weight * (agreements[at] ?? 0));
          loss -= Math.log(goldOf(pair) === undefined ? 1 - p : p);
        }
      }
      return loss;
    };
    const grid = [0.2, 0.3, 0.4, 0.5, 0.6].flatMap((neutral) =>
      Array.from({ length: 13 }, (_, at) => ({ weight: at / 4, neutral })),
    );
    return grid.map((model) => ({ model, loss: lossOf(model) })).reduce((x, y) => (y.loss < x.loss ? y : x)).model;
  }

  private fitLabel(held: readonly Held[]): LogisticModel {
    const noLabel = { bias: 0, features: [] };
    const examples = held.flatMap(({ alignment, model }): Example[] => {
      const { planA, planB, goldOf } = this.find(alignment);
      const weights = { pair: model, agreement: { weight: 0, neutral: 0 }, label: noLabel };
      return judgePairs(this.clauses, this.compared, weights)
        .filter((pair) => pair.planA === planA && pair.planB === planB)
        .flatMap((pair) => {
          const gold = goldOf(pair);
          return gold === undefined || pair.evidence === null
            ? []
            : [{ values: pair.evidence, yes: gold.label === "same" }];
        });
    });
    return fitLogistic(LABEL_FEATURES, examples, LABEL_RIDGE);
  }

  /** The comparison an alignment is about, and its pairs by the places of their clauses. */
  private find(alignment: GoldAlignment): ComparedPlans & { goldOf(pair: Places): GoldPair | undefined } {
    const places = [alignment.a, alignment.b].map((id) => GOLD_PLANS.findIndex((plan) => plan.id === id));
    const compared = this.compared.find(({ planA, planB }) => places.includes(planA) && places.includes(planB));
    if (compared === undefined) throw new RangeError(`no plans ${alignment.a} and ${alignment.b}`);
    const swapped = compared.planA !== places[0];
    const idAt = (plan: number, clause: number): string => GOLD_PLANS[plan]?.clauses[clause]?.id ?? "";
    const gold = new Map(
      alignment.pairs.map((pair) => [swapped ? `${pair.b}/${pair.a}` : `${pair.a}/${pair.b}`, pair]),
    );
    return {
      ...compared,
      goldOf: ({ a, b }) => gold.get(`${idAt(compared.planA, a)}/${idAt(compared.planB, b)}`),
    };
  }
}

type Places = { readonly a: number; readonly b: number };

/** An alignment with a pair model that was not fitted on it, where there was another to fit on. */
type Held = { readonly alignment: GoldAlignment; readonly model: LogisticModel };
