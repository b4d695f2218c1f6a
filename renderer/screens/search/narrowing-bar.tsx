import { type KeyboardEvent, useMemo, useState } from "react";
import type { PlanSummary } from "../../../shared/model/plan.ts";
import { useWords } from "../../catalogue/words.tsx";
import { Popover } from "../../components/popover.tsx";
import { Name } from "../../script/name.tsx";
import { ConditionChoice } from "./condition-choice.tsx";
import { CONDITION_KINDS, type ConditionKind, conditionsOf, NARROWED_TO_NOTHING } from "./narrowing.ts";
import { SaveSearch } from "./save-search.tsx";
import type { Finder } from "./use-finder.ts";
import type { SavedSearches } from "./use-saved-searches.ts";

type NarrowingBarProps = {
  readonly finder: Finder;
  readonly plans: readonly PlanSummary[];
  readonly saved: SavedSearches;
};

/** What the search can be narrowed to, and what it is narrowed to: every condition can be dropped where it stands. */
export function NarrowingBar({ finder, plans, saved }: NarrowingBarProps) {
  const words = useWords();
  const { say } = words;
  const { narrowing, narrow } = finder;
  const [open, setOpen] = useState<ConditionKind | "save" | null>(null);
  const [stop, setStop] = useState<ConditionKind | "save">("places");
  const conditions = useMemo(() => conditionsOf(narrowing, words), [narrowing, words]);
  const unfold = (kind: ConditionKind | "save", isOpen: boolean) => {
    setOpen(isOpen ? kind : null);
    setStop(kind);
  };
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const step = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
    if (step === undefined || open !== null) return;
    const stops = [...CONDITION_KINDS, "save"] as const;
    const next = Math.min(Math.max(stops.indexOf(stop) + step, 0), stops.length - 1);
    event.preventDefault();
    setStop(stops[next] ?? "places");
    event.currentTarget.querySelectorAll<HTMLElement>(".popover > button")[next]?.focus();
  };
  return (
    <div className="narrowing">
      <div className="narrowing-kinds" role="toolbar" aria-label={say("search.narrow")} onKeyDown={onKeyDown}>
        {CONDITION_KINDS.map((kind) => (
          <Popover
            key={kind}
            tabStop={stop === kind}
            label={say(`search.kind.${kind}`)}
            hint={<span aria-hidden="true">▾</span>}
            open={open === kind}
            onOpen={(isOpen) => unfold(kind, isOpen)}
          >
            <ConditionChoice kind={kind} finder={finder} plans={plans} />
          </Popover>
        ))}
        <span className="push" />
        <Popover
          label={say("search.save")}
          tabStop={stop === "save"}
          open={open === "save"}
          onOpen={(isOpen) => unfold("save", isOpen)}
        >
          <SaveSearch finder={finder} saved={saved} onDone={() => setOpen(null)} />
        </Popover>
      </div>
      {conditions.length === 0 ? null : (
        <ul className="chips" aria-label={say("search.conditions")}>
          {conditions.map(({ key, label, without }) => (
            <li key={key}>
              <button
                type="button"
                className="chip"
                aria-label={say("search.drop", { condition: label })}
                onClick={() => narrow(without)}
              >
                <Name>{label}</Name>
                <span aria-hidden="true">×</span>
              </button>
            </li>
          ))}
          {conditions.length > 1 ? (
            <li>
              <button type="button" className="link" onClick={() => narrow(NARROWED_TO_NOTHING)}>
                {say("search.drop-all")}
              </button>
            </li>
          ) : null}
        </ul>
      )}
    </div>
  );
}
