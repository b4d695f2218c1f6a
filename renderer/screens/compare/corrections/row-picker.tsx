import { type KeyboardEvent, useEffect, useId, useMemo, useState } from "react";
import { simplify } from "../../../../shared/text/simplify.ts";
import { useWords } from "../../../catalogue/words.tsx";
import { KeyCap } from "../../../components/key-cap.tsx";
import { TextField } from "../../../components/text-field.tsx";
import { Name } from "../../../script/name.tsx";
import type { CompareTable, Row } from "../table/compare-table.ts";
import { AskingPanel, type WhyField, WhyInput } from "./asking-panel.tsx";

type RowPickerProps = {
  readonly table: CompareTable;
  /** The row that is asked about; it cannot be picked itself. */
  readonly from: Row;
  /** What is going to happen to which row, in words. */
  readonly question: string;
  /** What Enter does. */
  readonly answer: string;
  readonly why: WhyField;
  readonly onPick: (to: Row) => void;
  readonly onClose: () => void;
};

// Nobody reads further; more letters of the title lead to the row.
const MOST_SHOWN = 100;

/** A row is picked: type a part of its title or its number, choose with the arrows, Enter. */
export function RowPicker({ table, from, question, answer, why, onPick, onClose }: RowPickerProps) {
  const { say } = useWords();
  const list = useId();
  const [typed, setTyped] = useState("");
  const [active, setActive] = useState(0);
  const rows = useMemo(() => targets(table, from, typed), [table, from, typed]);
  const shown = rows.slice(0, MOST_SHOWN);
  const chosen = shown[Math.min(active, shown.length - 1)];

  useEffect(() => {
    if (chosen !== undefined) document.getElementById(`${list}-${chosen.number}`)?.scrollIntoView({ block: "nearest" });
  }, [chosen, list]);

  const onKey = (event: KeyboardEvent) => {
    const action = {
      ArrowDown: () => setActive(Math.min(active + 1, shown.length - 1)),
      ArrowUp: () => setActive(Math.max(active - 1, 0)),
      Enter: () => (chosen === undefined ? undefined : onPick(chosen)),
    }[event.key];
    if (action === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    action();
  };

  return (
    <AskingPanel question={question} onClose={onClose}>
      <TextField
        type="search"
        role="combobox"
        aria-label={say("compare.move-target")}
        aria-expanded={true}
        aria-controls={list}
        aria-autocomplete="list"
        aria-activedescendant={chosen === undefined ? undefined : `${list}-${chosen.number}`}
        placeholder={say("compare.move-target")}
        value={typed}
        onValue={(value) => {
          setTyped(value);
          setActive(0);
        }}
        onKey={onKey}
      />
      <div id={list} role="listbox" aria-label={say("compare.rows-name")}>
        {shown.map((row) => (
          <div
            key={row.id}
            id={`${list}-${row.number}`}
            role="option"
            tabIndex={-1}
            aria-selected={row === chosen}
            // On the way down, so that the field, whose keys command the list, never loses the focus.
            onMouseDown={(event) => {
              event.preventDefault();
              if (event.button === 0) onPick(row);
            }}
          >
            <span className="number">{row.number}</span>
            <Name>{row.title}</Name>
            <span className="aside">
              {row.coverage}/{row.cells.size}
            </span>
          </div>
        ))}
        {rows.length === 0 ? <p className="aside">{say("compare.move-nothing")}</p> : null}
        {rows.length > MOST_SHOWN ? (
          <p className="aside">{say("compare.move-more", { count: rows.length - MOST_SHOWN })}</p>
        ) : null}
      </div>
      <WhyInput why={why} onEnter={() => chosen !== undefined && onPick(chosen)} />
      <p className="hints">
        <KeyCap keys="↑ ↓" />
        <KeyCap keys="Enter" /> {answer}
        <KeyCap keys="Esc" /> {say("dialog.close")}
      </p>
    </AskingPanel>
  );
}

/** The rows that can be picked: those this one is linked with first, then all others in their order. */
function targets({ rows }: CompareTable, from: Row, typed: string): Row[] {
  const wanted = simplify(typed).trim();
  const linked = new Set([...from.cells.values()].flatMap((cell) => cell.links.map((link) => link.row)));
  const others = rows.filter(
    (row) => row !== from && (simplify(row.title).includes(wanted) || String(row.number) === wanted),
  );
  return [...others.filter(({ id }) => linked.has(id)), ...others.filter(({ id }) => !linked.has(id))];
}
