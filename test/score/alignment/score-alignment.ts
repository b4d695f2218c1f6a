import { pathToFileURL } from "node:url";
import { alignPlans } from "../../../shared/alignment/align-plans.ts";
import { buildLexicon, type Lexicon, TRADE_ENTRIES, TRADE_LEXICON } from "../../../shared/alignment/lexicon/lexicon.ts";
import type { AlignmentWeights } from "../../../shared/alignment/model/weights.ts";
import { LEAST_MAYBE } from "../../../shared/alignment/pairs/list-candidates.ts";
import { CERTAIN } from "../../../shared/alignment/pairs/propose-pairs.ts";
import { bestFiveTfIdf, mutualBestBm25, mutualBestJaccard, mutualBestTfIdf } from "./baselines.ts";
import { GOLD_ALIGNMENTS, GOLD_PLANS, type GoldAlignment, ONE_READER_ALIGNMENTS, SHIPPED_PLANS } from "./gold.ts";
import { type Answer, answerOf, keyOf, measure, type RankedPair, reliability } from "./measures.ts";
import { trainWeights } from "./train.ts";
import { nameOf, worstErrors } from "./worst-errors.ts";

/** One way of aligning, judged on every gold alignment by weights that have not seen its pairs. */
type SetUp = {
  readonly name: string;
  readonly lexicon: Lexicon;
  /** Whether all plans are aligned at once, or two at a time. */
  readonly plans: "all" | "two";
  /** The alignments the weights for one of them may be fitted on. */
  readonly teachers: (judged: GoldAlignment) => readonly GoldAlignment[];
  readonly change?: (weights: AlignmentWeights) => AlignmentWeights;
};

const NO_LEXICON = buildLexicon({ duties: [], synonyms: [], boilerplate: [] });
const NO_DUTIES = buildLexicon({ ...TRADE_ENTRIES, duties: [] });
/** Every clause has fewer partners than this. */
const ALL_CANDIDATES = 1000;
const WORST = 10;
const BOUNDS = [0, 0.05, 0.15, 0.3, 0.5, 0.7, 0.9, 0.95, 1];

const others = (judged: GoldAlignment): GoldAlignment[] => GOLD_ALIGNMENTS.filter((each) => each !== judged);
const engine: SetUp = { name: "this engine", lexicon: TRADE_LEXICON, plans: "all", teachers: others };

const ABLATIONS: readonly SetUp[] = [
  { ...engine, name: "  two plans at a time", plans: "two" },
  {
    ...engine,
    name: "  without second stage",
    change: (weights) => ({ ...weights, agreement: { ...weights.agreement, weight: 0 } }),
  },
  { ...engine, name: "  without lexicon", lexicon: NO_LEXICON },
  { ...engine, name: "  without duties, but with synonyms", lexicon: NO_DUTIES },
  { ...engine, name: "  taught by one pair only", teachers: (judged) => others(judged).slice(0, 1) },
];

/** Prints how well the aligner does on the hand-made pairs, each judged by weights fitted on the others. */
export function scoreAlignment(): void {
  console.log("Alignment: three hand-made pairs, each left out in turn");
  console.log(heading());
  const own = GOLD_ALIGNMENTS.map((gold) => answer(engine, gold));
  console.log(line(engine.name, own));
  for (const setUp of ABLATIONS) {
    console.log(
      line(
        setUp.name,
        GOLD_ALIGNMENTS.map((gold) => answer(setUp, gold)),
      ),
    );
  }
  printBaselines(GOLD_ALIGNMENTS);
  console.log("\nPair by pair");
  for (const each of own) console.log(line(`  ${each.gold.a} ${each.gold.b}`, [each]));

  console.log("\nThe other seven pairs, by one reader, by the weights that ship");
  console.log(heading());
  const unseen = ONE_READER_ALIGNMENTS.map(answerUnseen);
  const five = alignPlans(SHIPPED_PLANS, [], { candidates: ALL_CANDIDATES });
  console.log(line("this engine, two plans at a time", unseen));
  console.log(
    line(
      "  all five plans at once",
      ONE_READER_ALIGNMENTS.map((gold) => answerOf(gold, five)),
    ),
  );
  printBaselines(ONE_READER_ALIGNMENTS);
  for (const each of unseen) console.log(line(`  ${each.gold.a} ${each.gold.b}`, [each]));

  console.log("\nReliability: of the pairs scored so, how many are right");
  printReliability("  the three", own);
  printReliability("  the seven", unseen);
  printLists([...own, ...unseen]);
  printWorst([...own, ...unseen]);
}

