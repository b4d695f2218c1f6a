import { useCallback, useEffect, useState } from "react";
import type { SimilarClause } from "../../../shared/model/similar-clause.ts";
import { useClient } from "../../client/client-context.tsx";
import { LOADING, type Loadable, loaded } from "../../client/loadable.ts";
import type { SimilarTo } from "./similar-context.tsx";

const MOST = 30;
/** What is less like a clause than this shares phrases with it that every plan has. */
const LEAST = 0.1;

type Found = Loadable<readonly SimilarClause[]>;

/** The clauses of other plans worded most like one, the likest first. */
export function useSimilarClauses(to: SimilarTo | null): {
  readonly found: Found;
  readonly retry: () => void;
} {
  const client = useClient();
  const [answer, setAnswer] = useState<{ readonly to: SimilarTo; readonly found: Found } | null>(null);
  const ask = useCallback(() => {
    const abort = new AbortController();
    setAnswer(null);
    if (to === null) return abort;
    client.call("clause.similar", { plan: to.plan, clause: to.clause, limit: MOST }, abort.signal).then((reply) => {
      if (abort.signal.aborted) return;
      const found = reply.ok ? { ok: true as const, value: reply.value.clauses.filter(isLike) } : reply;
      setAnswer({ to, found: loaded(found) });
    });
    return abort;
  }, [client, to]);

  useEffect(() => {
    const abort = ask();
    return () => abort.abort();
  }, [ask]);

  // What was found for another clause is not shown for this one, not even for a moment.
  return { found: answer === null || answer.to !== to ? LOADING : answer.found, retry: ask };
}

function isLike({ similarity }: SimilarClause): boolean {
  return similarity >= LEAST;
}
