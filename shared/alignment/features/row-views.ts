import type { SparseVector } from "../clauses/sparse-vector.ts";
import type { WeighedClause, WeighedSentence } from "../clauses/weigh-clauses.ts";
import { PostingIndex } from "./posting-index.ts";

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
  /** Mean of n-grams and duties of the two sentences nearest in that. */
  passage: number;
};

/** One plan made ready for looking at it from the clauses of others. */
export class PlanViews {
  private readonly text: PostingIndex;
  private readonly duties: PostingIndex;
  private readonly sentences: PostingIndex;
  private readonly dutySentences: PostingIndex;
  /** The clause of every sentence, sentences numbered through. */
  private readonly clauseOf: readonly number[];
  /** Scratch: the cosine of n-grams of every sentence with the one looked from. */
  private readonly byText: Float64Array;

  constructor(clauses: readonly WeighedClause[]) {
    const sentences = clauses.flatMap((clause) => clause.sentences);
    const vectors = (of: (sentence: WeighedSentence) => SparseVector): PostingIndex =>
      new PostingIndex(sentences.map(of));
    this.text = new PostingIndex(clauses.map(({ grams }) => grams));
    this.duties = new PostingIndex(clauses.map(({ duties }) => duties));
    this.sentences = vectors(({ grams }) => grams);
    this.dutySentences = vectors(({ duties }) => duties);
    this.clauseOf = clauses.flatMap((clause, at) => clause.sentences.map(() => at));
    this.byText = new Float64Array(sentences.length);
  }

  /** The views of all clauses of the plan that share anything with `from`, in no order. */
  lookFrom(from: WeighedClause): RowView[] {
    const views = new Map<number, RowView>();
    const viewOf = (clause: number): RowView => {
      const known = views.get(clause);
      if (known !== undefined) return known;
      const view = { clause, text: 0, duties: 0, sentence: 0, dutySentence: 0, passage: 0 };
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
    return [...views.values()];
  }

  private lookFromSentence(from: WeighedSentence, viewOf: (clause: number) => RowView): void {
    const { byText } = this;
    byText.fill(0);
    this.sentences.forEachCosine(from.grams, (sentence, cosine) => {
      byText[sentence] = cosine;
      const view = viewOf(this.clauseOf[sentence] ?? 0);
      view.sentence = Math.max(view.sentence, cosine);
      view.passage = Math.max(view.passage, cosine / 2);
    });
    this.dutySentences.forEachCosine(from.duties, (sentence, cosine) => {
      const view = viewOf(this.clauseOf[sentence] ?? 0);
      view.dutySentence = Math.max(view.dutySentence, cosine);
      view.passage = Math.max(view.passage, (cosine + (byText[sentence] ?? 0)) / 2);
    });
  }
}
