import { useCallback, useMemo, useRef, useState } from "react";
import type { ClauseId, PlanId } from "../../../shared/model/ids.ts";
import type { Plan, PlanSummary } from "../../../shared/model/plan.ts";
import type { Clause } from "../../../shared/model/reading.ts";
import type { Span } from "../../../shared/model/span.ts";
import { useWords } from "../../catalogue/words.tsx";
import { PaneGrip } from "../../panes/pane-grip.tsx";
import type { HomeScreen, SourcePlace } from "../../shell/screen.ts";
import type { ClauseWish } from "../compare/desk/use-desk-places.ts";
import type { CompareTable } from "../compare/table/compare-table.ts";
import { shortName } from "../compare/table/plan-names.ts";
import { FindBar } from "./find-bar.tsx";
import { LinkLine } from "./link-line.tsx";
import { counterpartOf } from "./linked-places.ts";
import { lastStartingAt } from "./offset-search.ts";
import { OutlinePane } from "./outline-pane.tsx";
import { NOTHING_READ } from "./read-source.ts";
import { SecondChoice } from "./second-choice.tsx";
import { type Second, SecondColumn } from "./second-column.tsx";
import { SidePane } from "./side-pane.tsx";
import { type OpenPane, SourceBar } from "./source-bar.tsx";
import { SourceColumn } from "./source-column.tsx";
import { useFindInSources } from "./use-find-in-sources.ts";
import { type Side, useLinkedScroll } from "./use-linked-scroll.ts";
import { useOpenSource } from "./use-open-source.ts";
import { useSourceCommands } from "./use-source-commands.ts";
import { useSourcePlaces } from "./use-source-places.ts";
import type { SourceSession } from "./use-source-session.ts";

type SourceViewProps = {
  readonly plan: Plan;
  /** The plan beside it; null where none is wanted. */
  readonly second: Second | null;
  readonly place: SourcePlace;
  readonly plans: readonly PlanSummary[];
  readonly session: SourceSession;
  /** The comparison at hand. */
  readonly table: CompareTable | null;
  readonly from: HomeScreen;
  readonly onPlan: (plan: PlanId) => void;
  readonly onSwap: () => void;
  /** Leads to the row of a clause in the comparison. */
  readonly onRow: (wish: ClauseWish) => void;
  readonly onLeave: () => void;
};

