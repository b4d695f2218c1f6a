import { useEffect, useState } from "react";
import type { MatchPair, Reason } from "../../../../shared/model/alignment.ts";
import { useClient } from "../../../client/client-context.tsx";
import { LOADING, type Loadable, loaded } from "../../../client/loadable.ts";
import type { CompareTable } from "../table/compare-table.ts";

/** What was found for a pair stays at hand as long as its table does. */
const known = new WeakMap<MatchPair, Loadable<readonly Reason[]>>();

/** Why a pair of the table is a match, which is asked for only now: a large table has too many to send them all. */
export function useReasons(table: CompareTable, pair: MatchPair): Loadable<readonly Reason[]> {
  const client = useClient();
  const [, setArrivals] = useState(0);
  const comparison = table.comparison.id;
  const frozen = table.frozen?.id;

  useEffect(() => {
    if (known.get(pair)?.state === "ready") return;
    const abort = new AbortController();
    const pairs = [{ a: pair.a, b: pair.b }];
    client.call("comparison.reasons", { comparison, frozen, pairs }, abort.signal).then((reply) => {
      if (abort.signal.aborted) return;
      known.set(pair, loaded(reply.ok ? { ok: true, value: reply.value.reasons[0] ?? [] } : reply));
      setArrivals((arrivals) => arrivals + 1);
    });
    return () => abort.abort();
  }, [client, comparison, frozen, pair]);

  return known.get(pair) ?? LOADING;
}
