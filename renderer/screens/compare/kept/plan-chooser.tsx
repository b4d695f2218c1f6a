import { useEffect, useState } from "react";
import type { PlanId } from "../../../../shared/model/ids.ts";
import type { PlanSummary } from "../../../../shared/model/plan.ts";
import { useWords } from "../../../catalogue/words.tsx";
import { KeyCap } from "../../../components/key-cap.tsx";
import { Popover } from "../../../components/popover.tsx";
import { shortName } from "../table/plan-names.ts";
import { PlanChoices } from "./plan-choices.tsx";

type PlanChooserProps = {
  readonly plans: readonly PlanSummary[];
  /** The plans side by side, in their order. */
  readonly chosen: readonly PlanId[];
  readonly folded: ReadonlySet<PlanId>;
  readonly open: boolean;
  readonly onOpen: (open: boolean) => void;
  readonly onChoose: (plans: readonly PlanId[]) => void;
  readonly onFold: (plan: PlanId) => void;
};

/** Which plans of the corpus stand side by side. A change shows at once; one must stay. */
export function PlanChooser({ plans, chosen, folded, open, onOpen, onChoose, onFold }: PlanChooserProps) {
  const { say } = useWords();
  // What is wanted shows at once; the table follows when the plans are lined up anew.
  const [wanted, setWanted] = useState(chosen);
  useEffect(() => setWanted(chosen), [chosen]);
  const choose = (next: readonly PlanId[]) => {
    setWanted(next);
    onChoose(next);
  };
  return (
    <Popover
      label={say("compare.plans", { count: chosen.length })}
      hint={<span aria-hidden="true">▾</span>}
      open={open}
      onOpen={onOpen}
    >
      <PlanChoices
        plans={plans}
        wanted={wanted}
        least={1}
        onWanted={choose}
        beside={(plan, at) => (
          <button type="button" className="link" onClick={() => onFold(plan.id)}>
            {say(folded.has(plan.id) ? "source.unfold" : "compare.fold")}
            <span className="unseen">{shortName(plan)}</span>
            <KeyCap keys={`Alt ${at + 1}`} />
          </button>
        )}
      />
    </Popover>
  );
}
