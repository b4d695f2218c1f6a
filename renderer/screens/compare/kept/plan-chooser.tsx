import { useRef, useState } from "react";
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
  /** Settles when the plans stand side by side, or that came to nothing. */
  readonly onChoose: (plans: readonly PlanId[]) => Promise<void>;
  readonly onFold: (plan: PlanId) => void;
};

/** Which plans of the corpus stand side by side. A change shows at once; one must stay. */
export function PlanChooser({ plans, chosen, folded, open, onOpen, onChoose, onFold }: PlanChooserProps) {
  const { say } = useWords();
  // What is wanted shows at once and is what the next choice changes; a table that comes of an earlier one takes nothing back.
  const [wanted, setWanted] = useState<readonly PlanId[] | null>(null);
  const turns = useRef(0);
  const choose = async (next: readonly PlanId[]) => {
    turns.current += 1;
    const turn = turns.current;
    setWanted(next);
    await onChoose(next);
    if (turn === turns.current) setWanted(null);
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
        wanted={wanted ?? chosen}
        least={1}
        onWanted={(next) => void choose(next)}
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
