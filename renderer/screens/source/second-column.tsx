import type { Plan, PlanSummary } from "../../../shared/model/plan.ts";
import { useWords } from "../../catalogue/words.tsx";
import type { Loadable } from "../../client/loadable.ts";
import { Failure } from "../../components/failure.tsx";
import { RuledLines } from "./ruled-text.tsx";
import { SourceColumn } from "./source-column.tsx";
import { SourceHead } from "./source-head.tsx";

/** The plan that is wanted beside another, and the way to ask for it again. */
export type Second = {
  readonly summary: PlanSummary;
  readonly plan: Loadable<Plan>;
  readonly retry: () => void;
  readonly close: () => void;
};

type SecondColumnProps = Omit<Parameters<typeof SourceColumn>[0], "plan" | "isPair" | "isSecond"> & {
  readonly second: Second;
};

/** The text at the right, or that it is on its way or cannot be had. */
export function SecondColumn({ second, ...column }: SecondColumnProps) {
  const { say } = useWords();
  const { plan, summary, retry, close } = second;
  switch (plan.state) {
    case "loading":
      return (
        <div className="source-column second" aria-busy="true">
          <SourceHead summary={summary} level={2} facts={null} />
          <RuledLines />
        </div>
      );
    case "failed":
      return (
        <div className="source-column second">
          <SourceHead summary={summary} level={2} facts={null} />
          <Failure tag="h2" heading={say("source.failed")} fault={plan.fault}>
            <button type="button" className="primary" onClick={retry}>
              {say("retry")}
            </button>
            <button type="button" onClick={close}>
              {say("source.close-second")}
            </button>
          </Failure>
        </div>
      );
    case "ready":
      return <SourceColumn {...column} plan={plan.value} isPair isSecond />;
  }
}
