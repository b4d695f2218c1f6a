import { useCallback, useEffect, useRef, useState } from "react";
import type { PlanId } from "../../shared/model/ids.ts";
import type { Plan } from "../../shared/model/plan.ts";
import { useClient } from "./client-context.tsx";
import { LOADING, type Loadable, loaded } from "./loadable.ts";

/** A plan with its source and reading, and the way to ask again; on its way for ever where none is named. */
export function usePlan(id: PlanId | null): { readonly plan: Loadable<Plan>; readonly retry: () => void } {
  const client = useClient();
  const [plan, setPlan] = useState<Loadable<Plan>>(LOADING);
  const asked = useRef(0);

  const retry = useCallback(() => {
    asked.current += 1;
    const turn = asked.current;
    setPlan(LOADING);
    if (id === null) return;
    client.call("plan.read", { plan: id }).then((reply) => {
      if (turn === asked.current) setPlan(loaded(reply));
    });
  }, [client, id]);

  useEffect(retry, [retry]);
  return { plan, retry };
}
