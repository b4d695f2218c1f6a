/** Length in characters at which a clause counts as of usual length: the median of the shipped plans. */
const USUAL_LENGTH = 150;
/** Share of the score for words that stand in the title. */
const TITLE_SHARE = 0.4;

/** How well a clause answers a word, 0–1. Of several words, each counts by its weight. */
export class Rating {
  /** How much each word counts of all. */
  private readonly shares: Float64Array;

  /** @param weights how much each word counts against the others */
  constructor(weights: readonly number[]) {
    const all = weights.reduce((sum, weight) => sum + weight, 0);
    this.shares = Float64Array.from(weights, (weight) => weight / all);
  }

  /**
   * How densely the words stand in the text, and whether they stand in the title. Frequencies saturate and are set
   * against the length as in BM25 (Robertson and Zaragoza 2009, section 3), with k = 1.
   *
   * @param length of the text in characters
   * @param marks of each word and document: how often the text has it, twice; one more where the title has it
   */
  rate(length: number, marks: readonly Uint32Array[], document: number): number {
    const dampened = 0.5 + length / (2 * USUAL_LENGTH);
    let score = 0;
    for (let word = 0; word < marks.length; word += 1) {
      const mark = marks[word]?.[document] ?? 0;
      const count = mark >>> 1;
      const inText = count / (count + dampened);
      score += (this.shares[word] ?? 0) * ((1 - TITLE_SHARE) * inText + TITLE_SHARE * (mark & 1));
    }
    return score;
  }
}
