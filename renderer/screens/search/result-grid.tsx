import { type KeyboardEvent, useEffect, useRef } from "react";
import type { PlanSummary } from "../../../shared/model/plan.ts";
import { useWords } from "../../catalogue/words.tsx";
import { useClient } from "../../client/client-context.tsx";
import { useAnnounce } from "../../components/announcer.tsx";
import { GridTable } from "../../components/grid-table.tsx";
import { KeyCap } from "../../components/key-cap.tsx";
import { useSettings } from "../../settings/settings-context.tsx";
import { copyClause } from "./copy-clause.ts";
import { GroupHead } from "./group-head.tsx";
import type { LineGroup } from "./group-lines.ts";
import type { LineDeed } from "./line-actions.tsx";
import { lineId, type ResultLine } from "./result-line.ts";
import { ResultRow } from "./result-row.tsx";
import { type Finder, PAGE } from "./use-finder.ts";
import { useLatestAct } from "./use-latest-act.ts";

type ResultGridProps = {
  readonly id: string;
  readonly finder: Finder;
  readonly groups: readonly LineGroup[];
  /** In one list, each line with its plan, the best first: not plan by plan. */
  readonly isFlat: boolean;
  readonly plans: readonly PlanSummary[];
  readonly onField: () => void;
};

/** Keys on a line, besides those that move and Enter. */
const LETTERS = [
  ["O", "search.to-source"],
  ["S", "search.similar"],
  ["C", "search.copy"],
] as const;

/** What was found, line by line: one tab stop, arrows move through it, keys act on the line at hand. */
export function ResultGrid({ id, finder, groups, isFlat, plans, onField }: ResultGridProps) {
  const { say } = useWords();
  const client = useClient();
  const announce = useAnnounce();
  const { singleKeys } = useSettings().settings;
  const grid = useRef<HTMLTableElement>(null);
  const { activeLine, setActive, leadsTo, table, search } = finder;
  // As they are drawn, which the arrows follow.
  const drawn = isFlat ? finder.lines : groups.flatMap(({ lines }) => lines);
  const at = activeLine === undefined ? -1 : drawn.indexOf(activeLine);
  const activeId = activeLine === undefined ? undefined : lineId(id, activeLine);

  useEffect(() => {
    if (activeId !== undefined) document.getElementById(activeId)?.scrollIntoView({ block: "nearest" });
  }, [activeId]);

  const doWith = (line: ResultLine, deed: LineDeed) => {
    switch (deed) {
      case "row":
      case "source":
        return finder.open(line, deed);
      case "similar":
        return finder.askSimilar(line);
      case "copy":
        copyClause(client, line).then((isCopied) => announce(say(isCopied ? "search.copied" : "search.copy-failed")));
    }
  };
  const open = (line: ResultLine, isOther: boolean) =>
    finder.open(line, isOther === (leadsTo === "row") ? "source" : "row");
  const onDeed = useLatestAct(doWith);
  const onOpen = useLatestAct(open);
  const go = (index: number) => {
    const line = drawn[Math.min(Math.max(index, 0), drawn.length - 1)];
    if (line !== undefined) setActive(finder.lines.indexOf(line));
  };

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.target !== grid.current || event.altKey || event.metaKey || activeLine === undefined) return;
    const moves: Record<string, (() => void) | undefined> = {
      ArrowDown: () => go(at + 1),
      ArrowUp: () => (at <= 0 ? onField() : go(at - 1)),
      PageDown: () => go(at + 6),
      PageUp: () => go(at - 6),
      Home: () => go(0),
      End: () => go(drawn.length - 1),
      Enter: () => open(activeLine, event.ctrlKey),
    };
    const letters: Record<string, (() => void) | undefined> = {
      o: () => doWith(activeLine, "source"),
      s: () => doWith(activeLine, "similar"),
      c: () => doWith(activeLine, "copy"),
    };
    const action = moves[event.key] ?? (singleKeys && !event.ctrlKey ? letters[event.key.toLowerCase()] : undefined);
    if (action === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    action();
  };

  const draw = (line: ResultLine) => (
    <ResultRow
      key={`${line.plan}-${line.clause}`}
      id={lineId(id, line)}
      line={line}
      plan={plans.find((plan) => plan.id === line.plan)}
      withPlan={isFlat}
      row={table?.rowOfClause.get(line.clause)}
      selected={line === activeLine}
      onDeed={onDeed}
      onOpen={onOpen}
    />
  );
  return (
    <>
      <GridTable
        ref={grid}
        className="result-grid"
        tabIndex={0}
        aria-label={say("search.results")}
        aria-busy={!finder.isAnswered}
        aria-activedescendant={activeId}
        onKeyDown={onKeyDown}
      >
        {isFlat ? (
          <tbody>{finder.lines.map(draw)}</tbody>
        ) : (
          groups.map((group) => (
            <tbody key={group.plan} aria-labelledby={`${id}-${group.plan}`}>
              <GroupHead id={`${id}-${group.plan}`} group={group} finder={finder} />
              {group.lines.map(draw)}
            </tbody>
          ))
        )}
      </GridTable>
      <div className="result-foot">
        {!isFlat && search?.result.state === "ready" && search.result.value.more ? (
          <button type="button" onClick={finder.more}>
            {say("search.more", { count: PAGE })}
          </button>
        ) : null}
        <span className="push key-hints">
          <span>
            <KeyCap keys="↑ ↓" /> {say("palette.choose")}
          </span>
          <span>
            <KeyCap keys="Enter" /> {say(`search.to-${leadsTo}`)}
          </span>
          {singleKeys
            ? LETTERS.filter(([, does]) => does !== `search.to-${leadsTo}`).map(([key, does]) => (
                <span key={key}>
                  <KeyCap keys={key} /> {say(does)}
                </span>
              ))
            : null}
          <span>
            <KeyCap keys="Esc" /> {say("search.leave")}
          </span>
        </span>
      </div>
    </>
  );
}
