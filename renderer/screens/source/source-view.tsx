import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import type { ClauseId, PlanId } from "../../../shared/model/ids.ts";
import type { Plan, PlanSummary } from "../../../shared/model/plan.ts";
import type { Clause } from "../../../shared/model/reading.ts";
import type { Span } from "../../../shared/model/span.ts";
import { useWords } from "../../catalogue/words.tsx";
import { named } from "../../commands/command.ts";
import { useCommands } from "../../commands/commands-context.tsx";
import { PaneGrip } from "../../panes/pane-grip.tsx";
import type { HomeScreen, SourcePlace } from "../../shell/screen.ts";
import type { CompareTable } from "../compare/compare-table.ts";
import { shortName } from "../compare/plan-names.ts";
import type { ClauseWish } from "../compare/use-desk-places.ts";
import { FindBar } from "./find-bar.tsx";
import { LinkLine } from "./link-line.tsx";
import { counterpartOf } from "./linked-places.ts";
import { startOf } from "./margins.ts";
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
  const { clauses } = plan.reading;
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

  const { goTo, setChosen, setReveal, setReading, text } = first.reader;
  const { setReveal: setOtherReveal, setReading: setOtherReading } = other.reader;
  const { mark } = first;
  const { mark: markOther } = other;
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

  const { find: findWords, setTyped } = find;
  const { places } = session;
  useEffect(() => {
    const index = clauses.findIndex((clause) => clause.id === place.clause);
    const clause = clauses[index];
    const left = place.query === "" ? places.get(plan.summary.id) : undefined;
    setTyped(place.query);
    findWords(place.query, 0, clause === undefined ? 0 : startOf(clause));
    if (clause !== undefined) {
      setChosen(index);
      goTo(startOf(clause), false);
    } else if (left !== undefined) goTo(left, false);
    text.current?.focus({ preventScroll: true });
  }, [place, plan, clauses, places, findWords, setTyped, setChosen, goTo, text]);
  const { goTo: goToOther, setChosen: setOtherChosen } = other.reader;
  const besideId = beside?.summary.id;
  useEffect(() => {
    const left = besideId === undefined ? undefined : places.get(besideId);
    setOtherChosen(null);
    if (left !== undefined) goToOther(left, false);
  }, [besideId, places, goToOther, setOtherChosen]);
  const [readHere, readThere] = [first.reader.reading.start, other.reader.reading.start];
  useEffect(() => {
    places.set(firstId, readHere);
  }, [places, firstId, readHere]);
  useEffect(() => {
    if (besideId !== undefined) places.set(besideId, readThere);
  }, [places, besideId, readThere]);

  const { current } = find;
  useEffect(() => {
    if (current === null) return;
    const { side, place: found } = current;
    setTurnedTo(side);
    (side === 0 ? mark : markOther)(null);
    (side === 0 ? setReveal : setOtherReveal)({ offset: found.start, focus: false });
    (side === 0 ? setReading : setOtherReading)(found);
  }, [current, mark, markOther, setReveal, setOtherReveal, setReading, setOtherReading]);

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
  useCommands([
    { id: "source.find", group: "use", label: named("keys.find"), keys: ["Ctrl F"], reach: "window", run: askWords },
    {
      id: "source.match-after",
      group: "use",
      label: named("keys.next-match"),
      keys: ["F3"],
      reach: "window",
      run: find.total === 0 ? null : () => find.step(1),
    },
    {
      id: "source.match-before",
      group: "use",
      label: named("keys.previous-match"),
      keys: ["Shift F3"],
      reach: "window",
      run: find.total === 0 ? null : () => find.step(-1),
    },
    {
      id: "source.row",
      group: "look",
      label: named("source.to-row"),
      keys: ["O"],
      reach: "outside-fields",
      run: row === undefined ? null : () => toRow(row.number),
    },
    {
      id: "source.swap",
      group: "look",
      label: named("source.swap"),
      keys: [],
      reach: "window",
      run: isPair ? onSwap : null,
    },
    {
      id: "source.link",
      group: "look",
      label: named("source.link"),
      keys: ["L"],
      reach: "outside-fields",
      run: isPair && isAligned ? () => session.setLinked(!session.linked) : null,
    },
    {
      id: "source.leave",
      group: "move",
      label: named("command.back"),
      keys: ["Esc"],
      reach: "outside-fields",
      run: pane === null ? onLeave : () => setPane(null),
    },
  ]);

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
        currentMatch={current?.side === 0 ? current.place : null}
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
          currentMatch={current?.side === 1 ? current.place : null}
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
        onRow={toRow}
      />
      <PaneGrip pane="side" />
    </main>
  );
}
