import { useWords } from "../../catalogue/words.tsx";
import { conditionsOf } from "./narrowing.ts";
import type { Finder } from "./use-finder.ts";
import type { SavedSearches } from "./use-saved-searches.ts";

type SearchStartProps = { readonly finder: Finder; readonly saved: SavedSearches; readonly onField: () => void };

/** The panel while nothing is typed: what was saved, what was looked for before, how to look. */
export function SearchStart({ finder, saved: { saved, failure, forget }, onField }: SearchStartProps) {
  const words = useWords();
  const { say } = words;
  const again = (what: Parameters<Finder["repeat"]>[0]) => {
    finder.repeat(what);
    onField();
  };
  return (
    <div className="search-start">
      <p className="aside">{say("search.start")}</p>
      {failure === null ? null : <p className="damage">{failure}</p>}
      {saved.length === 0 ? null : (
        <section aria-labelledby="saved-searches">
          <h2 id="saved-searches">{say("search.saved")}</h2>
          <ul>
            {saved.map((search) => (
              <li key={search.name}>
                <button type="button" className="again" onClick={() => again(search)}>
                  <b>{search.name}</b>
                  <span className="aside">
                    {[search.query, ...conditionsOf(search.filter, words).map(({ label }) => label)].join(" · ")}
                  </span>
                </button>
                <button
                  type="button"
                  className="quiet"
                  aria-label={say("search.forget", { name: search.name })}
                  onClick={() => {
                    forget(search.name);
                    onField();
                  }}
                >
                  ×
                </button>
              </li>
            ))}
          </ul>
        </section>
      )}
      {finder.recent.length === 0 ? null : (
        <section aria-labelledby="recent-searches">
          <h2 id="recent-searches">{say("search.recent")}</h2>
          <ul>
            {finder.recent.map((query) => (
              <li key={query}>
                <button type="button" className="again" onClick={() => again(query)}>
                  {query}
                </button>
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}
