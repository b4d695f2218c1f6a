import type { GrowingLists } from "./growing-lists.ts";

/** At most so many, so that a set of them is two words of 32 bits. */
const MOST_CORE = 64;
const BYTE_VALUES = 256;
const TABLES = MOST_CORE / 8;

/** The phrases that most clauses of a family hold, the weightiest first. */
export type Core = {
  readonly phrases: Uint32Array;
  /** What any eight of them weigh together: a table for every eight, by which of them are meant. */
  readonly table: Float32Array;
};

/** Which of the core phrases a clause holds, by their places: bits of two words. */
export type Held = { readonly low: number; readonly high: number };

export const NO_CORE: Core = { phrases: new Uint32Array(), table: new Float32Array(TABLES * BYTE_VALUES) };

/**
 * The core of a family: the phrases held by more than one member, weighed by how many hold them.
 *
 * @param phrases the phrases of every clause
 * @param weights what each phrase weighs
 * @param counts scratch, by phrase: zeros before and after
 */
export function coreOf(members: Uint32Array, phrases: GrowingLists, weights: Float32Array, counts: Uint32Array): Core {
  const named: number[] = [];
  for (const clause of members) {
    const end = phrases.endOf(clause);
    for (let at = phrases.startOf(clause); at < end; at += 1) {
      const phrase = phrases.numbers[at] ?? 0;
      const count = counts[phrase] ?? 0;
      if (count === 0) named.push(phrase);
      counts[phrase] = count + 1;
    }
  }
  const said = (phrase: number): number => (counts[phrase] ?? 0) * (weights[phrase] ?? 0);
  const common = named.filter((phrase) => (counts[phrase] ?? 0) > 1).sort((one, other) => said(other) - said(one));
  for (const phrase of named) counts[phrase] = 0;
  const core = Uint32Array.from(common.slice(0, MOST_CORE));
  return { phrases: core, table: tableOf(Float32Array.from(core, (phrase) => weights[phrase] ?? 0)) };
}

/** The core phrases that `holds` says a clause holds. */
export function heldOf({ phrases }: Core, holds: (phrase: number) => boolean): Held {
  let low = 0;
  let high = 0;
  for (let place = 0; place < phrases.length; place += 1) {
    if (!holds(phrases[place] ?? 0)) continue;
    if (place < 32) low |= 1 << place;
    else high |= 1 << (place - 32);
  }
  return { low, high };
}

/** What the phrases of a set weigh together. */
export function weightOf({ table }: Core, low: number, high: number): number {
  return (
    (table[low & 255] ?? 0) +
    (table[256 + ((low >>> 8) & 255)] ?? 0) +
    (table[512 + ((low >>> 16) & 255)] ?? 0) +
    (table[768 + (low >>> 24)] ?? 0) +
    (table[1024 + (high & 255)] ?? 0) +
    (table[1280 + ((high >>> 8) & 255)] ?? 0) +
    (table[1536 + ((high >>> 16) & 255)] ?? 0) +
    (table[1792 + (high >>> 24)] ?? 0)
  );
}

function tableOf(weights: Float32Array): Float32Array {
  const table = new Float32Array(TABLES * BYTE_VALUES);
  for (let at = 0; at < table.length; at += 1) {
    const meant = at & (BYTE_VALUES - 1);
    if (meant === 0) continue;
    const first = (at >>> 8) * 8 + 31 - Math.clz32(meant & -meant);
    table[at] = (table[at & (at - 1)] ?? 0) + (weights[first] ?? 0);
  }
  return table;
}
