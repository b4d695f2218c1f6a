import { NearestClauses } from "../../../shared/alignment/nearest/nearest-clauses.ts";
import { madeUpPlans } from "../made-up-clauses.ts";
import { peakMemory, processorTime } from "../measure.ts";

// A process that finds the nearest clause of every clause of a made-up corpus and prints what that took: PLANS SAMPLE.

/** Times of the processor in milliseconds, the peak of the process's memory in bytes, which holds no text but that of the plan at hand. */
export type Found = {
  readonly clauses: number;
  readonly time: number;
  /** All bigrams read once, which no way of finding neighbours can do without. */
  readonly floor: number;
  /** One plan more added, and the nearest clauses of its own looked for. */
  readonly addingOne: number;
  readonly peak: number;
  /** Some of the clauses with the cosines of their neighbours; 0 where there is none. */
  readonly sample: readonly { readonly clause: number; readonly cosine: number }[];
};

/** A step through a corpus that meets every family. */
const STRIDE = 7919;

const [plans = 0, sample = 0] = process.argv.slice(2).map(Number);
const nearest = new NearestClauses();

function timed(work: () => void): number {
  const begun = processorTime();
  work();
  return processorTime() - begun;
}

/** Reads every bigram; the sum is given so that no compiler leaves the reading out. */
function readBigrams(texts: readonly string[]): number {
  let sum = 0;
  for (const text of texts) {
    for (let at = 1; at < text.length; at += 1) sum = (sum + text.charCodeAt(at - 1) * text.charCodeAt(at)) | 0;
  }
  return sum;
}

let time = 0;
let floor = 0;
let read = 0;
let added: readonly string[] = [];
let plan = 0;
for (const clauses of madeUpPlans(plans + 1)) {
  if (plan < plans) {
    floor += timed(() => {
      read += readBigrams(clauses);
    });
    time += timed(() => nearest.add(plan, clauses));
  }
  added = clauses;
  plan += 1;
}
const { count } = nearest;
const cosines = new Float32Array(count);
time += timed(() => {
  nearest.forEachNearest((clause, { cosine }) => {
    cosines[clause] = cosine;
  });
});
const peak = peakMemory();

const addingOne = timed(() => {
  nearest.add(plans, added);
  for (let clause = count; clause < nearest.count; clause += 1) nearest.nearest(clause, 1);
});
const found: Found = {
  clauses: count,
  time,
  floor: read === 0 ? 0 : floor,
  addingOne,
  peak,
  sample: Array.from({ length: sample }, (_, at) => {
    const clause = (at * STRIDE) % count;
    return { clause, cosine: cosines[clause] ?? 0 };
  }),
};
console.log(JSON.stringify(found));
