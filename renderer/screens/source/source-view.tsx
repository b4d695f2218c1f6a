import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import type { PlanId } from "../../../shared/model/ids.ts";
import type { Plan, PlanSummary } from "../../../shared/model/plan.ts";
import type { Span } from "../../../shared/model/span.ts";
import { useWords } from "../../catalogue/words.tsx";
import { named } from "../../commands/command.ts";
import { useCommands } from "../../commands/commands-context.tsx";
import { useShownScript } from "../../script/shown-script-context.tsx";
import type { HomeScreen, SourcePlace } from "../../shell/screen.ts";
import { FindBar } from "./find-bar.tsx";
import { startOf } from "./margins.ts";
import { lastStartingAt } from "./offset-search.ts";
import { OutlinePane } from "./outline-pane.tsx";
import { SidePane } from "./side-pane.tsx";
import { type OpenPane, SourceBar } from "./source-bar.tsx";
import { SourceHead } from "./source-head.tsx";
import { SourceText } from "./source-text.tsx";
import { useFindInPlan } from "./use-find-in-plan.ts";
import { useLayout, useMarkLabels } from "./use-layout.ts";
import { useSourceReader } from "./use-source-reader.ts";

type SourceViewProps = {
  readonly plan: Plan;
  readonly place: SourcePlace;
  readonly plans: readonly PlanSummary[];
  readonly from: HomeScreen;
  readonly onPlan: (plan: PlanId) => void;
  readonly onLeave: () => void;
};

/** The source of a plan with its outline and the fields of the chosen clause. */
export function SourceView({ plan, place, plans, from, onPlan, onLeave }: SourceViewProps) {
  const { say, number } = useWords();
  const script = useShownScript()[plan.reading.metadata.script];
  const { clauses } = plan.reading;

  const [pane, setPane] = useState<OpenPane>(null);
  const field = useRef<HTMLInputElement>(null);
  const fields = useRef<HTMLElement>(null);

  const find = useFindInPlan(plan.source.text);
  // A place that was asked for in the side pane is marked like a match.
  const [marked, setMarked] = useState<Span | null>(null);
  const matches = useMemo(
    () => (marked === null ? find.matches : [...find.matches, marked].sort((a, b) => a.start - b.start)),
    [find.matches, marked],
  );
  const { leaves, entries, noise, setting } = useLayout(plan, matches, script, useMarkLabels());
  const reader = useSourceReader(plan, noise, () => fields.current?.focus());
  const { text, chosen, setChosen, reading, setReading, setReveal, goTo } = reader;

  const onReveal = useCallback(
    (offset: number, focus: boolean) => {
      goTo(offset, focus);
      setPane(null);
    },
    [goTo],
  );

  const onMark = useCallback(
    (place: Span) => {
      setMarked(place);
      onReveal(place.start, false);
    },
    [onReveal],
  );

  const { find: findWords, setTyped } = find;
  useEffect(() => {
    const index = clauses.findIndex((clause) => clause.id === place.clause);
    const clause = clauses[index];
    setTyped(place.query);
    findWords(place.query, clause === undefined ? 0 : startOf(clause));
    if (clause !== undefined) {
      setChosen(index);
      goTo(startOf(clause), false);
    }
    text.current?.focus({ preventScroll: true });
  }, [place, clauses, findWords, setTyped, setChosen, goTo, text]);

  const { current } = find;
  useEffect(() => {
    if (current === null) return;
    setMarked(null);
    setReveal({ offset: current.start, focus: false });
    setReading(current);
  }, [current, setReveal, setReading]);

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
      run: find.matches.length === 0 ? null : () => find.step(1),
    },
    {
      id: "source.match-before",
      group: "use",
      label: named("keys.previous-match"),
      keys: ["Shift F3"],
      reach: "window",
      run: find.matches.length === 0 ? null : () => find.step(-1),
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

  const { metadata } = plan.reading;
  return (
    <main className={pane === null ? "source-screen" : `source-screen open-${pane}`} aria-label={say("nav.source")}>
      <SourceBar
        plan={plan}
        plans={plans}
        pane={pane}
        onPane={setPane}
        from={from}
        onPlan={onPlan}
        onLeave={onLeave}
        find={
          <FindBar
            ref={field}
            typed={find.typed}
            onTyped={find.setTyped}
            onQuery={(query) => find.find(query, reading.start)}
            query={find.query}
            nth={find.nth}
            total={find.matches.length}
            onStep={find.step}
            onLeave={() => text.current?.focus()}
          />
        }
      />
      <OutlinePane
        plan={plan}
        script={script}
        entries={entries}
        noise={noise}
        current={lastStartingAt(entries, reading.end - 1)}
        onReveal={onReveal}
      />
      <div className="source-column">
        <SourceHead
          summary={plan.summary}
          facts={say("source.facts", {
            script: say(`script.${metadata.script}`),
            encoding: plan.source.encoding.toUpperCase(),
            bytes: number(plan.source.byteLength),
          })}
        />
        <SourceText
          ref={text}
          plan={plan}
          leaves={leaves}
          setting={setting}
          chosen={chosen}
          currentMatch={marked ?? find.current}
          reveal={reader.reveal}
          onChoose={(clause) => {
            reader.choose(clause);
            setPane(null);
          }}
          onPlace={setReading}
          onKey={reader.onKey}
        />
      </div>
      <SidePane ref={fields} plan={plan} chosen={chosen} script={script} onReveal={onReveal} onMark={onMark} />
    </main>
  );
}
