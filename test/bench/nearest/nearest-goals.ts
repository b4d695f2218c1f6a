import { NearestClauses } from "../../../shared/alignment/nearest/nearest-clauses.ts";
import type { Goal } from "../goal.ts";
import { makeUpClauses } from "../made-up-clauses.ts";
import { processorTime } from "../measure.ts";
import { BruteForce } from "./brute-force.ts";

const PLANS = 300;
const MANY_PLANS = 3000;
/** So many clauses are compared with all others; the time for the rest is reckoned from theirs. */
const SAMPLE = 500;
const LARGE_SAMPLE = 200;
/** Cosines nearer than this are equal: both sides round. */
const ROUNDING = 1e-4;
/** A step through a corpus that meets every family. */
const STRIDE = 7919;

/** What finding the nearest clause of every clause took. Times of the processor in milliseconds. */
type Run = {
  readonly clauses: number;
  readonly time: number;
  readonly addingOne: number;
  readonly megabytes: number;
  readonly brute: number;
  /** Share of the sample whose neighbour is as near as any. */
  readonly best: number;
};

/** Item 5: the nearest clause of every clause in another plan. The largest corpus only where asked for, as it takes minutes. */
export async function nearestGoals(large: boolean): Promise<Goal[]> {
  const few = measure(PLANS, SAMPLE);
  const goals = [
    {
      ...line(`5 nearest of ${few.clauses} clauses`, few),
      goal: `≤ 0.03 × every pair, ≥ 0.97 of the best (${few.best.toFixed(3)})`,
      pass: few.time <= 0.03 * few.brute && few.best >= 0.97,
    },
  ];
  if (!large) return goals;
  const many = measure(MANY_PLANS, LARGE_SAMPLE);
  return [
    ...goals,
    {
      ...line(`5 nearest of ${many.clauses} clauses`, many),
      goal: `≤ 15 s, ≤ 600 MB (${many.megabytes} MB), ≥ 0.97 of the best (${many.best.toFixed(3)}), ≤ 12 × ${PLANS} plans (${(many.time / few.time).toFixed(1)})`,
      pass: many.time <= 15_000 && many.megabytes <= 600 && many.best >= 0.97 && many.time <= 12 * few.time,
    },
    {
      ...line(`5 one plan added to ${MANY_PLANS}`, { ...many, time: many.addingOne }),
      toPeer: null,
      peer: null,
      goal: "≤ 1 s",
      pass: many.addingOne <= 1000,
    },
  ];
}

function line(name: string, { time, brute }: Run): Omit<Goal, "goal" | "pass"> {
  return {
    name,
    own: `${(time / 1000).toFixed(2)} s`,
    peer: `${(brute / 1000).toFixed(0)} s`,
    floor: null,
    toPeer: time / brute,
    toFloor: null,
  };
}

function measure(plans: number, sample: number): Run {
  const texts = makeUpClauses(plans);
  const begun = processorTime();
  const nearest = new NearestClauses();
  texts.forEach((clauses, plan) => {
    nearest.add(plan, clauses);
  });
  const { count } = nearest;
  const found = new Float64Array(count);
  nearest.forEachNearest((clause, { cosine }) => {
    found[clause] = cosine;
  });
  const time = processorTime() - begun;
  const megabytes = Math.round(process.memoryUsage().rss / 1024 / 1024);
  const brute = new BruteForce(texts);
  const sampled = Array.from({ length: sample }, (_, at) => (at * STRIDE) % count);
  const bruteBegun = processorTime();
  const best = sampled.map((clause) => brute.highestCosine(clause));
  const bruteTime = ((processorTime() - bruteBegun) / sample) * count;
  const right = sampled.filter((clause, at) => (found[clause] ?? 0) >= (best[at] ?? 0) - ROUNDING).length;
  return { clauses: count, time, addingOne: addOne(nearest, texts), megabytes, brute: bruteTime, best: right / sample };
}

function addOne(nearest: NearestClauses, texts: readonly (readonly string[])[]): number {
  const begun = processorTime();
  nearest.add(texts.length, texts[0] ?? []);
  nearest.prepare();
  return processorTime() - begun;
}
