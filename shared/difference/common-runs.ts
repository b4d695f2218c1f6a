import { Scratch } from "../text/scratch.ts";
import type { Match } from "./match.ts";

/** Comparisons after which texts count as too long or too repetitive to list what they have in common. */
const MOST_STEPS = 4_000_000;

const roomForCovered = new Scratch();
const roomForHeads = new Scratch();
const roomForNexts = new Scratch();

/**
 * Every stretch of at least `shortest` units that two texts have in common and that cannot be made longer, ordered by
 * its place in a; null where there are too many to list. Overlaps and crossings are all there, the choice is left to others.
 */
export function findCommonRuns(a: string, b: string, shortest: number, mostSteps = MOST_STEPS): Match[] | null {
  const index = new PlaceIndex(b, shortest);
  // For each diagonal, up to which place of a it is covered by a run already found.
  const covered = roomForCovered.take(a.length + b.length + 1).fill(0);
  const runs: Match[] = [];
  let steps = 0;
  for (let inA = 0; inA + shortest <= a.length; inA += 1) {
    for (let inB = index.first(a, inA); inB >= 0; inB = index.next(inB)) {
      steps += 1;
      const diagonal = inA - inB + b.length;
      if ((covered[diagonal] ?? 0) > inA) continue;
      const length = commonLength(a, inA, b, inB);
      steps += length;
      if (length < shortest) continue;
      covered[diagonal] = inA + length;
      runs.push({ a: inA, b: inB, length });
    }
    if (steps > mostSteps) return null;
  }
  return runs;
}

function commonLength(a: string, inA: number, b: string, inB: number): number {
  const longest = Math.min(a.length - inA, b.length - inB);
  let length = 0;
  while (length < longest && a.charCodeAt(inA + length) === b.charCodeAt(inB + length)) length += 1;
  return length;
}

/**
 * The places of a text by their next few units, hashed: different units may share an entry, equal ones always do. It holds
 * until the next one is made.
 */
class PlaceIndex {
  /** Places and 1, as 0 is for none. */
  private readonly heads: Uint32Array;
  private readonly nexts: Uint32Array;
  private readonly shift: number;
  private readonly units: number;

  constructor(text: string, units: number) {
    const bits = Math.max(4, 33 - Math.clz32(text.length));
    this.shift = 32 - bits;
    this.units = units;
    this.heads = roomForHeads.take(1 << bits).fill(0);
    this.nexts = roomForNexts.take(text.length);
    for (let at = text.length - units; at >= 0; at -= 1) {
      const entry = this.entryOf(text, at);
      this.nexts[at] = this.heads[entry] ?? 0;
      this.heads[entry] = at + 1;
    }
  }

  /** The first place that may have the same units as `text` at a place, or -1. */
  first(text: string, at: number): number {
    return (this.heads[this.entryOf(text, at)] ?? 0) - 1;
  }

  next(at: number): number {
    return (this.nexts[at] ?? 0) - 1;
  }

  /** Multiplicative hashing, Knuth, TAOCP 3, 6.4. */
  private entryOf(text: string, at: number): number {
    let hash = 0;
    for (let next = at; next < at + this.units; next += 1) hash = Math.imul(hash ^ text.charCodeAt(next), 0x9e3779b1);
    return hash >>> this.shift;
  }
}
