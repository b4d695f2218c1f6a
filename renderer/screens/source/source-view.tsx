import { type KeyboardEvent, useCallback, useEffect, useRef, useState } from "react";
import type { PlanId } from "../../../shared/model/ids.ts";
import type { Plan, PlanSummary } from "../../../shared/model/plan.ts";
import { type Span, span } from "../../../shared/model/span.ts";
import { useWords } from "../../catalogue/words.tsx";
import { useAnnounce } from "../../components/announcer.tsx";
import { isComposing } from "../../components/input-method.ts";
import { useSettings } from "../../settings/settings-context.tsx";
import type { SourcePlace } from "../../shell/screen.ts";
import { chordOf, useShortcuts } from "../../shell/use-shortcuts.ts";
import { FindBar } from "./find-bar.tsx";
import { startOf } from "./margins.ts";
import { neighbour } from "./neighbour.ts";
import { lastStartingAt } from "./offset-search.ts";
import { OutlinePane } from "./outline-pane.tsx";
import { SidePane } from "./side-pane.tsx";
import { type OpenPane, SourceBar } from "./source-bar.tsx";
import { SourceHead } from "./source-head.tsx";
import { type Reveal, SourceText } from "./source-text.tsx";
import { useFindInPlan } from "./use-find-in-plan.ts";
import { useLayout, useMarkLabels } from "./use-layout.ts";

type SourceViewProps = {
  readonly plan: Plan;
  readonly place: SourcePlace;
  readonly plans: readonly PlanSummary[];
  readonly from: "compare" | "plans";
  readonly onPlan: (plan: PlanId) => void;
  readonly onLeave: () => void;
};

/** The source of a plan with its outline and the fields of the chosen clause. */
export function SourceView({ plan, place, plans, from, onPlan, onLeave }: SourceViewProps) {
  const { say, number } = useWords();
  const announce = useAnnounce();
  const { settings } = useSettings();
  const simplified = settings.script === "simplified";
  const { clauses, warnings } = plan.reading;

  const [chosen, setChosen] = useState<number | null>(null);
  const [reading, setReading] = useState<Span>(() => span(0, 0));
  const [reveal, setReveal] = useState<Reveal | null>(null);
  const [pane, setPane] = useState<OpenPane>(null);
  const text = useRef<HTMLElement>(null);
  const field = useRef<HTMLInputElement>(null);
  const fields = useRef<HTMLElement>(null);

  const find = useFindInPlan(plan.source.text);
  const { leaves, entries, noise, setting } = useLayout(plan, find.matches, simplified, useMarkLabels());

  const onReveal = useCallback((offset: number, focus: boolean) => {
    setReveal({ offset, focus });
    setPane(null);
    // The outline follows at once, even where the text need not scroll.
    setReading(span(offset, offset + 1));
  }, []);

  const choose = (index: number) => {
    const clause = clauses[index];
    if (clause === undefined) return;
    setChosen(index);
    onReveal(startOf(clause), false);
    announce(`${clause.path.join(" ")} ${clause.title}`);
  };

  const { find: findWords, setTyped } = find;
  useEffect(() => {
    const index = clauses.findIndex((clause) => clause.id === place.clause);
    const clause = clauses[index];
    setTyped(place.query);
    findWords(place.query, clause === undefined ? 0 : startOf(clause));
    if (clause !== undefined) {
      setChosen(index);
      onReveal(startOf(clause), false);
    }
    text.current?.focus({ preventScroll: true });
  }, [place, clauses, findWords, setTyped, onReveal]);

  const { current } = find;
  useEffect(() => {
    if (current === null) return;
    setReveal({ offset: current.start, focus: false });
    setReading(current);
  }, [current]);

  useShortcuts(({ chord, typing }) => {
    switch (chord) {
      case "Ctrl+F":
        field.current?.focus();
        field.current?.select();
        return true;
      case "F3":
        find.step(1);
        return true;
      case "Shift+F3":
        find.step(-1);
        return true;
      case "Escape":
        if (typing) return false;
        if (pane !== null) setPane(null);
        else onLeave();
        return true;
      default:
        return false;
    }
  });

  const stepClause = (step: 1 | -1) => {
    // Without a choice yet, reading begins where the window stands.
    const from = chosen ?? clauses.findIndex((clause) => startOf(clause) >= reading.start) - (step === 1 ? 1 : 0);
    choose(Math.min(Math.max(from + step, 0), clauses.length - 1));
  };
  const stepMark = (places: readonly { readonly start: number }[], step: 1 | -1) => {
    const next = neighbour(places, reveal?.offset ?? reading.start, step);
    if (next !== null) onReveal(next.start, true);
  };
  const noisePlaces = noise.flatMap((entry) => entry.places).sort((a, b) => a.start - b.start);

  const onKey = (event: KeyboardEvent) => {
    if (isComposing(event.nativeEvent) || event.target instanceof HTMLButtonElement) return;
    const action = {
      ArrowDown: () => stepClause(1),
      j: () => stepClause(1),
      ArrowUp: () => stepClause(-1),
      k: () => stepClause(-1),
      Enter: () => (chosen === null ? stepClause(1) : fields.current?.focus()),
      "[": () => stepMark(warnings, -1),
      "]": () => stepMark(warnings, 1),
      "{": () => stepMark(noisePlaces, -1),
      "}": () => stepMark(noisePlaces, 1),
    }[chordOf(event)];
    if (action === undefined) return;
    event.preventDefault();
    action();
  };

  const { metadata } = plan.reading;
  const script = say(metadata.script === "traditional" ? "script.traditional" : "script.simplified");
  const lang = metadata.script === "traditional" && !simplified ? "zh-Hant" : "zh-Hans";
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
        simplified={simplified}
        entries={entries}
        noise={noise}
        current={lastStartingAt(entries, reading.end - 1)}
        onReveal={onReveal}
      />
      <div className="source-column">
        <SourceHead
          summary={plan.summary}
          facts={say("source.facts", {
            script,
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
          currentMatch={find.current}
          reveal={reveal}
          onChoose={choose}
          onPlace={setReading}
          onKey={onKey}
        />
      </div>
      <SidePane ref={fields} plan={plan} chosen={chosen} simplified={simplified} lang={lang} onReveal={onReveal} />
    </main>
  );
}
