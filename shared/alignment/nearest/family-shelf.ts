import type { BestPlaces } from "./best-places.ts";
import type { Families } from "./families.ts";
import { bitsIn, SIGNATURE_WORDS } from "./signatures.ts";

/** Of a larger family no more members are looked at. */
const MOST_MEMBERS = 6000;

/** What a shelf is filled with, by clause. */
export type Shelved = {
  /** `SIGNATURE_WORDS` for each clause. */
  readonly signatures: Uint32Array;
  readonly norms: Float32Array;
  readonly plans: readonly number[];
};

/**
 * What a first look at a clause needs, the members of a family side by side: to read them in a row takes a tenth of the
 * time that it takes to fetch them from all over the memory.
 */
export class FamilyShelf {
  private readonly families: Families;
  /** Where each family begins. */
  private readonly starts: Uint32Array;
  private readonly members: Uint32Array;
  private readonly signatures: Uint32Array;
  private readonly norms: Float32Array;
  private readonly plans: Int32Array;
  private readonly all: Shelved;

  constructor(families: Families, all: Shelved) {
    const count = families.ofClause.length;
    this.families = families;
    this.all = all;
    this.starts = new Uint32Array(families.count + 1);
    this.members = new Uint32Array(count);
    this.signatures = new Uint32Array(count * SIGNATURE_WORDS);
    this.norms = new Float32Array(count);
    this.plans = new Int32Array(count);
    this.fill();
  }

  /**
   * Offers the members of the families around a clause, but for those of its own plan, each with about its cosine.
   *
   * @param norm Euclidean length of the clause's weights
   */
  offerMembers(clause: number, norm: number, best: BestPlaces): void {
    const first = clause * SIGNATURE_WORDS;
    const [a = 0, b = 0, c = 0, d = 0] = this.all.signatures.subarray(first, first + SIGNATURE_WORDS);
    const plan = this.all.plans[clause] ?? 0;
    const perBit = norm / Math.max(1, bitsIn(a) + bitsIn(b) + bitsIn(c) + bitsIn(d));
    const { starts, signatures, norms, plans, members } = this;
    for (const family of this.families.around(clause)) {
      const start = starts[family] ?? 0;
      const end = Math.min(starts[family + 1] ?? 0, start + MOST_MEMBERS);
      let least = best.least;
      for (let place = start, word = start * SIGNATURE_WORDS; place < end; place += 1, word += SIGNATURE_WORDS) {
        const common =
          bitsIn(a & (signatures[word] ?? 0)) +
          bitsIn(b & (signatures[word + 1] ?? 0)) +
          bitsIn(c & (signatures[word + 2] ?? 0)) +
          bitsIn(d & (signatures[word + 3] ?? 0));
        const about = (common * perBit) / (norms[place] ?? 1);
        if (about <= least || plans[place] === plan) continue;
        best.offer(members[place] ?? 0, about);
        least = best.least;
      }
    }
  }

  private fill(): void {
    const { families, starts, all } = this;
    for (const family of families.ofClause) starts[family + 1] = (starts[family + 1] ?? 0) + 1;
    for (let family = 0; family < families.count; family += 1) {
      starts[family + 1] = (starts[family + 1] ?? 0) + (starts[family] ?? 0);
    }
    const next = starts.slice();
    families.ofClause.forEach((family, clause) => {
      const place = next[family] ?? 0;
      next[family] = place + 1;
      this.members[place] = clause;
      this.norms[place] = all.norms[clause] ?? 1;
      this.plans[place] = all.plans[clause] ?? 0;
      const from = clause * SIGNATURE_WORDS;
      this.signatures.set(all.signatures.subarray(from, from + SIGNATURE_WORDS), place * SIGNATURE_WORDS);
    });
  }
}
