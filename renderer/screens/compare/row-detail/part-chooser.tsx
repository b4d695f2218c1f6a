import { type KeyboardEvent, type RefObject, useLayoutEffect, useRef, useState } from "react";
import type { ClauseRef } from "../../../../shared/model/alignment.ts";
import type { ClauseId } from "../../../../shared/model/ids.ts";
import { useWords } from "../../../catalogue/words.tsx";
import { KeyCap } from "../../../components/key-cap.tsx";
import { Name } from "../../../script/name.tsx";
import type { CompareTable, Row } from "../table/compare-table.ts";
import { clauseName } from "../table/plan-names.ts";

type PartChooserProps = {
  readonly table: CompareTable;
  readonly row: Row;
  /** The clause that the person stands at. */
  readonly current: ClauseId | null;
  /** The row that is to be entered from the table, at the checkbox of the current clause or the first. */
  readonly enter: RefObject<string | null>;
  readonly onSplit: (leaving: readonly ClauseRef[]) => void;
};

/**
 * The clauses of a row, to choose those that leave it together. Shift with the arrows takes the next ones along; where
 * none is chosen the key splits off the one that has the focus.
 */
export function PartChooser({ table, row, current, enter, onSplit }: PartChooserProps) {
  const { say } = useWords();
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const refs = [...row.cells.values()].flatMap(({ plan, clauses }) =>
    clauses.map(({ id, title }) => ({ plan, clause: id, title })),
  );
  const leaving = refs.filter(({ clause }) => chosen.has(clause)).map(({ plan, clause }) => ({ plan, clause }));
  const canSplit = leaving.length > 0 && leaving.length < refs.length;
  const entered = Math.max(
    refs.findIndex(({ clause }) => clause === current),
    0,
  );

  const entry = useRef<HTMLInputElement>(null);
  // After every drawing, because the list may only now have come to be drawn.
  useLayoutEffect(() => {
    if (enter.current !== row.id) return;
    enter.current = null;
    entry.current?.focus();
  });

  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const boxes = [...event.currentTarget.querySelectorAll<HTMLInputElement>("input")];
    const here = boxes.findIndex((box) => box.matches(":focus"));
    if (event.key.toLowerCase() === "s" && !event.ctrlKey && !event.altKey) {
      event.preventDefault();
      const focused = refs[here];
      if (canSplit) onSplit(leaving);
      else if (leaving.length === 0 && focused !== undefined && refs.length > 1) {
        onSplit([{ plan: focused.plan, clause: focused.clause }]);
      }
      return;
    }
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const next = Math.min(Math.max(here + step, 0), boxes.length - 1);
    boxes[next]?.focus();
    if (!event.shiftKey) return;
    const along = [refs[here]?.clause, refs[next]?.clause].filter((clause) => clause !== undefined);
    setChosen(new Set([...chosen, ...along]));
  };

  return (
    <section className="part-chooser" aria-label={say("detail.clauses")} onKeyDown={onKeyDown}>
      <h3>{say("detail.clauses")}</h3>
      <ul>
        {refs.map(({ plan, clause, title }, index) => (
          <li key={clause}>
            <label>
              <input
                ref={index === entered ? entry : undefined}
                type="checkbox"
                checked={chosen.has(clause)}
                onChange={({ target }) => {
                  const next = new Set(chosen);
                  if (target.checked) next.add(clause);
                  else next.delete(clause);
                  setChosen(next);
                }}
              />
              <Name>{clauseName(table, { plan, clause })}</Name>
              <Name className="title aside">{title}</Name>
            </label>
          </li>
        ))}
      </ul>
      <button type="button" disabled={!canSplit} onClick={() => onSplit(leaving)}>
        {say("detail.split", { count: leaving.length })}
        <KeyCap keys="S" />
      </button>
    </section>
  );
}
