/** How the sentences of one clause and those of another find each other, each value 0–1. */
export type ClauseMatch = {
  readonly clause: number;
  /** The best match of any two sentences. */
  readonly nearest: number;
  /** Of each sentence its best match, weighed by length; summed from either side, the greater counts. */
  readonly covered: number;
};

/**
 * Collects how well the sentences of a clause match all sentences of another plan. One clause at a time: for each of its
 * sentences `add` what it shares with others and then `finishSentence`; at the end `finishClause`.
 */
export class SentenceMatches {
  /** The clause of every sentence, and how much of that clause it is. */
  private readonly clauseOf: readonly number[];
  private readonly shares: readonly number[];
  /** Of the sentence at work with every sentence, and the sentences met. */
  private readonly current: Float64Array;
  private met: number[] = [];
  /** The best match of every sentence met so far, and the sentences met. */
  private readonly best: Float64Array;
  private metByClause: number[] = [];
  /** For every clause: the best match of the sentence at work, and the sum over the sentences so far. */
  private readonly bestInClause: Float64Array;
  private readonly covering: Float64Array;
  /** Scratch, by clause: the best match of its sentences, and how far they are found. */
  private readonly nearest: Float64Array;
  private readonly covered: Float64Array;

  constructor(clauseOf: readonly number[], shares: readonly number[], clauses: number) {
    this.clauseOf = clauseOf;
    this.shares = shares;
    this.current = new Float64Array(clauseOf.length);
    this.best = new Float64Array(clauseOf.length);
    this.bestInClause = new Float64Array(clauses);
    this.covering = new Float64Array(clauses);
    this.nearest = new Float64Array(clauses);
    this.covered = new Float64Array(clauses);
  }

  /** Adds to the match of the sentence at work with another; a part above 0. */
  add(sentence: number, part: number): void {
    const known = this.current[sentence] ?? 0;
    if (known === 0) this.met.push(sentence);
    this.current[sentence] = known + part;
  }

  /** Ends the sentence at work, which is so much of its clause. */
  finishSentence(share: number): void {
    const { met, current, best, bestInClause, covering, clauseOf } = this;
    for (const sentence of met) {
      const match = current[sentence] ?? 0;
      const clause = clauseOf[sentence] ?? 0;
      if ((best[sentence] ?? 0) === 0) this.metByClause.push(sentence);
      best[sentence] = Math.max(best[sentence] ?? 0, match);
      bestInClause[clause] = Math.max(bestInClause[clause] ?? 0, match);
      current[sentence] = 0;
    }
    for (const sentence of met) {
      const clause = clauseOf[sentence] ?? 0;
      covering[clause] = (covering[clause] ?? 0) + share * (bestInClause[clause] ?? 0);
      bestInClause[clause] = 0;
    }
    this.met = [];
  }

  /** Ends the clause at work: calls `found` with every clause that a sentence of it met, in no order. */
  finishClause(found: (match: ClauseMatch) => void): void {
    const { best, covering, nearest, covered, clauseOf, shares } = this;
    const clauses: number[] = [];
    for (const sentence of this.metByClause) {
      const clause = clauseOf[sentence] ?? 0;
      const match = best[sentence] ?? 0;
      if ((nearest[clause] ?? 0) === 0) clauses.push(clause);
      if (match > (nearest[clause] ?? 0)) nearest[clause] = match;
      covered[clause] = (covered[clause] ?? 0) + (shares[sentence] ?? 0) * match;
      best[sentence] = 0;
    }
    for (const clause of clauses) {
      const back = covered[clause] ?? 0;
      found({ clause, nearest: nearest[clause] ?? 0, covered: Math.max(covering[clause] ?? 0, back) });
      nearest[clause] = 0;
      covered[clause] = 0;
      covering[clause] = 0;
    }
    this.metByClause = [];
  }
}
