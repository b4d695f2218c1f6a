import { type SortingState, useTable } from "@tanstack/react-table";
import { type KeyboardEvent, useLayoutEffect, useRef, useState } from "react";
import type { PlanId } from "../../../shared/model/ids.ts";
import type { PlanSummary } from "../../../shared/model/plan.ts";
import { useWords } from "../../catalogue/words.tsx";
import { useCommands } from "../../commands/commands-context.tsx";
import { COLUMN_HEADINGS, PLAN_COLUMNS, placeOf, planColumns, planFeatures, titleOf } from "./plan-columns.ts";
import { PlanRow } from "./plan-row.tsx";
import { SortHeading } from "./sort-heading.tsx";

/** A wish for a row to have the focus. A new object each time, so that the same row can be asked for again. */
export type RowFocus = { readonly plan: PlanId };

type PlansTableProps = {
  readonly plans: readonly PlanSummary[];
  /** The row that takes the focus as soon as it stands in the list, or null to leave the focus alone. */
  readonly focus: RowFocus | null;
  readonly onOpen: (plan: PlanId) => void;
  readonly onRemove: (plan: PlanSummary) => void;
};

/** The plans of the corpus, one row each. The rows are one tab stop; arrow keys move between them. */
export function PlansTable({ plans, focus, onOpen, onRemove }: PlansTableProps) {
  const { say } = useWords();
  const [sorting, setSorting] = useState<SortingState>([]);
  const table = useTable({
    features: planFeatures,
    columns: planColumns,
    data: plans,
    getRowId: (plan) => plan.id,
    state: { sorting },
    onSortingChange: setSorting,
  });
  const rows = table.getRowModel().rows.map((row) => row.original);
  const body = useRef<HTMLTableSectionElement>(null);
  const [current, setCurrent] = useState<PlanId | null>(focus?.plan ?? null);
  const currentIndex = Math.max(
    0,
    rows.findIndex((plan) => plan.id === current),
  );

  const wanted = useRef<RowFocus | null>(null);
  useLayoutEffect(() => {
    wanted.current = focus;
  }, [focus]);
  // After every drawing, because a plan that was just brought back comes with the next list.
  useLayoutEffect(() => {
    if (wanted.current === null) return;
    const row = body.current?.querySelector<HTMLElement>(`[data-plan="${wanted.current.plan}"] button`);
    if (row === null || row === undefined) return;
    wanted.current = null;
    row.focus();
  });

  const moveTo = (index: number) => {
    const plan = rows[Math.min(Math.max(index, 0), rows.length - 1)];
    if (plan === undefined) return;
    setCurrent(plan.id);
    body.current?.querySelector<HTMLElement>(`[data-plan="${plan.id}"] button`)?.focus();
  };

  const remove = (plan: PlanSummary) => {
    const index = rows.indexOf(plan);
    const neighbour = rows[index + 1] ?? rows[index - 1];
    if (neighbour !== undefined) moveTo(rows.indexOf(neighbour));
    onRemove(plan);
  };

  const chosen = rows[currentIndex];
  useCommands([
    {
      id: "plans.remove",
      group: "use",
      label: ({ say: sayIn }) =>
        chosen === undefined
          ? sayIn("keys.remove")
          : sayIn("plans.remove-named", { plan: placeOf(chosen) ?? titleOf(chosen) }),
      keys: ["Delete"],
      hasNote: true,
      removes: true,
      reach: "part",
      run: chosen === undefined ? null : () => remove(chosen),
    },
  ]);

  const onKeyDown = (event: KeyboardEvent) => {
    if (chosen === undefined || event.ctrlKey || event.altKey || event.metaKey) return;
    const action = {
      ArrowDown: () => moveTo(currentIndex + 1),
      ArrowUp: () => moveTo(currentIndex - 1),
      Home: () => moveTo(0),
      End: () => moveTo(rows.length - 1),
      Delete: () => remove(chosen),
    }[event.key];
    if (action === undefined) return;
    event.preventDefault();
    action();
  };

  return (
    <table className="plans-table" aria-labelledby="plans-heading">
      <thead>
        <tr>
          {PLAN_COLUMNS.map((id) => (
            <SortHeading key={id} id={id} label={say(COLUMN_HEADINGS[id])} column={table.getColumn(id)} />
          ))}
          <th className="row-action">
            <span className="unseen">{say("plans.actions")}</span>
          </th>
        </tr>
      </thead>
      <tbody ref={body} onKeyDown={onKeyDown}>
        {rows.map((plan, index) => (
          <PlanRow
            key={plan.id}
            plan={plan}
            current={index === currentIndex}
            onFocus={() => setCurrent(plan.id)}
            onOpen={() => onOpen(plan.id)}
            onRemove={() => remove(plan)}
          />
        ))}
      </tbody>
    </table>
  );
}
