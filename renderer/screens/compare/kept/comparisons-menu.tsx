import { useCallback, useState } from "react";
import { describeFault } from "../../../../shared/contract/sentences.ts";
import type { ComparisonSummary } from "../../../../shared/model/comparison.ts";
import type { FrozenId } from "../../../../shared/model/frozen-comparison.ts";
import type { PlanId } from "../../../../shared/model/ids.ts";
import type { PlanSummary } from "../../../../shared/model/plan.ts";
import { useWords } from "../../../catalogue/words.tsx";
import { named } from "../../../commands/command.ts";
import { useCommands } from "../../../commands/commands-context.tsx";
import { Popover } from "../../../components/popover.tsx";
import { formatMoment } from "../history/format-moment.ts";
import type { CompareTable } from "../table/compare-table.ts";
import { nameOf, shortName } from "../table/plan-names.ts";
import type { ComparisonSession } from "../table/use-comparison.ts";
import { NewComparison } from "./new-comparison.tsx";
import { RenameField } from "./rename-field.tsx";
import { type KeptComparisons, useKeptComparisons } from "./use-kept-comparisons.ts";

type ComparisonsMenuProps = {
  readonly table: CompareTable;
  readonly session: ComparisonSession;
  readonly plans: readonly PlanSummary[];
  /** Leads to a screen that shows the comparison, where none is in sight. */
  readonly onOther: (() => void) | null;
};

/** The comparison's name in the top bar; it unfolds all comparisons that are kept. */
export function ComparisonsMenu({ table, session, plans, onOther }: ComparisonsMenuProps) {
  const { say, language } = useWords();
  const [open, setOpen] = useState(false);
  const [form, setForm] = useState<"new" | "name" | null>(null);
  const kept = useKeptComparisons(session, open);
  const { comparison } = table;
  const [first] = comparison.plans;
  const name =
    comparison.name === "" && first !== undefined
      ? say("kept.unnamed", { plan: nameOf(table, first), count: comparison.plans.length })
      : comparison.name;

  const show = useCallback((isOpen: boolean) => {
    setOpen(isOpen);
    setForm(null);
  }, []);
  const toOther = async (act: () => Promise<boolean>) => {
    if (!(await act())) return;
    show(false);
    onOther?.();
  };
  const summaries = kept.list.state === "ready" ? kept.list.value : [];
  useCommands([
    { id: "kept.open", group: "everywhere", label: named("command.kept"), reach: "window", run: () => setOpen(true) },
  ]);

  return (
    <Popover
      label={name}
      name={say("kept.name", { name })}
      hint={<span aria-hidden="true">▾</span>}
      open={open}
      onOpen={show}
    >
      <div className="comparisons-menu">
        {kept.fault === null ? null : (
          <p className="damage" role="alert">
            {describeFault(kept.fault, language)}
          </p>
        )}
        <ul>
          {summaries.map((summary) => (
            <KeptLine
              key={summary.id}
              summary={summary}
              plans={plans}
              isCurrent={summary.id === comparison.id}
              onOpen={() => void toOther(() => kept.open(summary.id))}
              onFrozen={(id) => void toOther(() => kept.openFrozen(id))}
            />
          ))}
        </ul>
        {kept.removed === null ? null : (
          <p>
            {say("kept.removed")}{" "}
            <button type="button" className="link" onClick={() => void kept.restore()}>
              {say("compare.undo")}
            </button>
          </p>
        )}
        {form === "new" ? (
          <NewComparison
            plans={plans}
            chosen={comparison.plans}
            onCreate={(named, chosen, base) => void toOther(() => kept.create(named, chosen, base))}
          />
        ) : form === "name" ? (
          <RenameField
            name={comparison.name}
            onName={async (named) => {
              if (await kept.rename(comparison.id, named)) setForm(null);
            }}
          />
        ) : (
          <MenuActions table={table} kept={kept} summaries={summaries} onForm={setForm} onOther={toOther} />
        )}
      </div>
    </Popover>
  );
}

type KeptLineProps = {
  readonly summary: ComparisonSummary;
  readonly plans: readonly PlanSummary[];
  readonly isCurrent: boolean;
  readonly onOpen: () => void;
  readonly onFrozen: (id: FrozenId) => void;
};

/** A comparison of the list, and below it its frozen tables. */
function KeptLine({ summary, plans, isCurrent, onOpen, onFrozen }: KeptLineProps) {
  const { say, language } = useWords();
  const now = new Date();
  const places = placesOf(summary.plans, plans);
  return (
    <li className="kept-line">
      <button type="button" className="quiet" aria-current={isCurrent ? "true" : undefined} onClick={onOpen}>
        <span className="kept-name" lang="zh-Hans">
          {summary.name === "" ? places : summary.name}
        </span>
        {summary.name === "" ? null : (
          <span className="aside" lang="zh-Hans">
            {places}
          </span>
        )}
        <span className="aside">
          {say("kept.decisions", { count: summary.decisions })}
          {summary.usedAt === null ? null : ` · ${formatMoment(summary.usedAt, now, language)}`}
        </span>
      </button>
      {summary.frozen.length === 0 ? null : (
        <ul aria-label={say("kept.frozen-list")}>
          {summary.frozen.map(({ id, at, decisions }) => (
            <li key={id}>
              <button type="button" className="link" onClick={() => onFrozen(id)}>
                {id}
              </button>
              <span className="aside">
                {formatMoment(at, now, language)} · {say("kept.decisions", { count: decisions })}
              </span>
            </li>
          ))}
        </ul>
      )}
    </li>
  );
}

function placesOf(ids: readonly PlanId[], plans: readonly PlanSummary[]): string {
  return ids
    .flatMap((id) => {
      const plan = plans.find((candidate) => candidate.id === id);
      return plan === undefined ? [] : [shortName(plan)];
    })
    .join("·");
}

type MenuActionsProps = {
  readonly table: CompareTable;
  readonly kept: KeptComparisons;
  readonly summaries: readonly ComparisonSummary[];
  readonly onForm: (form: "new" | "name") => void;
  readonly onOther: (act: () => Promise<boolean>) => Promise<void>;
};

/** What can be done with the comparison in sight. */
function MenuActions({ table, kept, summaries, onForm, onOther }: MenuActionsProps) {
  const { say } = useWords();
  const { id, name, plans, base } = table.comparison;
  const copyName = say("kept.copy-name", { name });
  return (
    <p className="kept-actions">
      <button type="button" onClick={() => onForm("new")}>
        {say("kept.new")}
      </button>
      {table.frozen === null ? (
        <>
          <button type="button" onClick={() => onForm("name")}>
            {say("kept.rename")}
          </button>
          <button
            type="button"
            disabled={base === null}
            onClick={() =>
              base !== null && void onOther(() => kept.create(name === "" ? "" : copyName, plans, base, id))
            }
          >
            {say("kept.copy")}
          </button>
          <button type="button" onClick={() => void kept.freeze(id)}>
            {say("kept.freeze")}
          </button>
          <button type="button" disabled={summaries.length < 2} onClick={() => void kept.remove(id)}>
            {say("kept.remove")}
          </button>
        </>
      ) : null}
    </p>
  );
}
