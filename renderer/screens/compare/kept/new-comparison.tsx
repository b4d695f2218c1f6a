import { useLayoutEffect, useRef, useState } from "react";
import type { PlanId } from "../../../../shared/model/ids.ts";
import type { PlanSummary } from "../../../../shared/model/plan.ts";
import { useWords } from "../../../catalogue/words.tsx";
import { TextField } from "../../../components/text-field.tsx";
import { PlanChoices } from "./plan-choices.tsx";

type NewComparisonProps = {
  readonly plans: readonly PlanSummary[];
  /** The plans that are chosen at first. */
  readonly chosen: readonly PlanId[];
  readonly onCreate: (name: string, plans: readonly PlanId[], base: PlanId) => void;
};

/** Asks for the name and the plans of a new comparison; the first chosen is its base. */
export function NewComparison({ plans, chosen, onCreate }: NewComparisonProps) {
  const { say } = useWords();
  const [name, setName] = useState("");
  const [wanted, setWanted] = useState(chosen);
  const field = useRef<HTMLInputElement>(null);
  useLayoutEffect(() => field.current?.focus(), []);
  const [base] = wanted;
  return (
    <form
      className="new-comparison"
      onSubmit={(event) => {
        event.preventDefault();
        if (base !== undefined) onCreate(name, wanted, base);
      }}
    >
      <TextField
        ref={field}
        aria-label={say("kept.new-name")}
        placeholder={say("kept.new-name")}
        maxLength={100}
        value={name}
        onValue={setName}
      />
      <PlanChoices plans={plans} wanted={wanted} least={0} onWanted={setWanted} />
      <button type="submit" className="primary" disabled={base === undefined}>
        {say("kept.create")}
      </button>
    </form>
  );
}
