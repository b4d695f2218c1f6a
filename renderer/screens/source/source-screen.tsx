import { useMemo } from "react";
import type { PlanSummary } from "../../../shared/model/plan.ts";
import { useWords } from "../../catalogue/words.tsx";
import { usePlan } from "../../client/use-plan.ts";
import { named } from "../../commands/command.ts";
import { useCommands } from "../../commands/commands-context.tsx";
import { Failure } from "../../components/failure.tsx";
import type { HomeScreen, SourcePlace } from "../../shell/screen.ts";
import type { ClauseWish } from "../compare/desk/use-desk-places.ts";
import type { CompareTable } from "../compare/table/compare-table.ts";
import { RuledText } from "./ruled-text.tsx";
import { SourceView } from "./source-view.tsx";
import type { SourceSession } from "./use-source-session.ts";

type SourceScreenProps = {
  readonly place: SourcePlace;
  readonly plans: readonly PlanSummary[];
  /** The screen that leaving leads to. */
  readonly from: HomeScreen;
  readonly session: SourceSession;
  /** The comparison at hand. */
  readonly table: CompareTable | null;
  readonly onPlace: (place: SourcePlace) => void;
  /** Leads to the row of a clause in the comparison. */
  readonly onRow: (wish: ClauseWish) => void;
  readonly onLeave: () => void;
};

/** 原文: the source of one plan, read in from the engine. */
export function SourceScreen(props: SourceScreenProps) {
  const { place, plans, from, session, table, onPlace, onRow, onLeave } = props;
  const { say } = useWords();
  const { plan, retry } = usePlan(place.plan);
  // A plan already in the list lends its head while its source is on the way.
  const summary = useMemo(() => plans.find(({ id }) => id === place.plan), [plans, place.plan]);

  const { setBeside } = session;
  const wanted = plans.find(({ id }) => id === session.beside && id !== place.plan);
  const beside = usePlan(wanted?.id ?? null);
  const second =
    wanted === undefined
      ? null
      : { summary: wanted, plan: beside.plan, retry: beside.retry, close: () => setBeside(null) };

  useCommands([
    {
      id: "source.leave-unread",
      group: "move",
      label: named("command.back"),
      keys: ["Esc"],
      reach: "window",
      run: plan.state === "ready" ? null : onLeave,
    },
  ]);

  switch (plan.state) {
    case "loading":
      return <RuledText summary={summary} />;
    case "failed":
      return (
        <main className="source-screen" aria-label={say("nav.source")}>
          <Failure tag="h1" heading={say("source.failed")} fault={plan.fault}>
            <button type="button" className="primary" onClick={retry}>
              {say("retry")}
            </button>
            <button type="button" onClick={onLeave}>
              {say(`nav.${from}`)}
            </button>
          </Failure>
        </main>
      );
    case "ready":
      return (
        <SourceView
          key={place.plan}
          plan={plan.value}
          second={second}
          place={place}
          plans={plans}
          session={session}
          table={table}
          from={from}
          onPlan={(id) => onPlace({ plan: id, clause: null, query: "" })}
          onSwap={() => {
            if (wanted === undefined) return;
            setBeside(place.plan);
            onPlace({ plan: wanted.id, clause: null, query: "" });
          }}
          onRow={onRow}
          onLeave={onLeave}
        />
      );
  }
}
