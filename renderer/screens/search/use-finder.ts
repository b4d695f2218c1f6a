import { useEffect, useMemo, useRef, useState } from "react";
import type { PlanSummary } from "../../../shared/model/plan.ts";
import type { SavedSearch } from "../../../shared/model/saved-search.ts";
import type { SearchFilter, SearchOrder } from "../../../shared/model/search.ts";
import type { ClauseView, SourcePlace } from "../../shell/screen.ts";
import type { CompareTable } from "../compare/table/compare-table.ts";
import { filterOf, NARROWED_TO_NOTHING, type Narrowing } from "./narrowing.ts";
import { lineOfHit, lineOfSimilar, type ResultLine } from "./result-line.ts";
import { type SimilarTo, useSimilar } from "./similar-context.tsx";
import { type Question, type Search, useSearch } from "./use-search.ts";
import { useSimilarClauses } from "./use-similar-clauses.ts";

type FinderOptions = {
  readonly plans: readonly PlanSummary[];
  readonly table: CompareTable | null;
  readonly leadsTo: ClauseView;
  readonly onOpen: (place: SourcePlace, view: ClauseView) => void;
};

/** So many hits are listed at first, and so many more each time. */
export const PAGE = 60;
const RECENT = 8;

/** What is looked for, what was found, and which line is at hand. */
export function useFinder({ plans, table, leadsTo, onOpen }: FinderOptions) {
  const [typed, setTyped] = useState("");
  const [query, setQuery] = useState("");
  const [narrowing, setNarrowing] = useState<Narrowing>(NARROWED_TO_NOTHING);
  const [order, setOrder] = useState<SearchOrder>("best");
  const [limit, setLimit] = useState(PAGE);
  const [isOpen, setOpen] = useState(false);
  const [active, setActive] = useState(0);
  const [recent, setRecent] = useState<readonly string[]>([]);
  // Enter came before the results: the first of them is opened when they are there, never one of an earlier query.
  const enterWaits = useRef<"no" | "here" | "other">("no");

  const filter: SearchFilter = useMemo(() => filterOf(narrowing, plans, table), [narrowing, plans, table]);
  const question: Question = useMemo(
    () => (query === "" ? null : { query, filter, order, limit }),
    [query, filter, order, limit],
  );
  const { search, retry } = useSearch(question);
  const { asked: similarTo, ask: askSimilar } = useSimilar();
  const similar = useSimilarClauses(similarTo);

  const lines: readonly ResultLine[] = useMemo(() => {
    if (similarTo !== null) return similar.found.state === "ready" ? similar.found.value.map(lineOfSimilar) : [];
    return search?.result.state === "ready" ? search.result.value.hits.map(lineOfHit) : [];
  }, [search, similarTo, similar.found]);
  const activeLine = lines[Math.min(active, lines.length - 1)];
  const isAnswered = similarTo !== null || (search?.result.state === "ready" && search.question === question);

  // Asked from elsewhere, the panel opens with the focus on what it finds.
  useEffect(() => {
    if (similarTo === null) return;
    setActive(0);
    setOpen(true);
  }, [similarTo]);

  const remember = () => {
    if (query !== "") setRecent((last) => [query, ...last.filter((other) => other !== query)].slice(0, RECENT));
  };
  const open = (line: ResultLine, view: ClauseView) => {
    enterWaits.current = "no";
    remember();
    setOpen(false);
    onOpen({ plan: line.plan, clause: line.clause, query: similarTo === null ? query : "" }, view);
  };
  const otherView = leadsTo === "row" ? "source" : "row";
  const ask = (words: string) => {
    if (words.trim() === "") remember();
    setQuery(words.trim());
    setLimit(PAGE);
    setActive(0);
    askSimilar(null);
  };

  useEffect(() => {
    if (enterWaits.current === "no" || !isAnswered || query !== typed.trim()) return;
    const view = enterWaits.current === "other" ? otherView : leadsTo;
    enterWaits.current = "no";
    if (activeLine !== undefined) open(activeLine, view);
  });

  return {
    typed,
    query,
    filter,
    narrowing,
    order,
    isOpen,
    lines,
    active,
    activeLine,
    /** Whether the lines answer what is asked now, not what was asked before. */
    isAnswered,
    leadsTo,
    table,
    recent,
    search: search as Search,
    similarTo,
    similar,
    setOpen,
    setActive,
    setOrder,
    open,
    /** Leads to a place that is no line of the results. */
    goTo: (place: SourcePlace) => {
      remember();
      setOpen(false);
      onOpen(place, leadsTo);
    },
    retry,
    askSimilar: (line: SimilarTo | null) => {
      remember();
      askSimilar(line);
    },
    stopWaiting: () => {
      enterWaits.current = "no";
    },
    type: (text: string) => {
      enterWaits.current = "no";
      setTyped(text);
      setOpen(true);
    },
    ask,
    narrow: (next: Narrowing) => {
      setNarrowing(next);
      setLimit(PAGE);
      setActive(0);
    },
    more: () => setLimit((last) => last + PAGE),
    /** Asks again what was asked or saved before. */
    repeat: (again: string | SavedSearch) => {
      const words = typeof again === "string" ? again : again.query;
      setTyped(words);
      ask(words);
      if (typeof again !== "string") setNarrowing(again.filter);
    },
    openActive: (isOther: boolean) => {
      if (activeLine !== undefined && isAnswered && query === typed.trim()) {
        open(activeLine, isOther ? otherView : leadsTo);
      } else if (typed.trim() !== "") {
        setOpen(true);
        if (!isAnswered || query !== typed.trim()) enterWaits.current = isOther ? "other" : "here";
      }
    },
  };
}

export type Finder = ReturnType<typeof useFinder>;
