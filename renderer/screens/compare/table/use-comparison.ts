import { useCallback, useEffect, useRef, useState } from "react";
import type { Fault } from "../../../../shared/contract/fault.ts";
import type { Result } from "../../../../shared/contract/methods.ts";
import type { Reply } from "../../../../shared/contract/reply.ts";
import type { Decision } from "../../../../shared/model/alignment.ts";
import type { AlignmentTable, Comparison } from "../../../../shared/model/comparison.ts";
import type { PlanId } from "../../../../shared/model/ids.ts";
import { useClient, useFirstAnswers } from "../../../client/client-context.tsx";
import type { Opening } from "../../../client/first-answers.ts";
import { LOADING, type Loadable } from "../../../client/loadable.ts";
import { buildCompareTable, type CompareTable } from "./compare-table.ts";
import type { DifferenceStore } from "./difference-store.ts";

/** The comparison of the window: its table, and what a person can do with it. */
export type ComparisonSession = {
  /** Which comparison it is, known before its table is there. */
  readonly comparison: Comparison | null;
  readonly table: Loadable<CompareTable> | { readonly state: "stopped" };
  /** The plans are being lined up; a table once shown stays in sight meanwhile. */
  readonly busy: boolean;
  /** Why the last thing asked for did not happen, while a table is in sight. */
  readonly fault: Fault | null;
  readonly reload: () => void;
  /** Gives up lining up. */
  readonly stop: () => void;
  /** These give the new table, or null where it did not come to that. */
  readonly arrange: (plans: readonly PlanId[], base: PlanId) => Promise<CompareTable | null>;
  readonly decide: (decision: Decision, why: string) => Promise<CompareTable | null>;
  readonly undo: () => Promise<CompareTable | null>;
  readonly redo: () => Promise<CompareTable | null>;
  /** Goes on with a comparison that was opened, made or changed; leaves a frozen table. */
  readonly adopt: (reply: Reply<Comparison>) => Promise<CompareTable | null>;
  /** Shows a frozen table in place of the comparison's own, or that again: null. */
  readonly showFrozen: (frozen: Result<"comparison.frozen"> | null) => void;
  /** Undoes or redoes until an entry of the history is the last in force; 0: until none is. */
  readonly revert: (to: number) => Promise<CompareTable | null>;
  /** Takes back one decision of the history alone. */
  readonly retract: (entry: number, why: string) => Promise<CompareTable | null>;
};

/**
 * Keeps the window's comparison: asks for it once the corpus is settled, lines its plans up, and again after every
 * change, whoever made it.
 *
 * @param store gets what a table is shown with; the one before stays in sight meanwhile
 */
