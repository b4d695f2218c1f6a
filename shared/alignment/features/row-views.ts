import type { SparseVector } from "../clauses/sparse-vector.ts";
import type { WeighedClause, WeighedSentence } from "../clauses/weigh-clauses.ts";
import { PostingIndex } from "./posting-index.ts";
import { SentenceMatches } from "./sentence-matches.ts";

/** Cosines between one clause and a clause of another plan, each 0–1. */
export type RowView = {
  /** Index of the other clause in its plan. */
  readonly clause: number;
  /** N-grams of the whole clauses. */
  readonly text: number;
  /** Duties of the whole clauses. */
  readonly duties: number;
  /** N-grams of the two sentences nearest in them. */
  readonly sentence: number;
  /** Duties of the two sentences nearest in them. */
  readonly dutySentence: number;
  /** Topics of the two sentences nearest in them. */
  readonly topicSentence: number;
  /** Mean of n-grams and duties of the two sentences nearest in that. */
  readonly passage: number;
  /** How far the one clause is found again in the other, sentence by sentence in that mean: the better of both ways. */
  readonly covered: number;
};

/**
 * One plan made ready for looking at it from the clauses of others. What a look shows lies in arrays by clause until the
 * next look, because of two long plans most is never looked at twice.
 */
export class PlanViews {
  readonly text: Float64Array;
  readonly duties: Float64Array;
  readonly passage: Float64Array;
  private readonly sentence: Float64Array;
  private readonly dutySentence: Float64Array;
  private readonly topicSentence: Float64Array;
  private readonly covered: Float64Array;
  private met: number[] = [];
  private readonly isMet: Uint8Array;
  private readonly byText: PostingIndex;
  private readonly byDuties: PostingIndex;
  private readonly sentencesByText: PostingIndex;
  private readonly sentencesByDuties: PostingIndex;
  private readonly sentencesByTopics: PostingIndex;
  /** The clause of every sentence, sentences numbered through. */
  private readonly clauseOf: readonly number[];
  private readonly matches: SentenceMatches;

  constructor(clauses: readonly WeighedClause[]) {
    const sentences = clauses.flatMap((clause) => clause.sentences);
    const vectors = (of: (sentence: WeighedSentence) => SparseVector): PostingIndex =>
      new PostingIndex(sentences.map(of));
    this.byText = new PostingIndex(clauses.map(({ grams }) => grams));
    this.byDuties = new PostingIndex(clauses.map(({ duties }) => duties));
    this.sentencesByText = vectors(({ grams }) => grams);
    this.sentencesByDuties = vectors(({ duties }) => duties);
    this.sentencesByTopics = vectors(({ topics }) => topics);
    this.clauseOf = clauses.flatMap((clause, at) => clause.sentences.map(() => at));
    this.matches = new SentenceMatches(
      this.clauseOf,
      sentences.map(({ share }) => share),
      clauses.length,
    );
    const values = (): Float64Array => new Float64Array(clauses.length);
    this.text = values();
    this.duties = values();
    this.passage = values();
    this.sentence = values();
    this.dutySentence = values();
    this.topicSentence = values();
    this.covered = values();
    this.isMet = new Uint8Array(clauses.length);
  }

  /** The clauses of the plan that share anything with `from`, in no order. */
  lookFrom(from: WeighedClause): readonly number[] {
    this.forget();
    this.byText.forEachCosine(from.grams, (clause, cosine) => {
      this.meet(clause);
      this.text[clause] = cosine;
    });
    this.byDuties.forEachCosine(from.duties, (clause, cosine) => {
      this.meet(clause);
      this.duties[clause] = cosine;
    });
    for (const sentence of from.sentences) this.lookFromSentence(sentence);
    this.matches.finishClause(({ clause, nearest, covered }) => {
      this.meet(clause);
      this.passage[clause] = nearest;
      this.covered[clause] = covered;
    });
    return this.met;
  }

  /** What the last look showed of a clause. */
  view(clause: number): RowView {
    return {
      clause,
      text: this.text[clause] ?? 0,
      duties: this.duties[clause] ?? 0,
      sentence: this.sentence[clause] ?? 0,
      dutySentence: this.dutySentence[clause] ?? 0,
      topicSentence: this.topicSentence[clause] ?? 0,
      passage: this.passage[clause] ?? 0,
      covered: this.covered[clause] ?? 0,
    };
  }

  private lookFromSentence(from: WeighedSentence): void {
    const { matches, clauseOf } = this;
    this.sentencesByText.forEachCosine(from.grams, (sentence, cosine) => {
      matches.add(sentence, cosine / 2);
      this.raise(this.sentence, clauseOf[sentence] ?? 0, cosine);
    });
    this.sentencesByDuties.forEachCosine(from.duties, (sentence, cosine) => {
      matches.add(sentence, cosine / 2);
      this.raise(this.dutySentence, clauseOf[sentence] ?? 0, cosine);
    });
    this.sentencesByTopics.forEachCosine(from.topics, (sentence, cosine) => {
      this.raise(this.topicSentence, clauseOf[sentence] ?? 0, cosine);
    });
    matches.finishSentence(from.share);
  }

  private raise(values: Float64Array, clause: number, cosine: number): void {
    this.meet(clause);
    if (cosine > (values[clause] ?? 0)) values[clause] = cosine;
  }

  private meet(clause: number): void {
    if (this.isMet[clause] === 1) return;
    this.isMet[clause] = 1;
    this.met.push(clause);
  }

  private forget(): void {
    const { text, duties, passage, sentence, dutySentence, topicSentence, covered, isMet } = this;
    for (const values of [text, duties, passage, sentence, dutySentence, topicSentence, covered, isMet]) values.fill(0);
    this.met = [];
  }
}
