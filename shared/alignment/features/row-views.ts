import type { SparseVector } from "../clauses/sparse-vector.ts";
import type { WeighedClause, WeighedSentence } from "../clauses/weigh-clauses.ts";
import { PostingIndex } from "./posting-index.ts";
import { SentenceMatches } from "./sentence-matches.ts";

/** Cosines between one clause and a clause of another plan, each 0–1. */
export type RowView = {
  /** Index of the other clause in its plan. */
  readonly clause: number;
  /** N-grams of the whole clauses. */
  text: number;
  /** Duties of the whole clauses. */
  duties: number;
  /** N-grams of the two sentences nearest in them. */
  sentence: number;
  /** Duties of the two sentences nearest in them. */
  dutySentence: number;
  /** Topics of the two sentences nearest in them. */
  topicSentence: number;
  /** Mean of n-grams and duties of the two sentences nearest in that. */
  passage: number;
  /** How far the one clause is found again in the other, sentence by sentence in that mean: the better of both ways. */
  covered: number;
};

/** One plan made ready for looking at it from the clauses of others. */
export class PlanViews {
  private readonly text: PostingIndex;
  private readonly duties: PostingIndex;
  private readonly sentences: PostingIndex;
  private readonly dutySentences: PostingIndex;
  private readonly topicSentences: PostingIndex;
  /** The clause of every sentence, sentences numbered through. */
  private readonly clauseOf: readonly number[];
  private readonly matches: SentenceMatches;

  constructor(clauses: readonly WeighedClause[]) {
    const sentences = clauses.flatMap((clause) => clause.sentences);
    const vectors = (of: (sentence: WeighedSentence) => SparseVector): PostingIndex =>
      new PostingIndex(sentences.map(of));
    this.text = new PostingIndex(clauses.map(({ grams }) => grams));
    this.duties = new PostingIndex(clauses.map(({ duties }) => duties));
    this.sentences = vectors(({ grams }) => grams);
    this.dutySentences = vectors(({ duties }) => duties);
    this.topicSentences = vectors(({ topics }) => topics);
    this.clauseOf = clauses.flatMap((clause, at) => clause.sentences.map(() => at));
    this.matches = new SentenceMatches(
      this.clauseOf,
      sentences.map(({ share }) => share),
      clauses.length,
    );
  }

  /** The views of all clauses of the plan that share anything with `from`, in no order. */
  lookFrom(from: WeighedClause): RowView[] {
    const views = new Map<number, RowView>();
    const viewOf = (clause: number): RowView => {
      const known = views.get(clause);
      if (known !== undefined) return known;
      const none = { text: 0, duties: 0, sentence: 0, dutySentence: 0, topicSentence: 0, passage: 0, covered: 0 };
      const view = { clause, ...none };
      views.set(clause, view);
      return view;
    };
    this.text.forEachCosine(from.grams, (clause, cosine) => {
      viewOf(clause).text = cosine;
    });
    this.duties.forEachCosine(from.duties, (clause, cosine) => {
      viewOf(clause).duties = cosine;
    });
    for (const sentence of from.sentences) this.lookFromSentence(sentence, viewOf);
    this.matches.finishClause(({ clause, nearest, covered }) => {
      const view = viewOf(clause);
      view.passage = nearest;
      view.covered = covered;
    });
    return [...views.values()];
  }

  private lookFromSentence(from: WeighedSentence, viewOf: (clause: number) => RowView): void {
    const { matches } = this;
    this.sentences.forEachCosine(from.grams, (sentence, cosine) => {
      matches.add(sentence, cosine / 2);
      const view = viewOf(this.clauseOf[sentence] ?? 0);
      view.sentence = Math.max(view.sentence, cosine);
    });
    this.dutySentences.forEachCosine(from.duties, (sentence, cosine) => {
      matches.add(sentence, cosine / 2);
      const view = viewOf(this.clauseOf[sentence] ?? 0);
      view.dutySentence = Math.max(view.dutySentence, cosine);
    });
    this.topicSentences.forEachCosine(from.topics, (sentence, cosine) => {
      const view = viewOf(this.clauseOf[sentence] ?? 0);
      view.topicSentence = Math.max(view.topicSentence, cosine);
    });
    matches.finishSentence(from.share);
  }
}
