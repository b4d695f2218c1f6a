import { useEffect, useLayoutEffect, useRef } from "react";
import type { PlanSummary } from "../../../shared/model/plan.ts";
import { useWords } from "../../catalogue/words.tsx";
import { useAnnounce } from "../../components/announcer.tsx";
import { isComposing } from "../../components/input-method.ts";
import { FoundNotes } from "../../notes/found-notes.tsx";
import { groupLines } from "./group-lines.ts";
import { NarrowingBar } from "./narrowing-bar.tsx";
import { NothingFound } from "./nothing-found.tsx";
import { ResultGrid } from "./result-grid.tsx";
import { SearchStart } from "./search-start.tsx";
import { SearchSummary } from "./search-summary.tsx";
import { SimilarHead } from "./similar-head.tsx";
import { summariseSearch, summariseSimilar } from "./summarise-search.ts";
import type { Finder } from "./use-finder.ts";
import { useSavedSearches } from "./use-saved-searches.ts";

type SearchPanelProps = {
  readonly id: string;
  readonly finder: Finder;
  readonly plans: readonly PlanSummary[];
  /** Back to the field. */
  readonly onField: () => void;
};

/** What unfolds below the field: what was found, or what could be looked for again. */
export function SearchPanel({ id, finder, plans, onField }: SearchPanelProps) {
  const words = useWords();
  const announce = useAnnounce();
  const frame = useRef<HTMLDivElement>(null);
  const saved = useSavedSearches(true);
  const { search, similarTo, similar, lines } = finder;

  const state = similarTo !== null ? similar.found.state : (search?.result.state ?? "empty");
  const count = similarTo === null ? (search?.count ?? null) : null;
  const groups = groupLines(lines, plans, count);
  const summary =
    similarTo !== null
      ? summariseSimilar(similar.found, words)
      : search === null
        ? ""
        : summariseSearch(search, groups.length, words);
  useEffect(() => {
    if (summary !== "") announce(summary);
  }, [summary, announce]);

  // Asked from a clause elsewhere, the results take the focus as soon as they are there.
  const cameFromElsewhere = useRef(similarTo !== null);
  useLayoutEffect(() => {
    if (!cameFromElsewhere.current || similarTo === null || similar.found.state === "loading") return;
    cameFromElsewhere.current = false;
    const entry = ["[role=grid]", ".similar-head button"].flatMap(
      (selector) => frame.current?.querySelector<HTMLElement>(selector) ?? [],
    );
    entry[0]?.focus();
  }, [similarTo, similar.found.state]);

  const nothing = state === "ready" && lines.length === 0;
  return (
    <div
      id={id}
      ref={frame}
      className="search-panel"
      role="dialog"
      aria-label={words.say("search.results")}
      data-state={state}
      onKeyDown={(event) => {
        if (event.key !== "Escape" || event.defaultPrevented || isComposing(event.nativeEvent)) return;
        event.preventDefault();
        event.stopPropagation();
        if (similarTo !== null && finder.query !== "") finder.askSimilar(null);
        onField();
      }}
    >
      {similarTo !== null ? (
        <SimilarHead to={similarTo} finder={finder} plans={plans} summary={summary} onField={onField} />
      ) : search === null ? null : (
        <>
          <NarrowingBar finder={finder} plans={plans} saved={saved} />
          {nothing ? null : <SearchSummary finder={finder} summary={summary} />}
        </>
      )}
      {search === null && similarTo === null ? <SearchStart finder={finder} saved={saved} onField={onField} /> : null}
      {nothing && similarTo === null ? <NothingFound finder={finder} plans={plans} /> : null}
      {lines.length > 0 ? (
        <ResultGrid
          id={id}
          finder={finder}
          groups={groups}
          isFlat={similarTo !== null}
          plans={plans}
          onField={onField}
        />
      ) : null}
      {similarTo === null ? <FoundNotes query={finder.query} plans={plans} onOpen={finder.goTo} /> : null}
    </div>
  );
}
