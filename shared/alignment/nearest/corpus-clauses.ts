import type { ClauseId } from "../../model/ids.ts";
import { NearestClauses } from "./nearest-clauses.ts";

/** A plan of one reading under a name that no other plan or reading has, with its clauses by their folds. */
export type NamedClauses = {
  readonly name: string;
  readonly clauses: readonly { readonly id: ClauseId; readonly fold: string }[];
};

/** A clause and how much it is like the one asked for, 0–1. */
export type SimilarId = { readonly clause: ClauseId; readonly similarity: number };

/**
 * The clauses of a whole corpus, among which similar ones are looked for. Plans may be added one by one; what it answers
 * is the same as if all had been there from the beginning, but for roundings where few are added to very many.
 */
export class CorpusClauses {
  private nearest = new NearestClauses();
  private names: string[] = [];
  private ids: ClauseId[] = [];
  private numbers = new Map<ClauseId, number>();

  /** Names those of these plans that are yet to be added, in this order. Plans not named are forgotten. */
  expect(plans: readonly string[]): readonly string[] {
    const isKept = this.names.length <= plans.length && this.names.every((name, at) => name === plans[at]);
    if (!isKept) this.forget();
    return plans.slice(this.names.length);
  }

  add({ name, clauses }: NamedClauses): void {
    for (const [at, { id }] of clauses.entries()) this.numbers.set(id, this.ids.length + at);
    this.ids.push(...clauses.map(({ id }) => id));
    this.nearest.add(
      this.names.length,
      clauses.map(({ fold }) => fold),
    );
    this.names.push(name);
  }

  /** The clauses of other plans most like this one, best first; none where it is not there. */
  similarTo(clause: ClauseId, most: number): SimilarId[] {
    const number = this.numbers.get(clause);
    if (number === undefined) return [];
    return this.nearest.nearest(number, most).flatMap((found) => {
      const id = this.ids[found.clause];
      return id === undefined ? [] : [{ clause: id, similarity: found.cosine }];
    });
  }

  private forget(): void {
    this.nearest = new NearestClauses();
    this.names = [];
    this.ids = [];
    this.numbers = new Map();
  }
}
