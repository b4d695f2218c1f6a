import { useEffect, useState } from "react";
import type { Result } from "../../../../shared/contract/methods.ts";
import type { Comparison } from "../../../../shared/model/comparison.ts";
import { useClient } from "../../../client/client-context.tsx";
import { LOADING, type Loadable, loaded } from "../../../client/loadable.ts";

/** All that was decided in a comparison, the latest first. */
export type History = Result<"comparison.history">;

/** The history of a comparison, asked for while it is wanted and again after every decision; the last one stays meanwhile. */
export function useHistory(comparison: Comparison, wanted: boolean): Loadable<History> {
  const client = useClient();
  const [history, setHistory] = useState<Loadable<History>>(LOADING);
  useEffect(() => {
    if (!wanted) return;
    const abort = new AbortController();
    client.call("comparison.history", { comparison: comparison.id }, abort.signal).then((reply) => {
      if (!abort.signal.aborted) setHistory(loaded(reply));
    });
    return () => abort.abort();
  }, [client, comparison, wanted]);
  return history;
}
