import { type KeyboardEvent, useEffect, useId, useMemo, useRef, useState } from "react";
import { simplify } from "../../../shared/text/simplify.ts";
import { useWords } from "../../catalogue/words.tsx";
import { KeyCap } from "../../components/key-cap.tsx";
import { TextField } from "../../components/text-field.tsx";
import type { CompareTable, Row } from "./compare-table.ts";

type MovePanelProps = {
  readonly table: CompareTable;
  /** The row that the clause stands in. */
  readonly from: Row;
  /** What is moved, in words. */
  readonly clauseName: string;
  readonly onMove: (to: Row) => void;
  readonly onClose: () => void;
};

/** Where to move a clause: type a part of a row's title or its number, choose with the arrows, Enter. */
export function MovePanel({ table, from, clauseName, onMove, onClose }: MovePanelProps) {
  const { say } = useWords();
  const list = useId();
  const panel = useRef<HTMLDivElement>(null);
  const [typed, setTyped] = useState("");
  const [active, setActive] = useState(0);
  const rows = useMemo(() => targets(table, from, typed), [table, from, typed]);
  const chosen = rows[Math.min(active, rows.length - 1)];

  useEffect(() => {
    panel.current?.querySelector("input")?.focus();
    const away = ({ target }: PointerEvent) => {
      if (target instanceof Node && !panel.current?.contains(target)) onClose();
    };
    document.addEventListener("pointerdown", away);
    return () => document.removeEventListener("pointerdown", away);
  }, [onClose]);

  useEffect(() => {
    if (chosen !== undefined) document.getElementById(`${list}-${chosen.number}`)?.scrollIntoView({ block: "nearest" });
  }, [chosen, list]);

  const onKey = (event: KeyboardEvent) => {
    const action = {
      ArrowDown: () => setActive(Math.min(active + 1, rows.length - 1)),
      ArrowUp: () => setActive(Math.max(active - 1, 0)),
      Enter: () => (chosen === undefined ? undefined : onMove(chosen)),
      Escape: onClose,
      Tab: onClose,
    }[event.key];
    if (action === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    action();
  };

  return (
    <div
      ref={panel}
      className="move-panel"
      role="dialog"
      aria-label={say("compare.move-named", { clause: clauseName })}
    >
      <p className="move-what">{say("compare.move-named", { clause: clauseName })}</p>
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
        {rows.map((row) => (
          <div
            key={row.id}
            id={`${list}-${row.number}`}
            role="option"
            tabIndex={-1}
            aria-selected={row === chosen}
            // On the way down, so that the field, whose keys command the list, never loses the focus.
            onMouseDown={(event) => {
              event.preventDefault();
              if (event.button === 0) onMove(row);
            }}
          >
            <span className="number">{row.number}</span>
            <span lang="zh-Hans">{row.title}</span>
            <span className="aside">
              {row.coverage}/{row.cells.size}
            </span>
          </div>
        ))}
        {rows.length === 0 ? <p className="aside">{say("compare.move-nothing")}</p> : null}
      </div>
      <p className="hints">
        <KeyCap keys="↑ ↓" />
        <KeyCap keys="Enter" /> {say("compare.move-here")}
        <KeyCap keys="Esc" /> {say("dialog.close")}
      </p>
    </div>
  );
}

/** The rows a clause can be moved to: those it is linked with first, then all others in their order. */
function targets({ rows }: CompareTable, from: Row, typed: string): Row[] {
  const wanted = simplify(typed).trim();
  const linked = new Set([...from.cells.values()].flatMap((cell) => cell.links.map((link) => link.row)));
  const others = rows.filter(
    (row) => row !== from && (simplify(row.title).includes(wanted) || String(row.number) === wanted),
  );
  return [...others.filter(({ id }) => linked.has(id)), ...others.filter(({ id }) => !linked.has(id))];
}
