import { BestPlaces, type Ranked } from "./best-places.ts";
import { type Core, type Held, heldOf, NO_CORE, weightOf } from "./core-phrases.ts";
import { countHolders, type Holders, invertLists } from "./holders.ts";
import { type Shelved, Shelves } from "./shelves.ts";

/** Of each family that is not the clause's own a part is looked at. */
const PART_FOR_OTHERS = 1 / 4;
/** What promises less than so much of the best is not looked at. */
const LEAST_PROMISE = 0.5;
/** Kept for all clauses of a shelf are so many more than for one: those of its own plan are left out. */
const SPARE = 8;
/** A phrase outside the core leads to so many of a family at most. */
const MOST_LOOKS = 24;
/** So many on either side of a clause on its shelf, where those of its own length stand: its copies, if there are any. */
const NEXT_TO_IT = 4;

/** How many promising clauses are looked for, and how many copies of one text among them. */
type Wanted = { readonly most: number; readonly copies: number };

/**
 * Finds the clauses that promise to be near one: they hold many phrases that it holds, and little else. What promises to be
 * near one clause of a shelf does so for all, so that it is looked for but once for each shelf.
 */
export class PromisingClauses {
  private readonly all: Shelved;
  private readonly plans: readonly number[];
  private readonly shelves: Shelves;
  /** For each phrase the places of the clauses that hold it, ascending. */
  private readonly holders: Holders;
  /** What is promising, by what was looked for: how many, how many copies, family and core phrases held. */
  private readonly known = new Map<string, Ranked>();
  /** Scratch, by phrase: whether the clause looked from holds it. */
  private readonly own: Uint8Array;
  /** Scratch, by place: weight of the phrases outside the core that are shared. */
  private readonly beside: Float32Array;
  private readonly ofShelf = new BestPlaces(0);
  private readonly ofClause = new BestPlaces(0);

  constructor(all: Shelved, plans: readonly number[]) {
    const { phrases, weights, families } = all;
    this.all = all;
    this.plans = plans;
    this.shelves = new Shelves(all);
    const counts = countHolders(phrases, 0, weights.length);
    this.holders = invertLists(phrases, 0, counts, phrases.count, this.shelves.clauses);
    this.own = new Uint8Array(weights.length);
    this.beside = new Float32Array(families.ofClause.length);
  }

  /** All clauses, those of a family and of a shelf one after the other. */
  get order(): Uint32Array {
    return this.shelves.clauses;
  }

  /**
   * Calls `found` with the clauses of other plans that stand next to one on its shelf: its copies, if there are any.
   *
   * @param norm Euclidean length of the weights of the clause
   */
  forEachNextTo(clause: number, norm: number, found: (other: number) => void): void {
    const { clauses, firstPlaces, shelfAt, placeOf } = this.shelves;
    const known = placeOf[clause];
    const shelf = known === undefined ? this.shelfFor(clause) : (shelfAt[known] ?? null);
    if (shelf === null) return;
    const place = known ?? this.shelves.placeFor(shelf, norm);
    const [first = 0, end = 0] = [firstPlaces[shelf], firstPlaces[shelf + 1]];
    for (let near = Math.max(first, place - NEXT_TO_IT); near < Math.min(end, place + NEXT_TO_IT + 1); near += 1) {
      const other = clauses[near] ?? clause;
      if (this.plans[other] !== this.plans[clause]) found(other);
    }
  }

  /**
   * Calls `found` with the clauses that promise to be near one, but for those of its own plan; with some more than once.
   * A clause that was added later finds the others, but none of them finds it.
   *
   * @param most so many of its own family, and a part of that of each other
   * @param copies so many of those that are copies of each other
   */
  forEach(clause: number, most: number, copies: number, found: (other: number) => void): void {
    const { phrases, families } = this.all;
    const best = this.ofClause;
    const own = phrases.numbers.subarray(phrases.startOf(clause), phrases.endOf(clause));
    for (const phrase of own) this.own[phrase] = 1;
    let ownWeight = 0;
    let highest = 0;
    families.around(clause).forEach((family, at) => {
      const core = this.shelves.cores[family] ?? NO_CORE;
      const held = heldOf(core, (phrase) => this.own[phrase] === 1);
      const weight = weightOf(core, held.low, held.high);
      if (at === 0) ownWeight = weight;
      if (weight < ownWeight * LEAST_PROMISE) return;
      best.restart(at === 0 ? most : Math.ceil(most * PART_FOR_OTHERS));
      this.offerShelves(clause, this.promisingTo(family, core, held, { most: best.most + SPARE, copies }), best);
      this.offerBeside(clause, family, core, held, best);
      highest = Math.max(highest, best.highest);
      best.forEach((other, score) => {
        if (score >= highest * LEAST_PROMISE) found(other);
      });
    });
    for (const phrase of own) this.own[phrase] = 0;
  }

