import { useEffect, useMemo, useState } from "react";
import type { PlanSummary } from "../../../shared/model/plan.ts";
import { useWords } from "../../catalogue/words.tsx";
import { useClient } from "../../client/client-context.tsx";
import { conditionsOf, filterOf } from "./narrowing.ts";
import type { Finder } from "./use-finder.ts";

type NothingFoundProps = { readonly finder: Finder; readonly plans: readonly PlanSummary[] };

/** That nothing was found, and for every condition what dropping it would bring. */
export function NothingFound({ finder, plans }: NothingFoundProps) {
  const words = useWords();
  const { say } = words;
  const client = useClient();
  const { query, narrowing, table } = finder;
  const conditions = useMemo(() => conditionsOf(narrowing, words), [narrowing, words]);
  const [counts, setCounts] = useState<ReadonlyMap<string, number>>(new Map());

  useEffect(() => {
    const abort = new AbortController();
    setCounts(new Map());
    for (const { key, without } of conditions) {
      client.call("search.count", { query, ...filterOf(without, plans, table) }, abort.signal).then((reply) => {
        if (!abort.signal.aborted && reply.ok) setCounts((known) => new Map(known).set(key, reply.value.total));
      });
    }
    return () => abort.abort();
  }, [client, conditions, query, plans, table]);

  if (plans.length === 0) return <p className="nothing-found">{say("search.no-plans")}</p>;
  if (conditions.length === 0) return <p className="nothing-found">{say("search.nothing", { query })}</p>;
  return (
    <div className="nothing-found">
      <p>{say("search.nothing-narrowed", { query })}</p>
      <ul>
        {conditions.map(({ key, label, without }) => (
          <li key={key}>
            <button type="button" onClick={() => finder.narrow(without)}>
              {say("search.drop", { condition: label })}
            </button>
            <span className="aside">
              {counts.has(key) ? say("search.would-find", { count: counts.get(key) ?? 0 }) : say("search.counting")}
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}
