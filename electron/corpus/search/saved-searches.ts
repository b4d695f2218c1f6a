import { type SavedSearch, SavedSearchSchema } from "../../../shared/model/saved-search.ts";
import { change, prepared, type ReadableCorpus, type WritableCorpus } from "../connection.ts";

const byPinyin = new Intl.Collator("zh");

/** The searches that a person saved, by name. */
export function listSavedSearches(corpus: ReadableCorpus): readonly SavedSearch[] {
  return prepared<[], { name: string; query: string; filter: string; savedAt: string }>(
    corpus,
    "SELECT name, query, filter, saved_at AS savedAt FROM saved_search",
  )
    .all()
    .map(({ filter, ...row }) => SavedSearchSchema.parse({ ...row, filter: JSON.parse(filter) }))
    .toSorted((one, other) => byPinyin.compare(one.name, other.name));
}

/** Saves a search, in the place of one of the same name. */
export function saveSearch(corpus: WritableCorpus, { name, query, filter, savedAt }: SavedSearch): void {
  change(corpus, () => {
    prepared(
      corpus,
      `INSERT INTO saved_search (name, query, filter, saved_at) VALUES (?, ?, ?, ?)
       ON CONFLICT DO UPDATE SET query = excluded.query, filter = excluded.filter, saved_at = excluded.saved_at`,
    ).run(name, query, JSON.stringify(filter), savedAt);
  });
}

/** Forgets the search of a name, if there is one. */
export function forgetSearch(corpus: WritableCorpus, name: string): void {
  change(corpus, () => {
    prepared(corpus, "DELETE FROM saved_search WHERE name = ?").run(name);
  });
}
