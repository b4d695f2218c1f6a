import { useCallback, useEffect, useRef, useState } from "react";
import type { FirstHits, SearchCount, SearchFilter, SearchOrder } from "../../../shared/model/search.ts";
import { useClient } from "../../client/client-context.tsx";
import { LOADING, type Loadable, loaded } from "../../client/loadable.ts";

/** What is asked: null where that is nothing. */
export type Question = {
  readonly query: string;
  readonly filter: SearchFilter;
  readonly order: SearchOrder;
  readonly limit: number;
} | null;

/** A question with what came of it. */
export type Search = {
  readonly question: NonNullable<Question>;
  readonly result: Loadable<FirstHits>;
  /** Null until it is known; never known where counting failed. */
  readonly count: SearchCount | null;
} | null;

/**
 * Asks every question at once; while one is under way only the latest waits. Earlier hits stay in sight until the new ones
 * are there. How many there are is asked only where not all of them came.
 *
 * @param question the same object as long as the same is asked
 */
export function useSearch(question: Question): { readonly search: Search; readonly retry: () => void } {
  const client = useClient();
  const [search, setSearch] = useState<Search>(null);
  const latest = useRef<Question>(null);
  const asking = useRef(false);

  const ask = useCallback(async () => {
    if (asking.current) return;
    asking.current = true;
    try {
      for (;;) {
        const asked = latest.current;
        if (asked === null) return;
        const { query, filter, order, limit } = asked;
        const result = loaded(await client.call("search.hits", { query, ...filter, order, limit }));
        if (latest.current !== asked) continue;
        const all = result.state === "ready" && !result.value.more ? countOf(result.value) : null;
        setSearch({ question: asked, result, count: all });
        if (all !== null || result.state !== "ready") return;
        const count = await client.call("search.count", { query, ...filter });
        if (latest.current !== asked) continue;
        if (count.ok) setSearch({ question: asked, result, count: count.value });
        return;
      }
    } finally {
      asking.current = false;
    }
  }, [client]);

  useEffect(() => {
    latest.current = question;
    if (question === null) {
      setSearch(null);
      return;
    }
    setSearch((shown) => (shown?.result.state === "ready" ? shown : { question, result: LOADING, count: null }));
    void ask();
  }, [question, ask]);

  return { search, retry: () => void ask() };
}

function countOf({ hits }: FirstHits): SearchCount {
  const plans = [...new Set(hits.map(({ plan }) => plan))];
  return {
    total: hits.length,
    plans: plans.map((plan) => ({ plan, count: hits.filter((hit) => hit.plan === plan).length })),
  };
}
