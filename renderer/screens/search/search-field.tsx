import { type KeyboardEvent, type RefObject, useEffect, useId, useRef } from "react";
import type { PlanSummary } from "../../../shared/model/plan.ts";
import { useWords } from "../../catalogue/words.tsx";
import { KeyCap } from "../../components/key-cap.tsx";
import { TextField } from "../../components/text-field.tsx";
import { SearchPanel } from "../../parts/parts.tsx";
import type { ClauseView, SourcePlace } from "../../shell/screen.ts";
import type { CompareTable } from "../compare/table/compare-table.ts";
import { lineId } from "./result-line.ts";
import { useFinder } from "./use-finder.ts";

type SearchFieldProps = {
  /** The keys that lead here from the present screen. */
  readonly keys: string;
  readonly ref: RefObject<HTMLInputElement | null>;
  readonly plans: readonly PlanSummary[];
  /** The present comparison; null while there is none. */
  readonly table: CompareTable | null;
  /** Where a hit leads; with Ctrl it leads to the other. */
  readonly leadsTo: ClauseView;
  readonly onOpen: (place: SourcePlace, view: ClauseView) => void;
};

/** Search over all plans: a field, and below it a panel with what was found. */
export function SearchField({ ref, keys, plans, table, leadsTo, onOpen }: SearchFieldProps) {
  const { say } = useWords();
  const panel = useId();
  const cameFrom = useRef<Element>(null);
  const frame = useRef<HTMLDivElement>(null);
  const finder = useFinder({ plans, table, leadsTo, onOpen });
  const { typed, isOpen, setOpen, lines, active, setActive, activeLine } = finder;

  useEffect(() => {
    if (!isOpen) return;
    const away = ({ target }: PointerEvent) => {
      if (target instanceof Node && !frame.current?.contains(target)) setOpen(false);
    };
    document.addEventListener("pointerdown", away);
    return () => document.removeEventListener("pointerdown", away);
  }, [isOpen, setOpen]);

  const leave = () => {
    finder.stopWaiting();
    if (isOpen) setOpen(false);
    else if (cameFrom.current instanceof HTMLElement && cameFrom.current.isConnected) cameFrom.current.focus();
    else ref.current?.blur();
  };
  const enterLines = () => {
    if (lines.length > 0) frame.current?.querySelector<HTMLElement>("[role=grid]")?.focus();
  };

  const onKey = (event: KeyboardEvent) => {
    const isOther = event.ctrlKey && event.key === "Enter";
    if ((event.ctrlKey && !isOther) || event.altKey || event.metaKey) return;
    const action = {
      ArrowDown: () => (isOpen ? enterLines() : setOpen(true)),
      ArrowUp: () => setActive(Math.max(active - 1, 0)),
      Enter: () => finder.openActive(isOther),
      Escape: leave,
    }[event.key];
    if (action === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    action();
  };

  return (
    <search
      className="search-field"
      ref={frame}
      onBlur={({ relatedTarget }) => {
        if (relatedTarget instanceof Node && !frame.current?.contains(relatedTarget)) setOpen(false);
      }}
    >
      <TextField
        ref={ref}
        type="search"
        role="combobox"
        aria-label={say("search.name")}
        aria-haspopup="grid"
        aria-expanded={isOpen}
        aria-controls={panel}
        aria-autocomplete="list"
        aria-activedescendant={isOpen && activeLine !== undefined ? lineId(panel, activeLine) : undefined}
        placeholder={say("search.placeholder")}
        maxLength={1000}
        value={typed}
        onValue={finder.type}
        onSettled={finder.ask}
        onKey={onKey}
        onFocus={(event) => {
          if (!frame.current?.contains(event.relatedTarget)) cameFrom.current = event.relatedTarget;
          event.currentTarget.select();
          setOpen(true);
        }}
        onClick={() => setOpen(true)}
      />
      <KeyCap keys={keys} />
      {isOpen ? <SearchPanel id={panel} finder={finder} plans={plans} onField={() => ref.current?.focus()} /> : null}
    </search>
  );
}
