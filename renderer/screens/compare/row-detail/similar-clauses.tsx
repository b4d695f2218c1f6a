import { useEffect, useState } from "react";
import { describeFault } from "../../../../shared/contract/sentences.ts";
import type { ClauseRef } from "../../../../shared/model/alignment.ts";
import type { PlanSummary } from "../../../../shared/model/plan.ts";
import type { SimilarClause } from "../../../../shared/model/similar-clause.ts";
import { useWords } from "../../../catalogue/words.tsx";
import { useClient } from "../../../client/client-context.tsx";
import { LOADING, type Loadable, loaded } from "../../../client/loadable.ts";
import { Name } from "../../../script/name.tsx";
import { shortName } from "../table/plan-names.ts";

type SimilarClausesProps = {
  readonly clause: ClauseRef;
  readonly plans: readonly PlanSummary[];
  readonly onSource: (found: SimilarClause) => void;
};

const MOST = 20;

/** 类似条款: the clauses of all other plans of the corpus worded most like one, the likest first. */
export function SimilarClauses({ clause, plans, onSource }: SimilarClausesProps) {
  const { say, percent, language } = useWords();
  const client = useClient();
  const [found, setFound] = useState<Loadable<readonly SimilarClause[]>>(LOADING);
  const { plan, clause: id } = clause;

  useEffect(() => {
    const abort = new AbortController();
    setFound(LOADING);
    client.call("clause.similar", { plan, clause: id, limit: MOST }, abort.signal).then((reply) => {
      if (!abort.signal.aborted) setFound(loaded(reply.ok ? { ok: true, value: reply.value.clauses } : reply));
    });
    return () => abort.abort();
  }, [client, plan, id]);

  if (found.state === "loading") return <p className="aside">{say("detail.similar.loading")}</p>;
  if (found.state === "failed") return <p className="damage">{describeFault(found.fault, language)}</p>;
  if (found.value.length === 0) return <p className="aside">{say("detail.similar.none")}</p>;
  return (
    <ol className="similar">
      {found.value.map((similar) => {
        const summary = plans.find((candidate) => candidate.id === similar.plan);
        return (
          <li key={`${similar.plan}-${similar.clause}`}>
            <button type="button" className="link" onClick={() => onSource(similar)}>
              <Name>{`${summary === undefined ? similar.plan : shortName(summary)} ${similar.path.join(" › ")}`}</Name>
            </button>
            <span className="aside">{summary?.metadata.year}</span>
            <span className="score">{percent(Math.round(similar.similarity * 100) / 100)}</span>
            <p>
              <Name>{similar.title}</Name>
            </p>
          </li>
        );
      })}
    </ol>
  );
}