function printBaselines(golds: readonly GoldAlignment[]): void {
  console.log(line("mutual best tf-idf", golds.map(mutualBestTfIdf)));
  console.log(line("mutual best BM25", golds.map(mutualBestBm25)));
  console.log(line("mutual best Jaccard", golds.map(mutualBestJaccard)));
  console.log(line("best five by tf-idf, best threshold", bestFiveTfIdf(golds)));
}

/** The three lists that a person is shown: nearly certain, proposed, and maybe. */
function printLists(answers: readonly Answer[]): void {
  console.log("\nWhat a person is shown, of all ten pairs of plans");
  for (const [name, isIn] of [
    ["nearly certain", ({ score }: RankedPair) => score >= CERTAIN],
    ["other matches", ({ score }: RankedPair, isProposed: boolean) => isProposed && score < CERTAIN],
    ["maybe", ({ score }: RankedPair, isProposed: boolean) => !isProposed && score >= LEAST_MAYBE],
  ] as const) {
    const lists = answers.map(({ gold, proposed, ranking }) => {
      const [shown, listed] = [new Set(proposed.map(keyOf)), new Set(gold.pairs.map(keyOf))];
      const list = ranking.filter((pair) => isIn(pair, shown.has(keyOf(pair))));
      return { pairs: list.length, right: list.filter((pair) => listed.has(keyOf(pair))).length };
    });
    const [pairs, right] = [sumOf(lists, "pairs"), sumOf(lists, "right")];
    console.log(`  ${name.padEnd(16)}${String(pairs).padStart(5)} pairs, right ${(right / pairs).toFixed(2)}`);
  }
}

function sumOf<Key extends string>(list: readonly Record<Key, number>[], key: Key): number {
  return list.reduce((sum, each) => sum + each[key], 0);
}

function printWorst(answers: readonly Answer[]): void {
  console.log("\nThe ten worst errors left, of all ten pairs of plans: the aligner was surest of the contrary");
  for (const [at, { kind, a, b, score, why }] of worstErrors(answers, WORST).entries()) {
    console.log(`${String(at + 1).padStart(4)}. ${kind} at ${score.toFixed(2)}: ${nameOf(a)} – ${nameOf(b)}`);
    console.log(`      ${why}`);
  }
}

function printReliability(name: string, answers: readonly Answer[]): void {
  console.log(name);
  for (const { from, to, pairs, meanScore, right } of reliability(answers, BOUNDS)) {
    const counts = `${String(pairs).padStart(5)} pairs, mean score ${meanScore.toFixed(2)}, right ${right.toFixed(2)}`;
    console.log(`    ${from.toFixed(2)}–${to.toFixed(2)}: ${counts}`);
  }
}

function answer({ lexicon, plans, teachers, change }: SetUp, gold: GoldAlignment): Answer {
  const trained = trainWeights(teachers(gold), lexicon);
  const weights = change === undefined ? trained : change(trained);
  const chosen = GOLD_PLANS.filter(({ id }) => plans === "all" || id === gold.a || id === gold.b);
  return answerOf(gold, alignPlans(chosen, [], { lexicon, weights, candidates: ALL_CANDIDATES }));
}

function answerUnseen(gold: GoldAlignment): Answer {
  const plans = SHIPPED_PLANS.filter(({ id }) => id === gold.a || id === gold.b);
  return answerOf(gold, alignPlans(plans, [], { candidates: ALL_CANDIDATES }));
}

const COLUMNS = ["P", "R", "F1", "AP", "label", "same in row", "purity"];

function heading(): string {
  return "".padEnd(36) + COLUMNS.map((column) => column.padStart(12)).join("");
}

function line(name: string, answers: readonly Answer[]): string {
  const { precision, recall, f1, averagePrecision, labels, sameInOneRow, purity } = measure(answers);
  const values = [precision, recall, f1, averagePrecision, labels, sameInOneRow, purity];
  return name.padEnd(36) + values.map((value) => (value === null ? "–" : value.toFixed(3)).padStart(12)).join("");
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) scoreAlignment();
