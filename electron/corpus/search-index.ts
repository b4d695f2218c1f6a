import { indexTokens } from "../../shared/text/bigrams.ts";
import { prepared, type WritableCorpus } from "./connection.ts";

// The search index holds the clauses of every plan that is not removed. All of this runs inside the caller's transaction.

/** What the index knows of a clause. */
type IndexedClause = { readonly text: string; readonly title: string };

/** Takes a clause into the search index. */
export function indexClause(corpus: WritableCorpus, number: number, { text, title }: IndexedClause): void {
  prepared(corpus, "INSERT INTO clause_search (rowid, tokens) VALUES (?, ?)").run(number, indexTokens(text, title));
}

/** Takes all clauses of a plan out of the search index. */
export function unindexPlan(corpus: WritableCorpus, plan: number): void {
  prepared(corpus, "DELETE FROM clause_search WHERE rowid IN (SELECT number FROM clause WHERE plan = ?)").run(plan);
}

/** Takes all clauses of a plan into the search index, which has none of them. */
export function indexPlan(corpus: WritableCorpus, plan: number): void {
  const clauses = prepared<[number], IndexedClause & { number: number }>(
    corpus,
    "SELECT number, text, title FROM clause WHERE plan = ? ORDER BY number",
  ).all(plan);
  for (const clause of clauses) indexClause(corpus, clause.number, clause);
}
