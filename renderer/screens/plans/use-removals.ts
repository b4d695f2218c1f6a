import { useCallback, useState } from "react";
import type { Fault } from "../../../shared/contract/fault.ts";
import type { PlanId } from "../../../shared/model/ids.ts";
import type { PlanSummary } from "../../../shared/model/plan.ts";
import { useClient } from "../../client/client-context.tsx";

export type Removals = {
  /** Plans taken out in this window and not brought back, the last one first. */
  readonly removed: readonly PlanSummary[];
  /** Why the last removal or restoring did not happen. */
  readonly fault: Fault | null;
  readonly remove: (plan: PlanSummary) => Promise<void>;
  /** Brings the last removed plan back; gives its id, or null where there was none or it failed. */
  readonly undo: () => Promise<PlanId | null>;
  /** Brings all removed plans back that come with the program; gives their ids, none where there were none or it failed. */
  readonly restoreShipped: () => Promise<readonly PlanId[]>;
};

/** Takes plans out of the corpus and remembers them, so that each removal can be undone. */
export function useRemovals(reload: () => void): Removals {
  const client = useClient();
  const [removed, setRemoved] = useState<readonly PlanSummary[]>([]);
  const [fault, setFault] = useState<Fault | null>(null);

  const remove = useCallback(
    async (plan: PlanSummary) => {
      const reply = await client.call("plan.remove", { plan: plan.id });
      setFault(reply.ok ? null : reply.fault);
      if (reply.ok) setRemoved((before) => [plan, ...before]);
      reload();
    },
    [client, reload],
  );

  const undo = useCallback(async () => {
    const [last, ...rest] = removed;
    if (last === undefined) return null;
    const reply = await client.call("plan.restore", { plan: last.id });
    setFault(reply.ok ? null : reply.fault);
    if (reply.ok) setRemoved(rest);
    reload();
    return reply.ok ? last.id : null;
  }, [client, reload, removed]);

  const restoreShipped = useCallback(async () => {
    const reply = await client.call("plan.restoreShipped", {});
    setFault(reply.ok ? null : reply.fault);
    const restored = reply.ok ? reply.value.plans : [];
    setRemoved((before) => before.filter(({ id }) => !restored.includes(id)));
    reload();
    return restored;
  }, [client, reload]);

  return { removed, fault, remove, undo, restoreShipped };
}
