import { useCallback, useEffect, useRef, useState } from "react";
import type { Fault } from "../../../../shared/contract/fault.ts";
import type { Reply } from "../../../../shared/contract/reply.ts";
import type { ComparisonId, ComparisonSummary } from "../../../../shared/model/comparison.ts";
import type { FrozenId } from "../../../../shared/model/frozen-comparison.ts";
import type { PlanId } from "../../../../shared/model/ids.ts";
import { useWords } from "../../../catalogue/words.tsx";
import { useClient } from "../../../client/client-context.tsx";
import { LOADING, type Loadable, loaded } from "../../../client/loadable.ts";
import { useAnnounce } from "../../../components/announcer.tsx";
import type { ComparisonSession } from "../table/use-comparison.ts";

/** All comparisons that are kept, and what can be done with them. */
export type KeptComparisons = {
  readonly list: Loadable<readonly ComparisonSummary[]>;
  /** Why the last thing asked for did not happen. */
  readonly fault: Fault | null;
  /** The comparison that was removed last and can be brought back. */
  readonly removed: ComparisonId | null;
  readonly open: (id: ComparisonId) => Promise<boolean>;
  readonly openFrozen: (id: FrozenId) => Promise<boolean>;
  /** `copyOf`: with the decisions of that one. */
  readonly create: (name: string, plans: readonly PlanId[], base: PlanId, copyOf?: ComparisonId) => Promise<boolean>;
  readonly rename: (id: ComparisonId, name: string) => Promise<boolean>;
  readonly freeze: (id: ComparisonId) => Promise<boolean>;
  readonly remove: (id: ComparisonId) => Promise<boolean>;
  readonly restore: () => Promise<boolean>;
};

/** Knows the kept comparisons as long as `wanted`. Each action gives whether it was done. */
export function useKeptComparisons(session: ComparisonSession, wanted: boolean): KeptComparisons {
  const client = useClient();
  const announce = useAnnounce();
  const { say } = useWords();
  const [list, setList] = useState<KeptComparisons["list"]>(LOADING);
  const [fault, setFault] = useState<Fault | null>(null);
  const [removed, setRemoved] = useState<ComparisonId | null>(null);
  const { adopt, showFrozen } = session;

  const asked = useRef(0);
  const load = useCallback(async () => {
    asked.current += 1;
    const turn = asked.current;
    const reply = await client.call("comparison.list", {});
    if (turn === asked.current) setList(loaded(reply.ok ? { ok: true, value: reply.value.comparisons } : reply));
  }, [client]);
  useEffect(() => {
    if (wanted) void load();
    else setRemoved(null);
  }, [wanted, load]);

  /** Notes a fault, or does what follows and reads the list again. */
  const after = async <T>(reply: Reply<T>, then: (value: T) => unknown): Promise<boolean> => {
    setFault(reply.ok ? null : reply.fault);
    if (!reply.ok) return false;
    await then(reply.value);
    await load();
    return true;
  };
  const adopted = async (reply: Awaited<ReturnType<typeof openReply>>) => after(reply, () => adopt(reply));
  const openReply = (id: ComparisonId) => client.call("comparison.open", { comparison: id });

  return {
    list,
    fault,
    removed,
    open: async (id) => adopted(await openReply(id)),
    openFrozen: async (id) => after(await client.call("comparison.frozen", { frozen: id }), showFrozen),
    create: async (name, plans, base, copyOf) =>
      adopted(
        await client.call("comparison.create", {
          name,
          plans: [...plans],
          base,
          ...(copyOf === undefined ? {} : { copyOf }),
        }),
      ),
    rename: async (id, name) => adopted(await client.call("comparison.rename", { comparison: id, name })),
    freeze: async (id) =>
      after(await client.call("comparison.freeze", { comparison: id }), (frozen) =>
        announce(say("kept.frozen-now", { id: frozen.id })),
      ),
    remove: async (id) =>
      after(await client.call("comparison.remove", { comparison: id }), async () => {
        setRemoved(id);
        announce(say("kept.removed"));
        await adopt(await client.call("comparison.current", {}));
      }),
    restore: async () => {
      if (removed === null) return false;
      const reply = await client.call("comparison.restore", { comparison: removed });
      if (reply.ok) setRemoved(null);
      return after(reply, async () => adopt(await client.call("comparison.open", { comparison: removed })));
    },
  };
}
