import { useCallback, useEffect, useRef, useState } from "react";
import type { Fault } from "../../shared/contract/fault.ts";
import type { PlanSummary } from "../../shared/model/plan.ts";
import { useClient, useFirstAnswers } from "./client-context.tsx";
import { LOADING, type Loadable } from "./loadable.ts";

/** How far the first start has read the shipped plans; null when it is not reading. */
export type FirstPlans = { readonly done: number; readonly total: number };

export type Corpus = {
  readonly plans: Loadable<readonly PlanSummary[]>;
  /** Why the list could not be had when it was last asked for; a list once shown stays in sight all the same. */
  readonly fault: Fault | null;
  readonly firstPlans: FirstPlans | null;
  /** Why plans that come with the program are not in the list. */
  readonly missing: readonly Fault[];
  /** How many plans that come with the program were removed. */
  readonly away: number;
  readonly reload: () => void;
};

// Longer than reading one plan takes: only then is a corpus that seems empty believed to be.
const FIRST_PLAN_MS = 1500;

/** The plans of the corpus, kept up to date by the engine's events. */
export function useCorpus(): Corpus {
  const client = useClient();
  const first = useFirstAnswers().plans;
  const isKnown = first !== null && first.plans.length > 0;
  const [plans, setPlans] = useState<Loadable<readonly PlanSummary[]>>(
    isKnown ? { state: "ready", value: first.plans } : LOADING,
  );
  const [fault, setFault] = useState<Fault | null>(null);
  const [firstPlans, setFirstPlans] = useState<FirstPlans | null>(null);
  const [missing, setMissing] = useState<readonly Fault[]>(first?.missing ?? []);
  const [away, setAway] = useState(first?.away ?? 0);
  const asked = useRef(0);
  const believesEmpty = useRef(isKnown);

  const reload = useCallback(() => {
    asked.current += 1;
    const turn = asked.current;
    client.call("plan.list", {}).then((reply) => {
      if (turn !== asked.current) return;
      setFault(reply.ok ? null : reply.fault);
      if (reply.ok) {
        setMissing(reply.value.missing);
        setAway(reply.value.away);
      }
      if (!reply.ok) {
        setPlans((shown) => (shown.state === "ready" ? shown : { state: "failed", fault: reply.fault }));
      } else if (reply.value.plans.length > 0 || believesEmpty.current) {
        setPlans({ state: "ready", value: reply.value.plans });
      } else {
        // On a first start the engine answers before it has read in the first of the shipped plans.
        setTimeout(reload, FIRST_PLAN_MS);
      }
      believesEmpty.current = true;
    });
  }, [client]);

  useEffect(() => {
    if (!isKnown) reload();
    return client.listen((event) => {
      if (event.kind === "first-plans") setFirstPlans(event.done < event.total ? event : null);
      reload();
    });
  }, [client, reload, isKnown]);

  return { plans, fault, firstPlans, missing, away, reload };
}
