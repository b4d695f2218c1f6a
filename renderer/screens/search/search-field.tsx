import { type KeyboardEvent, type RefObject, useEffect, useId, useRef, useState } from "react";
import type { PlanSummary, SearchHit } from "../../../shared/model/plan.ts";
import { useWords } from "../../catalogue/words.tsx";
import { useAnnounce } from "../../components/announcer.tsx";
import { KeyCap } from "../../components/key-cap.tsx";
import { TextField } from "../../components/text-field.tsx";
import type { ClauseView, SourcePlace } from "../../shell/screen.ts";
import { groupHits } from "./group-hits.ts";
import { optionId, SearchResults } from "./search-results.tsx";
import { summariseSearch } from "./summarise-search.ts";
import { useSearch } from "./use-search.ts";

type SearchFieldProps = {
  /** The keys that lead here from the present screen. */
  readonly keys: string;
  readonly ref: RefObject<HTMLInputElement | null>;
  readonly plans: readonly PlanSummary[];
  /** Where a hit leads; with Ctrl it leads to the other. */
  readonly leadsTo: ClauseView;
  readonly onOpen: (place: SourcePlace, view: ClauseView) => void;
};

/** Search over all plans: a field whose list of results unfolds below it. The focus stays in the field. */
export function SearchField({ ref, keys, plans, leadsTo, onOpen }: SearchFieldProps) {
  const words = useWords();
  const { say } = words;
  const announce = useAnnounce();
  const list = useId();
  const [typed, setTyped] = useState("");
  const [query, setQuery] = useState("");
  const [open, setOpen] = useState(false);
  const [active, setActive] = useState(0);
  const cameFrom = useRef<Element>(null);
  const frame = useRef<HTMLDivElement>(null);
  const { search, retry } = useSearch(query);

  const groups = search?.result.state === "ready" ? groupHits(search.result.value.hits, plans) : [];
  const summary = search === null ? "" : summariseSearch(search, groups, words);
  const hits = groups.flatMap((group) => group.hits);
  const shown = open && search !== null;
  const activeHit = shown ? hits[active] : undefined;
  const answersTyped = search?.result.state === "ready" && search.query === typed.trim();
  // Enter came before the results: the first of them is opened when they are there, never one of an earlier query.
  const enterWaits = useRef(false);

  useEffect(() => {
    if (shown) announce(summary);
  }, [shown, summary, announce]);

  useEffect(() => {
    if (!shown) return;
    const away = ({ target }: PointerEvent) => {
      if (target instanceof Node && !frame.current?.contains(target)) setOpen(false);
    };
    document.addEventListener("pointerdown", away);
    return () => document.removeEventListener("pointerdown", away);
  }, [shown]);

  useEffect(() => {
    if (activeHit !== undefined)
      document.getElementById(optionId(list, activeHit))?.scrollIntoView({ block: "nearest" });
  }, [activeHit, list]);

  const choose = (hit: SearchHit, isOther: boolean) => {
    enterWaits.current = false;
    setOpen(false);
    onOpen({ plan: hit.plan, clause: hit.clause, query: search?.query ?? "" }, isOther ? otherView(leadsTo) : leadsTo);
  };

  useEffect(() => {
    if (!answersTyped || !enterWaits.current) return;
    enterWaits.current = false;
    if (activeHit !== undefined) choose(activeHit, false);
  });

  const leave = () => {
    enterWaits.current = false;
    if (open) {
      setOpen(false);
    } else if (cameFrom.current instanceof HTMLElement && cameFrom.current.isConnected) {
      cameFrom.current.focus();
    } else {
      ref.current?.blur();
    }
  };

  const onKey = (event: KeyboardEvent) => {
    const isOther = event.ctrlKey && event.key === "Enter";
    if ((event.ctrlKey && !isOther) || event.altKey || event.metaKey) return;
    const last = hits.length - 1;
    const action = {
      ArrowDown: () => (shown ? setActive(Math.min(active + 1, last)) : setOpen(true)),
      ArrowUp: () => setActive(Math.max(active - 1, 0)),
      Enter: () => {
        if (!answersTyped) enterWaits.current = typed.trim() !== "";
        else if (activeHit !== undefined) choose(activeHit, isOther);
        else setOpen(true);
      },
      Escape: leave,
    }[event.key];
    if (action === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    action();
  };

  return (
    <search className="search-field" ref={frame}>
      <TextField
        ref={ref}
        type="search"
        role="combobox"
        aria-label={say("search.name")}
        aria-expanded={shown}
        aria-controls={list}
        aria-autocomplete="list"
        aria-activedescendant={activeHit === undefined ? undefined : optionId(list, activeHit)}
        placeholder={say("search.placeholder")}
        maxLength={1000}
        value={typed}
        onValue={(value) => {
          enterWaits.current = false;
          setTyped(value);
          setOpen(true);
        }}
        onSettled={(value) => {
          setQuery(value);
          setActive(0);
        }}
        onKey={onKey}
        onFocus={(event) => {
          if (!frame.current?.contains(event.relatedTarget)) cameFrom.current = event.relatedTarget;
          event.currentTarget.select();
        }}
        onClick={() => setOpen(true)}
      />
      <KeyCap keys={keys} />
      {shown ? (
        <SearchResults
          list={list}
          search={search}
          summary={summary}
          groups={groups}
          active={activeHit}
          leadsTo={leadsTo}
          onChoose={choose}
          onRetry={retry}
        />
      ) : null}
    </search>
  );
}

function otherView(view: ClauseView): ClauseView {
  return view === "row" ? "source" : "row";
}
