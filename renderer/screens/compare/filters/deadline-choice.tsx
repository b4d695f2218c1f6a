import { useState } from "react";
import { useWords } from "../../../catalogue/words.tsx";
import { DEADLINE_KINDS, type DeadlineFilter } from "./deadline-filter.ts";

type DeadlineChoiceProps = {
  readonly deadline: DeadlineFilter | null;
  readonly onDeadline: (deadline: DeadlineFilter | null) => void;
};

/** By when rows are due: anyhow, at some time, at none, until a date, or not alike. */
export function DeadlineChoice({ deadline, onDeadline }: DeadlineChoiceProps) {
  const { say } = useWords();
  // "Until a date" asks for nothing as long as no date is given.
  const [isDateWanted, setDateWanted] = useState(deadline?.kind === "before");
  const choose = (kind: DeadlineFilter["kind"] | undefined) => {
    setDateWanted(kind === "before");
    onDeadline(kind === undefined || kind === "before" ? null : { kind });
  };
  return (
    <div className="filter-line">
      <label>
        <span>{say("filter.deadline")}</span>
        <select
          value={isDateWanted ? "before" : (deadline?.kind ?? "")}
          onChange={({ target }) => choose(DEADLINE_KINDS.find((kind) => kind === target.value))}
        >
          <option value="">{say("filter.deadline.any")}</option>
          {DEADLINE_KINDS.map((kind) => (
            <option key={kind} value={kind}>
              {say(`filter.deadline.${kind}`)}
            </option>
          ))}
        </select>
      </label>
      {isDateWanted ? (
        <input
          type="date"
          aria-label={say("filter.deadline.before")}
          value={deadline?.kind === "before" ? deadline.date : ""}
          onChange={({ target }) => onDeadline(target.value === "" ? null : { kind: "before", date: target.value })}
        />
      ) : null}
    </div>
  );
}