export function useComparison(settled: boolean, store: DifferenceStore): ComparisonSession {
  const client = useClient();
  const first = useFirstAnswers();
  // What was known of a corpus that was not settled yet is not so any more.
  const [opening] = useState(settled ? first.opening : null);
  const [opened] = useState(() => (opening === null || opening instanceof Promise ? null : openTable(opening, store)));
  const [table, setTable] = useState<ComparisonSession["table"]>(
    opened === null ? LOADING : { state: "ready", value: opened.built },
  );
  const [frozen, setFrozen] = useState<CompareTable | null>(null);
  const [comparison, setComparison] = useState<Comparison | null>(opened?.table.comparison ?? null);
  const [busy, setBusy] = useState(false);
  const [fault, setFault] = useState<Fault | null>(null);
  const aligned = useRef<AlignmentTable | null>(opened?.table ?? null);
  const wanted = useRef<Comparison | null>(opened?.table.comparison ?? null);
  const under = useRef<AbortController | null>(null);

  const fail = useCallback((reason: Fault) => {
    setFault(reason);
    setTable((shown) => (shown.state === "ready" ? shown : { state: "failed", fault: reason }));
  }, []);

  const show = useCallback((next: AlignmentTable, built: CompareTable): CompareTable => {
    aligned.current = next;
    setTable({ state: "ready", value: built });
    return built;
  }, []);

  const align = useCallback(
    async (comparison: Comparison): Promise<CompareTable | null> => {
      wanted.current = comparison;
      setComparison(comparison);
      under.current?.abort();
      const abort = new AbortController();
      under.current = abort;
      setBusy(true);
      const reply = await client.call("comparison.align", { comparison: comparison.id }, abort.signal);
      if (under.current !== abort) return null;
      const built = reply.ok ? buildCompareTable(reply.value) : null;
      if (built !== null) await store.fetchFirst(built);
      if (under.current !== abort) return null;
      under.current = null;
      setBusy(false);
      if (reply.ok) {
        setFault(null);
        return built === null ? null : show(reply.value, built);
      }
      if (reply.fault.code === "call/cancelled") {
        wanted.current = null;
        setTable((shown) => (shown.state === "ready" ? shown : { state: "stopped" }));
      } else fail(reply.fault);
      return null;
    },
    [client, fail, show, store],
  );

  const follow = useCallback(
    async (reply: Reply<Comparison>): Promise<CompareTable | null> => {
      if (!reply.ok) {
        fail(reply.fault);
        return null;
      }
      const last = aligned.current;
      // Another order of the same columns beside the same base asks for no new alignment.
      if (last !== null && under.current === null && isReordered(last.comparison, reply.value)) {
        wanted.current = reply.value;
        const next = { ...last, comparison: reply.value };
        return show(next, buildCompareTable(next));
      }
      return align(reply.value);
    },
    [align, fail, show],
  );

  const reload = useCallback(async () => {
    setTable((shown) => (shown.state === "ready" ? shown : LOADING));
    const reply = await client.call("comparison.current", {});
    if (!reply.ok) fail(reply.fault);
    else if (!isSame(reply.value, wanted.current)) await align(reply.value);
  }, [client, align, fail]);

  const open = useCallback(async () => {
    const arrived = await opening;
    if (arrived === null) return reload();
    const late = openTable(arrived, store);
    if (late === null) return void (await align(arrived.comparison));
    wanted.current = arrived.comparison;
    setComparison(arrived.comparison);
    show(late.table, late.built);
  }, [opening, reload, align, show, store]);

  const isBegun = useRef(false);
  useEffect(() => {
    if (!settled) return;
    if (isBegun.current) void reload();
    else if (opened === null) void open();
    isBegun.current = true;
    return client.listen((event) => {
      // The same comparison, but other rows.
      if (event.kind === "words-changed") wanted.current = null;
      if (event.kind === "words-changed" || event.kind === "corpus-changed") void reload();
    });
  }, [client, settled, opened, open, reload]);

  const id = aligned.current?.comparison.id;
  const arrange = useCallback(
    async (plans: readonly PlanId[], base: PlanId) =>
      id === undefined
        ? null
        : follow(await client.call("comparison.arrange", { comparison: id, plans: [...plans], base })),
    [client, id, follow],
  );
  const decide = useCallback(
    async (decision: Decision, why: string) =>
      id === undefined
        ? null
        : follow(
            await client.call("comparison.decide", { comparison: id, decision, ...(why.trim() === "" ? {} : { why }) }),
          ),
    [client, id, follow],
  );
  const undo = useCallback(
    async () => (id === undefined ? null : follow(await client.call("comparison.undo", { comparison: id }))),
    [client, id, follow],
  );
  const redo = useCallback(
    async () => (id === undefined ? null : follow(await client.call("comparison.redo", { comparison: id }))),
    [client, id, follow],
  );

  const revert = useCallback(
    async (to: number) =>
      id === undefined ? null : follow(await client.call("comparison.revert", { comparison: id, to })),
    [client, id, follow],
  );

  const retract = useCallback(
    async (entry: number, why: string) =>
      id === undefined
        ? null
        : follow(
            await client.call("comparison.retract", { comparison: id, entry, ...(why.trim() === "" ? {} : { why }) }),
          ),
    [client, id, follow],
  );

  const adopt = useCallback(
    (reply: Reply<Comparison>) => {
      if (reply.ok) setFrozen(null);
      return follow(reply);
    },
    [follow],
  );
  const showFrozen = useCallback((kept: Result<"comparison.frozen"> | null) => {
    setFrozen(kept === null ? null : buildCompareTable(kept.table, kept.summary));
  }, []);

  return {
    comparison,
    table: frozen === null ? table : { state: "ready", value: frozen },
    busy,
    fault,
    reload: useCallback(() => {
      wanted.current = null;
      void reload();
    }, [reload]),
    stop: useCallback(() => under.current?.abort(), []),
    arrange,
    decide,
    undo,
    redo,
    revert,
    retract,
    adopt,
    showFrozen,
  };
}

/** The table that came before anything was drawn; null where none did. */
function openTable(
  { table, differences }: Opening,
  store: DifferenceStore,
): { readonly table: AlignmentTable; readonly built: CompareTable } | null {
  if (table === null) return null;
  const built = buildCompareTable(table);
  store.learn(built, differences);
  return { table, built };
}

/** True where nothing of the comparison has changed that its table depends on. */
function isSame(now: Comparison, before: Comparison | null): boolean {
  return JSON.stringify(now) === JSON.stringify(before);
}

function isReordered(before: Comparison, now: Comparison): boolean {
  const sorted = ({ plans }: Comparison) => JSON.stringify([...plans].sort());
  return (
    before.id === now.id &&
    sorted(before) === sorted(now) &&
    before.base === now.base &&
    before.decisions === now.decisions &&
    before.canUndo === now.canUndo &&
    before.canRedo === now.canRedo
  );
}