  private offerShelves(clause: number, { items, scores }: Ranked, best: BestPlaces): void {
    const { plans } = this;
    for (let at = 0; at < items.length; at += 1) {
      const score = scores[at] ?? 0;
      if (score <= best.least) return;
      const other = this.shelves.clauses[items[at] ?? 0] ?? 0;
      if (plans[other] !== plans[clause]) best.offer(other, score);
    }
  }

  /** Offers those that share a phrase outside the core. */
  private offerBeside(clause: number, family: number, core: Core, { low, high }: Held, best: BestPlaces): void {
    const { plans, beside, shelves } = this;
    const touched = this.weighBeside(clause, family, core);
    for (const place of touched) {
      const other = shelves.clauses[place] ?? 0;
      if (plans[other] !== plans[clause]) {
        const shelf = shelves.shelfAt[place] ?? 0;
        const common = weightOf(core, low & (shelves.lows[shelf] ?? 0), high & (shelves.highs[shelf] ?? 0));
        best.offer(other, (common + (beside[place] ?? 0)) / (shelves.norms[place] ?? 1));
      }
      beside[place] = 0;
    }
  }

  private weighBeside(clause: number, family: number, core: Core): number[] {
    const { beside, holders, shelves } = this;
    const { phrases, weights } = this.all;
    const touched: number[] = [];
    const [start = 0, end = 0] = [shelves.starts[family], shelves.starts[family + 1]];
    const last = phrases.endOf(clause);
    for (let own = phrases.startOf(clause); own < last; own += 1) {
      const phrase = phrases.numbers[own] ?? 0;
      if (core.phrases.includes(phrase)) continue;
      const first = this.firstHolder(phrase, start);
      const behind = Math.min(first + MOST_LOOKS, holders.starts[phrase + 1] ?? 0);
      for (let at = first; at < behind; at += 1) {
        const place = holders.lists[at] ?? 0;
        if (place >= end) break;
        const known = beside[place] ?? 0;
        if (known === 0) touched.push(place);
        beside[place] = known + (weights[phrase] ?? 0);
      }
    }
    return touched;
  }

  /** The first among the holders of a phrase that stands at a place or after it. */
  private firstHolder(phrase: number, place: number): number {
    const { starts, lists } = this.holders;
    let [low = 0, high = 0] = [starts[phrase], starts[phrase + 1]];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((lists[middle] ?? 0) < place) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /** The shelf on which a clause that was added later would stand. */
  private shelfFor(clause: number): number | null {
    const { phrases, families } = this.all;
    const own = new Set(phrases.numbers.subarray(phrases.startOf(clause), phrases.endOf(clause)));
    const [family = 0] = families.around(clause);
    const core = this.shelves.cores[family] ?? NO_CORE;
    return this.shelves.shelfOf(
      family,
      heldOf(core, (phrase) => own.has(phrase)),
    );
  }

  private promisingTo(family: number, core: Core, held: Held, wanted: Wanted): Ranked {
    const key = `${wanted.most}/${wanted.copies}/${family}/${held.low}/${held.high}`;
    const known = this.known.get(key);
    if (known !== undefined) return known;
    const found = this.lookThrough(family, core, held, wanted);
    this.known.set(key, found);
    return found;
  }

  /** The most promising places of a family to a clause with these core phrases. */
  private lookThrough(family: number, core: Core, { low, high }: Held, { most, copies }: Wanted): Ranked {
    const { firstShelves, firstPlaces, lows, highs, weights, norms } = this.shelves;
    const best = this.ofShelf;
    best.restart(most);
    const own = weightOf(core, low, high);
    const look = (shelf: number): void => {
      const start = firstPlaces[shelf] ?? 0;
      if (Math.min(own, weights[shelf] ?? 0) <= best.least * (norms[start] ?? 1)) return;
      const common = weightOf(core, low & (lows[shelf] ?? 0), high & (highs[shelf] ?? 0));
      const end = firstPlaces[shelf + 1] ?? 0;
      // On one shelf clauses of one norm are copies, but for a rare chance.
      let same = 0;
      for (let place = start; place < end; place += 1) {
        const norm = norms[place] ?? 1;
        same = place > start && norm === norms[place - 1] ? same + 1 : 1;
        if (same > copies) continue;
        const score = common / norm;
        if (score <= best.least) break;
        best.offer(place, score);
      }
    };
    // Shelves next to it in order hold most of the same phrases: after those, the others need only a glance.
    const [first = 0, last = 0] = [firstShelves[family], firstShelves[family + 1]];
    const middle = this.shelves.firstShelfFrom(family, { low, high });
    for (let by = 0; middle + by < last || middle - by > first; by += 1) {
      if (middle + by < last) look(middle + by);
      if (middle - by > first) look(middle - by - 1);
    }
    return best.ranked();
  }
}
