import { pathToFileURL } from "node:url";
import { alignPlans } from "../../../shared/alignment/align-plans.ts";
import { buildLexicon, type Lexicon, TRADE_LEXICON } from "../../../shared/alignment/lexicon/lexicon.ts";
import type { AlignmentWeights } from "../../../shared/alignment/model/weights.ts";
import { mutualBestBm25, mutualBestTfIdf } from "./baselines.ts";
import { GOLD_ALIGNMENTS, GOLD_PLANS, type GoldAlignment, ONE_READER_ALIGNMENTS, SHIPPED_PLANS } from "./gold.ts";
import { type Answer, answerOf, measure, reliability } from "./measures.ts";
import { trainWeights } from "./train.ts";

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
/** Every clause has fewer partners than this. */
const ALL_CANDIDATES = 1000;
const BOUNDS = [0, 0.05, 0.15, 0.3, 0.5, 0.7, 0.9, 0.95, 1];

const others = (judged: GoldAlignment): GoldAlignment[] => GOLD_ALIGNMENTS.filter((each) => each !== judged);
const engine: SetUp = { name: "this engine", lexicon: TRADE_LEXICON, plans: "all", teachers: others };

const SET_UPS: readonly SetUp[] = [
  engine,
  { ...engine, name: "  two plans at a time", plans: "two" },
  {
    ...engine,
    name: "  without second stage",
    change: (weights) => ({ ...weights, agreement: { ...weights.agreement, weight: 0 } }),
  },
  { ...engine, name: "  without lexicon", lexicon: NO_LEXICON },
  { ...engine, name: "  taught by one pair only", teachers: (judged) => others(judged).slice(0, 1) },
];

/** Prints how well the aligner does on the hand-made pairs, each judged by weights fitted on the others. */
export function scoreAlignment(): void {
  console.log("Alignment: three hand-made pairs, each left out in turn");
  console.log(heading());
  const answers = SET_UPS.map((setUp) => ({ setUp, answers: GOLD_ALIGNMENTS.map((gold) => answer(setUp, gold)) }));
  for (const { setUp, answers: own } of answers) console.log(line(setUp.name, own));
  console.log(line("mutual best tf-idf", GOLD_ALIGNMENTS.map(mutualBestTfIdf)));
  console.log(line("mutual best BM25", GOLD_ALIGNMENTS.map(mutualBestBm25)));
  const own = answers[0]?.answers ?? [];
  console.log("\nPair by pair");
  for (const each of own) console.log(line(`  ${each.gold.a} ${each.gold.b}`, [each]));
  const unseen = ONE_READER_ALIGNMENTS.map(answerUnseen);
  console.log("\nThe other seven pairs, by one reader, two plans at a time, by the weights that ship");
  console.log(line("this engine", unseen));
  for (const each of unseen) console.log(line(`  ${each.gold.a} ${each.gold.b}`, [each]));
  console.log("\nReliability: of the pairs scored so, how many are right");
  printReliability("  the three", own);
  printReliability("  the seven", unseen);
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
