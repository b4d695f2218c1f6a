import { spawnSync } from "node:child_process";
import { join } from "node:path";
import type { Goal } from "../goal.ts";
import { makeUpClauses } from "../made-up-clauses.ts";
import { processorTime } from "../measure.ts";
import { BruteForce } from "./brute-force.ts";
import type { Found } from "./find-nearest.ts";

const PLANS = 300;
const MANY_PLANS = 3000;
/** So many clauses are compared with all others; the time for the rest is reckoned from theirs. */
const SAMPLE = 500;
const LARGE_SAMPLE = 200;
/** Cosines nearer than this are equal: both sides round. */
const ROUNDING = 1e-4;
const MEGABYTE = 1024 * 1024;

/** What finding the nearest clause of every clause took. Times of the processor in milliseconds. */
type Run = Found & {
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
      ...line(`5 one plan added to ${MANY_PLANS}, its clauses looked up`, { ...many, time: many.addingOne }),
      toPeer: null,
      peer: null,
      floor: null,
      toFloor: null,
      goal: "≤ 1 s",
      pass: many.addingOne <= 1000,
    },
  ];
}

function line(name: string, { time, brute, floor }: Run): Omit<Goal, "goal" | "pass"> {
  return {
    name,
    own: `${(time / 1000).toFixed(2)} s`,
    peer: `${(brute / 1000).toFixed(0)} s`,
    floor: `${(floor / 1000).toFixed(2)} s`,
    toPeer: time / brute,
    toFloor: time / floor,
  };
}

function measure(plans: number, sample: number): Run {
  const found = findNearest(plans, sample);
  const brute = new BruteForce(makeUpClauses(plans));
  const begun = processorTime();
  const best = found.sample.map(({ clause }) => brute.highestCosine(clause));
  const bruteTime = ((processorTime() - begun) / sample) * found.clauses;
  const right = found.sample.filter(({ cosine }, at) => cosine >= (best[at] ?? 0) - ROUNDING).length;
  return { ...found, megabytes: Math.round(found.peak / MEGABYTE), brute: bruteTime, best: right / sample };
}

/** In a process of its own, whose memory holds nothing else. */
function findNearest(plans: number, sample: number): Found {
  const args = [join(import.meta.dirname, "find-nearest.ts"), String(plans), String(sample)];
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { encoding: "utf8" });
  if (status !== 0) throw new Error(`${plans} plans: ${stderr}`);
  return JSON.parse(stdout);
}
