import { useCallback, useEffect, useState } from "react";
import type { SimilarClause } from "../../../shared/model/similar-clause.ts";
import { useClient } from "../../client/client-context.tsx";
import { LOADING, type Loadable, loaded } from "../../client/loadable.ts";
import type { SimilarTo } from "./similar-context.tsx";

const MOST = 30;
/** What is less like a clause than this shares phrases with it that every plan has. */
const LEAST = 0.1;

/** The clauses of other plans worded most like one, the likest first. */
export function useSimilarClauses(to: SimilarTo | null): {
  readonly found: Loadable<readonly SimilarClause[]>;
  readonly retry: () => void;
} {
  const client = useClient();
  const [found, setFound] = useState<Loadable<readonly SimilarClause[]>>(LOADING);
  const [turn, setTurn] = useState(0);
  useEffect(() => {
    if (to === null || turn < 0) return;
    const abort = new AbortController();
    setFound(LOADING);
    client.call("clause.similar", { plan: to.plan, clause: to.clause, limit: MOST }, abort.signal).then((reply) => {
      if (!abort.signal.aborted)
        setFound(loaded(reply.ok ? { ok: true, value: reply.value.clauses.filter(isLike) } : reply));
    });
    return () => abort.abort();
  }, [client, to, turn]);
  return { found, retry: useCallback(() => setTurn((last) => last + 1), []) };
}

function isLike({ similarity }: SimilarClause): boolean {
  return similarity >= LEAST;
}
