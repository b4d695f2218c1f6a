import { memo, type ReactNode } from "react";
import type { PlanId } from "../../../shared/model/ids.ts";
import type { Plan, PlanSummary } from "../../../shared/model/plan.ts";
import { useWords } from "../../catalogue/words.tsx";
import { KeyCap } from "../../components/key-cap.tsx";
import { ScriptChoice } from "../../settings/script-choice.tsx";
import type { HomeScreen } from "../../shell/screen.ts";
import { planOption } from "./plan-option.ts";

/** Which of the two panes is unfolded where the window is too narrow for all. */
export type OpenPane = "outline" | "fields" | null;

type SourceBarProps = {
  readonly plan: Plan;
  readonly plans: readonly PlanSummary[];
  /** Another plan stands beside it. */
  readonly isPair: boolean;
  readonly pane: OpenPane;
  readonly onPane: (pane: OpenPane) => void;
  /** The screen that leaving leads to. */
  readonly from: HomeScreen;
  readonly onPlan: (plan: PlanId) => void;
  readonly onLeave: () => void;
  /** The choice of the plan beside it. */
  readonly second: ReactNode;
  readonly find: ReactNode;
};

/** The bar over the source: the way back, the plan, what the marks mean, the script, find. */
export function SourceBar(props: SourceBarProps) {
  const { plan, plans, isPair, pane, onPane, from, onPlan, onLeave, second, find } = props;
  const { say } = useWords();
  const { id } = plan.summary;
  const paneButton = (name: Exclude<OpenPane, null>, label: string) => (
    <button
      type="button"
      className={`quiet pane-button ${name}`}
      aria-expanded={pane === name}
      onClick={() => onPane(pane === name ? null : name)}
    >
      {label}
    </button>
  );
  return (
    <div className="source-bar" data-region="bar">
      <button type="button" className="quiet" onClick={onLeave}>
        ‹ {say(`nav.${from}`)}
        <KeyCap keys="Esc" />
      </button>
      <select
        aria-label={say("source.plan")}
        value={id}
        onChange={({ target }) => {
          const chosen = plans.find((candidate) => candidate.id === target.value);
          if (chosen !== undefined) onPlan(chosen.id);
        }}
      >
        {plans.map((option) => (
          <option key={option.id} value={option.id}>
            {planOption(option)}
          </option>
        ))}
      </select>
      {second}
      {paneButton("outline", say("source.outline"))}
      {paneButton("fields", say("source.fields"))}
      {isPair ? null : <Legend plan={plan} />}
      <ScriptChoice />
      {find}
    </div>
  );
}

/** What is in the text and how it is drawn: each word bears its own mark. */
const Legend = memo(function Legend({ plan }: { readonly plan: Plan }) {
  const { say, number } = useWords();
  const { reading } = plan;
  const marks = [
    { mark: "clause", name: say("plans.clauses"), count: reading.clauses.length },
    { mark: "heading", name: say("source.headings"), count: reading.outline.filter((node) => node.heading).length },
    {
      mark: "responsibility",
      name: say("clause.responsibility"),
      count: reading.clauses.filter((clause) => clause.responsibility !== null).length,
    },
    { mark: "noise", name: say("source.noise"), count: reading.regions.filter(({ kind }) => kind === "noise").length },
    { mark: "warning", name: say("plans.warnings"), count: reading.warnings.length },
  ];
  return (
    <ul className="legend" aria-label={say("source.legend")}>
      {marks.map(({ mark, name, count }) => (
        <li key={mark}>
          <span className={mark}>{name}</span> {number(count)}
        </li>
      ))}
    </ul>
  );
});