/** The source of a plan with its outline and the fields of the chosen clause, and another plan beside it. */
export function SourceView(props: SourceViewProps) {
  const { plan, second, place, plans, session, table, from, onPlan, onSwap, onRow, onLeave } = props;
  const { say } = useWords();
  const beside = second?.plan.state === "ready" ? second.plan.value : null;
  const isPair = second !== null;

  const [pane, setPane] = useState<OpenPane>(null);
  const [turnedTo, setTurnedTo] = useState<Side>(0);
  const active: Side = beside === null ? 0 : turnedTo;
  const field = useRef<HTMLInputElement>(null);
  const fields = useRef<HTMLElement>(null);
  const onFields = useCallback(() => {
    setPane("fields");
    fields.current?.focus();
  }, []);

  const onUnfold = useCallback(() => {
    if (fields.current !== null && getComputedStyle(fields.current).visibility === "hidden") setPane("fields");
  }, []);

  const find = useFindInSources(plan.source.text, beside?.source.text ?? "");
  const rowOf = useMemo(
    () => (table === null ? null : (clause: ClauseId) => table.rowOfClause.get(clause)?.number ?? null),
    [table],
  );
  const first = useOpenSource(plan, { matches: find.matches[0], isActive: active === 0, rowOf, onFields });
  const other = useOpenSource(beside ?? NOTHING_READ, {
    matches: find.matches[1],
    isActive: active === 1,
    rowOf,
    onFields,
  });
  const open = active === 0 ? first : other;
  const shownPlan = active === 1 && beside !== null ? beside : plan;
  const ids = [plan.summary.id, beside?.summary.id ?? plan.summary.id] as const;
  const [firstId, otherId] = ids;

  const isAligned = ids.every((id) => table?.comparison.plans.includes(id) === true);
  const counterpart = useCallback(
    (side: Side, clause: Clause) => {
      const [from, to] = side === 0 ? [firstId, otherId] : [otherId, firstId];
      return counterpartOf(table, from, clause.id, to);
    },
    [table, firstId, otherId],
  );
  const link = useLinkedScroll([first, other], session.linked && isAligned && beside !== null, active, counterpart);

  const reveal = open.reader.goTo;
  const onReveal = useCallback(
    (offset: number, focus: boolean) => {
      reveal(offset, focus);
      setPane(null);
    },
    [reveal],
  );
  const markOpen = open.mark;
  const onMark = useCallback(
    (marked: Span) => {
      markOpen(marked);
      setPane(null);
    },
    [markOpen],
  );

  const { choose } = open.reader;
  const onClause = useCallback(
    (clause: number) => {
      choose(clause);
      setPane(null);
    },
    [choose],
  );

  useSourcePlaces(place, plan, beside, [first, other], find, session.places, setTurnedTo);

  const toRow = (number: number) => {
    const row = table?.rows[number - 1];
    const holders = [shownPlan.summary.id, firstId, otherId];
    const holder = holders.find((id) => (row?.cells.get(id)?.clauses.length ?? 0) > 0);
    const chosen = open.reader.chosen === null ? undefined : open.read.reading.clauses[open.reader.chosen]?.id;
    const own = holder === undefined ? [] : (row?.cells.get(holder)?.clauses ?? []);
    const clause = own.find(({ id }) => id === chosen) ?? own[0];
    if (holder !== undefined && clause !== undefined) onRow({ plan: holder, clause: clause.id });
  };
  const chosen = open.reader.chosen === null ? undefined : open.read.reading.clauses[open.reader.chosen];
  const row = chosen === undefined ? undefined : table?.rowOfClause.get(chosen.id);

  const askWords = () => {
    field.current?.focus();
    field.current?.select();
  };
  useSourceCommands({
    find,
    askWords,
    toRow: row === undefined ? null : () => toRow(row.number),
    swap: isPair ? onSwap : null,
    link: isPair && isAligned ? () => session.setLinked(!session.linked) : null,
    back: pane === null ? onLeave : () => setPane(null),
  });

  const classes = ["source-screen", isPair ? "pair" : "", pane === null ? "" : `open-${pane}`];
  return (
    <main className={classes.filter((name) => name !== "").join(" ")} aria-label={say("nav.source")}>
      <SourceBar
        plan={plan}
        plans={plans}
        isPair={isPair}
        pane={pane}
        onPane={setPane}
        from={from}
        onPlan={onPlan}
        onLeave={onLeave}
        second={
          <SecondChoice
            plan={plan.summary.id}
            plans={plans}
            session={session}
            canLink={isAligned && beside !== null}
            onSwap={onSwap}
          />
        }
        find={
          <FindBar
            ref={field}
            typed={find.typed}
            onTyped={find.setTyped}
            onQuery={(query) => find.find(query, active, open.reader.reading.start)}
            query={find.query}
            nth={find.nth}
            total={find.total}
            onStep={find.step}
            onLeave={() => open.reader.text.current?.focus()}
          />
        }
      />
      <OutlinePane
        plan={shownPlan}
        named={isPair}
        script={open.script}
        entries={open.layout.entries}
        noise={open.layout.noise}
        current={lastStartingAt(open.layout.entries, open.reader.reading.end - 1)}
        onReveal={onReveal}
      />
      <PaneGrip pane="outline" />
      {isPair ? (
        <LinkLine
          link={link}
          isAligned={isAligned || beside === null}
          linked={session.linked}
          names={[shortName(plan.summary), beside === null ? "" : shortName(beside.summary)]}
          onRow={toRow}
        />
      ) : null}
      <SourceColumn
        plan={plan}
        open={first}
        currentMatch={find.current?.side === 0 ? find.current.place : null}
        isPair={isPair}
        isSecond={false}
        onChoose={(clause) => {
          first.reader.choose(clause);
          setPane(null);
        }}
        onRow={toRow}
        onTurn={() => setTurnedTo(0)}
      />
      {second === null ? null : (
        <SecondColumn
          second={second}
          open={other}
          currentMatch={find.current?.side === 1 ? find.current.place : null}
          onChoose={(clause) => {
            other.reader.choose(clause);
            setPane(null);
          }}
          onRow={toRow}
          onTurn={() => setTurnedTo(1)}
        />
      )}
      <SidePane
        ref={fields}
        plan={shownPlan}
        open={open}
        row={row ?? null}
        onReveal={onReveal}
        onMark={onMark}
        onUnfold={onUnfold}
        onRow={toRow}
        onClause={onClause}
      />
      <PaneGrip pane="side" />
    </main>
  );
}
