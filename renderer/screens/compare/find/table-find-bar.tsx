import { type KeyboardEvent, useLayoutEffect, useRef } from "react";
import { useWords } from "../../../catalogue/words.tsx";
import { KeyCap } from "../../../components/key-cap.tsx";
import { TextField } from "../../../components/text-field.tsx";
import { useAtDesk } from "../desk/desk-context.ts";

/** Find in the table. Enter goes on to the next hit, Shift Enter back, Esc closes it and gives the table its focus again. */
export function TableFindBar() {
  const { say, number } = useWords();
  const { find, grid, table, rows } = useAtDesk();
  const { query, hits, current, isDone, openings } = find;
  const field = useRef<HTMLInputElement>(null);
  useLayoutEffect(() => {
    if (openings === 0) return;
    field.current?.focus();
    field.current?.select();
  }, [openings]);
  if (!find.isOpen) return null;

  const leave = () => {
    find.close();
    grid.current?.focus();
  };
  const onKey = (event: KeyboardEvent) => {
    if (event.key === "Enter") find.step(event.shiftKey ? -1 : 1);
    else if (event.key === "Escape") leave();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const searched = query.trim() !== "";
  const hidden = table.rows.length - rows.length;
  return (
    <search className="table-find" data-region="find">
      <TextField
        ref={field}
        type="search"
        aria-label={say("table-find.name")}
        placeholder={say("find.placeholder")}
        value={find.typed}
        onValue={find.onTyped}
        onSettled={find.look}
        onKey={onKey}
      />
      <span className={searched && isDone && hits.length === 0 ? "count damage" : "count"} role="status">
        {!searched || !isDone
          ? ""
          : hits.length === 0
            ? say("find.none")
            : say("find.nth", { nth: number(current + 1), total: number(hits.length) })}
      </span>
      {hidden === 0 ? null : <span className="aside">{say("table-find.hidden", { count: hidden })}</span>}
      <button type="button" className="quiet" disabled={hits.length === 0} onClick={() => find.step(-1)}>
        {say("find.previous")}
      </button>
      <button type="button" className="quiet" disabled={hits.length === 0} onClick={() => find.step(1)}>
        {say("find.next")}
        <KeyCap keys="F3" />
      </button>
      <button type="button" className="quiet" onClick={leave}>
        {say("dialog.close")}
        <KeyCap keys="Esc" />
      </button>
    </search>
  );
}
