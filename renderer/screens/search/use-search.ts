import { useCallback, useEffect, useRef, useState } from "react";
import type { SearchResult } from "../../../shared/model/plan.ts";
import { useClient } from "../../client/client-context.tsx";
import { LOADING, type Loadable, loaded } from "../../client/loadable.ts";

/** Results for a query; null where nothing is asked. */
export type Search = { readonly query: string; readonly result: Loadable<SearchResult> } | null;

const LIMIT = 200;
// A little longer than the pause between two key strokes.
const PAUSE_MS = 180;

/** Searches all plans once the query has stood still for a moment. Earlier results stay in sight until the new ones are there. */
export function useSearch(query: string): { readonly search: Search; readonly retry: () => void } {
  const client = useClient();
  const [search, setSearch] = useState<Search>(null);
  const asked = useRef<AbortController>(undefined);

  const ask = useCallback(
    async (words: string) => {
      asked.current?.abort();
      const abort = new AbortController();
      asked.current = abort;
      const reply = await client.call("search.clauses", { query: words, limit: LIMIT }, abort.signal);
      if (!abort.signal.aborted) setSearch({ query: words, result: loaded(reply) });
    },
    [client],
  );

  useEffect(() => {
    const words = query.trim();
    asked.current?.abort();
    if (words === "") {
      setSearch(null);
      return;
    }
    setSearch((shown) => (shown?.result.state === "ready" ? shown : { query: words, result: LOADING }));
    const timer = setTimeout(() => void ask(words), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [query, ask]);

  return { search, retry: () => void ask(query.trim()) };
}
