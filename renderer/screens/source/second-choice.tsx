import type { PlanId } from "../../../shared/model/ids.ts";
import type { PlanSummary } from "../../../shared/model/plan.ts";
import { useWords } from "../../catalogue/words.tsx";
import { planOption } from "./plan-option.ts";
import type { SourceSession } from "./use-source-session.ts";

type SecondChoiceProps = {
  readonly plan: PlanId;
  readonly plans: readonly PlanSummary[];
  readonly session: SourceSession;
  /** Both texts are there and stand in the comparison at hand. */
  readonly canLink: boolean;
  readonly onSwap: () => void;
};

/** Which plan stands beside the one being read, and whether the one leads the other. */
export function SecondChoice({ plan, plans, session, canLink, onSwap }: SecondChoiceProps) {
  const { say } = useWords();
  const { beside, linked } = session;
  const isPair = beside !== null && beside !== plan && plans.some(({ id }) => id === beside);
  return (
    <>
      <select
        aria-label={say("source.beside")}
        value={isPair ? beside : ""}
        onChange={({ target }) => session.setBeside(plans.find(({ id }) => id === target.value)?.id ?? null)}
      >
        <option value="">{isPair ? say("source.close-second") : say("source.beside-choose")}</option>
        {plans
          .filter(({ id }) => id !== plan)
          .map((option) => (
            <option key={option.id} value={option.id}>
              {planOption(option)}
            </option>
          ))}
      </select>
      {isPair ? (
        <>
          <button type="button" className="quiet" onClick={onSwap}>
            {say("source.swap")}
          </button>
          <button
            type="button"
            className="quiet toggle"
            aria-pressed={linked}
            disabled={!canLink}
            onClick={() => session.setLinked(!linked)}
          >
            {say("source.link")}
          </button>
        </>
      ) : null}
    </>
  );
}
