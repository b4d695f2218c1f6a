import { useCallback, useMemo } from "react";
import type { PlanId } from "../../../../shared/model/ids.ts";
import { useWords } from "../../../catalogue/words.tsx";
import { useAnnounce } from "../../../components/announcer.tsx";
import { type CompareView, toggled } from "../compare-view.ts";
import type { CompareTable } from "../table/compare-table.ts";
import { nameOf } from "../table/plan-names.ts";
import type { ComparisonSession } from "../table/use-comparison.ts";
import type { ColumnActions } from "./column-menu.tsx";
import { foldedByWidth } from "./column-widths.ts";
import { type HeadDrop, movedPlans } from "./head-drop.ts";
import { type Columns, useColumns } from "./use-columns.ts";

const NARROWEST = 200;
const WIDEST = 1200;
/** By so much the keys change a width. */
const WIDTH_STEP = 40;

/** The columns of the table and what can be done with them. */
export type Arrangement = {
  readonly columns: Columns;
  readonly folded: ReadonlySet<PlanId>;
  /** Settles when the table of these plans is there, or that came to nothing. */
  readonly choosePlans: (plans: readonly PlanId[]) => Promise<void>;
  readonly makeBase: (plan: PlanId) => void;
  /** Moves a column by one open column to the left (-1) or right (1). */
  readonly shift: (plan: PlanId, step: 1 | -1) => void;
  /** Puts a column before another open one, or after the last; null where the order is fixed. */
  readonly place: ((drop: HeadDrop) => void) | null;
  readonly toggleFold: (plan: PlanId) => void;
  /** Lets a column stay beside the base when the table scrolls sideways, or lets it go. */
  readonly togglePin: (plan: PlanId) => void;
  readonly unfoldPlan: (plan: PlanId) => void;
  /** Null: all even again. */
  readonly setWidth: (plan: PlanId, width: number | null) => void;
  readonly widen: (plan: PlanId, step: 1 | -1) => void;
  readonly actionsOf: (plan: PlanId) => ColumnActions;
};

/** Arranges the columns: plans, order and base are kept in the corpus, folds and widths in the window. */
export function useArrangement(
  table: CompareTable,
  session: ComparisonSession,
  view: CompareView,
  onView: (change: Partial<CompareView>) => void,
  room: number,
  /** Told of every table that comes of a change of columns. */
  onTable: (table: CompareTable) => void,
): Arrangement {
  const { say } = useWords();
  const announce = useAnnounce();
  const { plans, base } = table.comparison;
  const { arrange } = session;
  const isFrozen = table.frozen !== null;

  const folded = useMemo(() => {
    const wanted = view.folded === null ? foldedByWidth(plans, base, room) : view.folded;
    const kept = new Set(plans.filter((plan) => wanted.has(plan)));
    // One column always stands open.
    if (kept.size === plans.length && plans[0] !== undefined) kept.delete(base ?? plans[0]);
    return kept;
  }, [view.folded, plans, base, room]);
  const columns = useColumns(table, folded, view.widths, view.pinned, room);

  const tellOrder = useCallback(
    async (next: readonly PlanId[], nextBase: PlanId, tell: string) => {
      const now = isFrozen ? null : await arrange(next, nextBase);
      if (now === null) return;
      onTable(now);
      announce(tell);
    },
    [arrange, isFrozen, onTable, announce],
  );

  const toggleFold = useCallback(
    (plan: PlanId) => {
      const next = toggled(folded, plan);
      if (next.size === plans.length) return;
      onView({ folded: next });
      announce(say(next.has(plan) ? "compare.folded" : "compare.unfolded", { plan: nameOf(table, plan) }));
    },
    [folded, plans, onView, announce, say, table],
  );
  const togglePin = useCallback(
    (plan: PlanId) => {
      if (plan === base) return;
      const next = toggled(view.pinned, plan);
      onView({ pinned: next });
      announce(say(next.has(plan) ? "compare.pinned" : "compare.unpinned", { plan: nameOf(table, plan) }));
    },
    [base, view.pinned, onView, announce, say, table],
  );
  const unfoldPlan = useCallback(
    (plan: PlanId) => {
      if (folded.has(plan)) onView({ folded: toggled(folded, plan) });
    },
    [folded, onView],
  );
  const setWidth = useCallback(
    (plan: PlanId, width: number | null) => {
      if (width === null) return onView({ widths: {} });
      const now = Object.fromEntries(columns.open.map((column) => [column.plan, column.width]));
      onView({ widths: { ...now, [plan]: Math.min(Math.max(Math.round(width), NARROWEST), WIDEST) } });
    },
    [columns, onView],
  );

  const makeBase = (plan: PlanId) => void tellOrder(plans, plan, say("compare.base-is", { plan: nameOf(table, plan) }));
  const neighbourOf = (plan: PlanId, step: 1 | -1): PlanId | undefined => {
    const open = plans.filter((other) => !folded.has(other));
    return open[open.indexOf(plan) + step];
  };
  const reorder = (plan: PlanId, next: readonly PlanId[]) => {
    if (base === null) return;
    const told = say("compare.column-moved", { plan: nameOf(table, plan), place: next.indexOf(plan) + 1 });
    void tellOrder(next, base, told);
  };
  const shift = (plan: PlanId, step: 1 | -1) => {
    const neighbour = neighbourOf(plan, step);
    if (neighbour === undefined) return;
    reorder(
      plan,
      plans.map((other) => (other === plan ? neighbour : other === neighbour ? plan : other)),
    );
  };
  const place = (drop: HeadDrop) => reorder(drop.plan, movedPlans(plans, drop, columns.open.at(-1)?.plan));
  const choosePlans = async (next: readonly PlanId[]) => {
    const nextBase = next.find((plan) => plan === base) ?? next[0];
    if (nextBase !== undefined) await tellOrder(next, nextBase, say("compare.plans-now", { count: next.length }));
  };

  return {
    columns,
    folded,
    choosePlans,
    makeBase,
    shift,
    place: isFrozen ? null : place,
    toggleFold,
    togglePin,
    unfoldPlan,
    setWidth,
    widen: (plan, step) => {
      const width = columns.open.find((column) => column.plan === plan)?.width;
      if (width !== undefined) setWidth(plan, width + step * WIDTH_STEP);
    },
    actionsOf: (plan) => ({
      makeBase: isFrozen || plan === base ? null : () => makeBase(plan),
      moveLeft: isFrozen || neighbourOf(plan, -1) === undefined ? null : () => shift(plan, -1),
      moveRight: isFrozen || neighbourOf(plan, 1) === undefined ? null : () => shift(plan, 1),
      pin: plan === base ? null : () => togglePin(plan),
      isPinned: view.pinned.has(plan),
      fold: columns.open.length < 2 ? null : () => toggleFold(plan),
      takeAway: isFrozen || plans.length < 2 ? null : () => void choosePlans(plans.filter((other) => other !== plan)),
    }),
  };
}
