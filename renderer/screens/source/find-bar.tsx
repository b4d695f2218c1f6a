import type { KeyboardEvent, Ref } from "react";
import { useWords } from "../../catalogue/words.tsx";
import { KeyCap } from "../../components/key-cap.tsx";
import { TextField } from "../../components/text-field.tsx";

type FindBarProps = {
  readonly ref: Ref<HTMLInputElement>;
  readonly typed: string;
  readonly onTyped: (typed: string) => void;
  /** The words to look for, once no input method is composing. */
  readonly onQuery: (query: string) => void;
  readonly query: string;
  /** The current match, from 1; 0 where there is none. */
  readonly nth: number;
  readonly total: number;
  readonly onStep: (step: 1 | -1) => void;
  readonly onLeave: () => void;
};

/** Find in the plan. Enter goes on to the next match, Shift Enter back, Esc gives the text its focus again. */
export function FindBar({ ref, typed, onTyped, onQuery, query, nth, total, onStep, onLeave }: FindBarProps) {
  const { say, number } = useWords();
  const onKey = (event: KeyboardEvent) => {
    if (event.key === "Enter") onStep(event.shiftKey ? -1 : 1);
    else if (event.key === "Escape") onLeave();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const searched = query.trim() !== "";
  return (
    <search className="find-bar">
      <label htmlFor="find-field">{say("find.name")}</label>
      <TextField
        ref={ref}
        id="find-field"
        type="search"
        value={typed}
        placeholder={say("find.placeholder")}
        onValue={onTyped}
        onSettled={onQuery}
        onKey={onKey}
      />
      <span className={searched && total === 0 ? "count damage" : "count"} role="status">
        {!searched ? "" : total === 0 ? say("find.none") : say("find.nth", { nth: number(nth), total: number(total) })}
      </span>
      <button type="button" className="quiet" disabled={total === 0} onClick={() => onStep(-1)}>
        {say("find.previous")}
      </button>
      <button type="button" className="quiet" disabled={total === 0} onClick={() => onStep(1)}>
        {say("find.next")}
        <KeyCap keys="F3" />
      </button>
    </search>
  );
}
