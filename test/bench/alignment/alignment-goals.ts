import { readdirSync, readFileSync } from "node:fs";
import { alignPlans } from "../../../shared/alignment/align-plans.ts";
import type { AlignablePlan } from "../../../shared/alignment/alignable-plan.ts";
import type { ClauseId, PlanId } from "../../../shared/model/ids.ts";
import { identifyClauses } from "../../../shared/reading/identify-clauses.ts";
import { readPlan } from "../../../shared/reading/read-plan.ts";
import { foldText } from "../../../shared/text/fold.ts";
import { type Goal, inMilliseconds } from "../goal.ts";
import { CLAUSES_PER_PLAN, makeUpClauses } from "../made-up-clauses.ts";
import { median, processorTime } from "../measure.ts";

const ROUNDS = 5;
const LIMIT_MS = 500;
/** Clauses of a plan as long as a handbook, and beside it the plans of usual length of a full comparison. */
const LONG = 2045;
const OTHERS = 7;
const LONG_LIMIT_MS = 10_000;

/**
 * Item 3: the ten pairs of the five shipped plans, beside tf-idf over bigrams and beside reading the bigrams once; then the
 * largest that people will ask for: two very long plans, and one among seven others. Times of the processor.
 */
export async function alignmentGoals(): Promise<Goal[]> {
  const pairs = pairsOf(readPlans());
  const own = timed(() => pairs.map(([a, b]) => alignPlans([a, b])));
  const peer = timed(() => pairs.map(([a, b]) => mutualBest(a, b)));
  const floor = timed(() => pairs.map(([a, b]) => [...a.clauses, ...b.clauses].map(({ text }) => bigrams(text).size)));
  return [
    {
      name: "3 ten plan pairs aligned",
      own: inMilliseconds(own),
      peer: inMilliseconds(peer),
      floor: inMilliseconds(floor),
      toPeer: own / peer,
      toFloor: own / floor,
      goal: `≤ ${LIMIT_MS} ms (peer: mutual best tf-idf, floor: bigrams read once)`,
      pass: own <= LIMIT_MS,
    },
    longGoal(`3 two plans of ${LONG} clauses aligned`, [LONG, LONG]),
    longGoal(`3 one plan of ${LONG} clauses and ${OTHERS} of ${CLAUSES_PER_PLAN} aligned`, [
      LONG,
      ...Array.from({ length: OTHERS }, () => CLAUSES_PER_PLAN),
    ]),
  ];
}

function longGoal(name: string, lengths: readonly number[]): Goal {
  const plans = makeUpPlans(lengths);
  const begun = processorTime();
  alignPlans(plans);
  const time = processorTime() - begun;
  const none = { peer: null, floor: null, toPeer: null, toFloor: null };
  return { name, own: inMilliseconds(time), ...none, goal: `≤ ${LONG_LIMIT_MS} ms`, pass: time <= LONG_LIMIT_MS };
}

/** Made-up plans of so many clauses each. All are on one topic: nearly every two clauses share something. */
function makeUpPlans(lengths: readonly number[]): AlignablePlan[] {
  const clauses = lengths.reduce((sum, length) => sum + length, 0);
  const texts = makeUpClauses(Math.ceil(clauses / CLAUSES_PER_PLAN)).flat();
  return lengths.map((length, plan) => {
    const own = texts.splice(0, length);
    return {
      id: `made-up-${plan}` as PlanId,
      clauses: own.map((text, at) => ({
        id: `c${String(plan * 10_000 + at).padStart(12, "0")}` as ClauseId,
        title: text.slice(0, 8),
        titleKind: "summary",
        text,
        responsibility: null,
        deadlines: [],
        citations: [],
      })),
    };
  });
}

function readPlans(): AlignablePlan[] {
  const folder = new URL("../../../resources/plans/", import.meta.url);
  const names = readdirSync(folder).filter((name) => name.endsWith(".txt"));
  return names.map((name, plan) => {
    const reading = readPlan(readFileSync(new URL(name, folder), "utf8"));
    const mint = (ordinal: number) => `c${String(plan * 1000 + ordinal).padStart(12, "0")}` as ClauseId;
    return { id: name.replace(".txt", "") as PlanId, clauses: identifyClauses(reading, mint).clauses };
  });
}

function pairsOf(plans: readonly AlignablePlan[]): [AlignablePlan, AlignablePlan][] {
  return plans.flatMap((a, at) => plans.slice(at + 1).map((b): [AlignablePlan, AlignablePlan] => [a, b]));
}

function timed(work: () => unknown): number {
  work();
  const times = Array.from({ length: ROUNDS }, () => {
    const begun = processorTime();
    work();
    return processorTime() - begun;
  });
  return median(times);
}

function bigrams(text: string): Map<string, number> {
  const counts = new Map<string, number>();
  const { text: fold } = foldText(text);
  for (let at = 0; at + 1 < fold.length; at += 1) {
    const bigram = fold.slice(at, at + 2);
    counts.set(bigram, (counts.get(bigram) ?? 0) + 1);
  }
  return counts;
}

/** The best simple method: cosine of tf-idf over bigrams, kept where each is the other's best. */
function mutualBest(a: AlignablePlan, b: AlignablePlan): [number, number][] {
  const all = [...a.clauses, ...b.clauses].map(({ text }) => bigrams(text));
  const spread = new Map<string, number>();
  for (const counts of all) for (const bigram of counts.keys()) spread.set(bigram, (spread.get(bigram) ?? 0) + 1);
  const vectors = all.map((counts) => {
    const weights = [...counts].map(([bigram, count]): [string, number] => {
      return [bigram, count * Math.log(all.length / (spread.get(bigram) ?? 1))];
    });
    const length = Math.hypot(...weights.map(([, weight]) => weight)) || 1;
    return new Map(weights.map(([bigram, weight]) => [bigram, weight / length]));
  });
  const left = vectors.slice(0, a.clauses.length);
  const right = vectors.slice(a.clauses.length);
  const scores = left.map((one) => right.map((other) => dot(one, other)));
  return scores.flatMap((row, x) => {
    const y = row.indexOf(Math.max(...row));
    const best = scores.every((others) => (others[y] ?? 0) <= (row[y] ?? 0));
    return best && y >= 0 ? [[x, y] as [number, number]] : [];
  });
}

function dot(one: ReadonlyMap<string, number>, other: ReadonlyMap<string, number>): number {
  let sum = 0;
  for (const [bigram, weight] of one) sum += weight * (other.get(bigram) ?? 0);
  return sum;
}
