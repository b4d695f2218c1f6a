import { useCallback, useMemo, useRef, useState } from "react";
import type { PlanId } from "../shared/model/ids.ts";
import { useWords, WordsProvider } from "./catalogue/words.tsx";
import { useCorpus } from "./client/use-corpus.ts";
import { Announcer } from "./components/announcer.tsx";
import { ErrorBoundary } from "./components/error-boundary.tsx";
import { CompareScreen } from "./screens/compare/compare-screen.tsx";
import { type CompareView, FIRST_VIEW } from "./screens/compare/compare-view.ts";
import { describeComparison } from "./screens/compare/describe-comparison.ts";
import { useComparison } from "./screens/compare/use-comparison.ts";
import type { ClauseWish } from "./screens/compare/use-desk-places.ts";
import { useDifferences } from "./screens/compare/use-differences.ts";
import { useDistances } from "./screens/compare/use-distances.ts";
import { DropArea } from "./screens/import/drop-area.tsx";
import { droppedFiles } from "./screens/import/handed-file.ts";
import { ImportScreen } from "./screens/import/import-screen.tsx";
import { useImportQueue } from "./screens/import/use-import-queue.ts";
import { MatrixScreen } from "./screens/matrix/matrix-screen.tsx";
import { FIRST_MATRIX_VIEW, type MatrixView } from "./screens/matrix/matrix-view.ts";
import { PlansScreen } from "./screens/plans/plans-screen.tsx";
import { useRemovals } from "./screens/plans/use-removals.ts";
import { SearchField } from "./screens/search/search-field.tsx";
import { SourceScreen } from "./screens/source/source-screen.tsx";
import { ShownScriptProvider } from "./script/shown-script-context.tsx";
import { SettingsProvider, useSettings } from "./settings/settings-context.tsx";
import { SettingsMenu } from "./settings/settings-menu.tsx";
import { ConnectionStrip } from "./shell/connection-strip.tsx";
import { KeySheet } from "./shell/key-sheet.tsx";
import { moveToRegion } from "./shell/regions.ts";
import { type ClauseView, COMPARE, MATRIX, type Screen, type SourcePlace } from "./shell/screen.ts";
import { StatusBar } from "./shell/status-bar.tsx";
import { TopBar } from "./shell/top-bar.tsx";
import { useShortcuts } from "./shell/use-shortcuts.ts";

/** The whole interface. It needs only a client above it. */
export function App() {
  return (
    <SettingsProvider>
      <ShownScriptProvider>
        <Workbench />
      </ShownScriptProvider>
    </SettingsProvider>
  );
}

function Workbench() {
  const { settings } = useSettings();
  return (
    <WordsProvider language={settings.language}>
      <Announcer>
        <Window />
      </Announcer>
    </WordsProvider>
  );
}

function Window() {
  const corpus = useCorpus();
  const imports = useImportQueue();
  const removals = useRemovals(corpus.reload);
  const [screen, setScreen] = useState<Screen>(COMPARE);
  const [lastPlan, setLastPlan] = useState<PlanId | null>(null);
  const [keysOpen, setKeysOpen] = useState(false);
  const [settingsOpen, setSettingsOpen] = useState(false);
  const search = useRef<HTMLInputElement>(null);

  const [slot, setSlot] = useState<HTMLElement | null>(null);
  const [nameSlot, setNameSlot] = useState<HTMLElement | null>(null);
  const words = useWords();

  const settled = corpus.plans.state === "ready" && corpus.firstPlans === null;
  const comparison = useComparison(settled);
  const table = comparison.table.state === "ready" ? comparison.table.value : null;
  const differences = useDifferences(table);
  const distances = useDistances(table);
  const [view, setView] = useState<CompareView>(FIRST_VIEW);
  const [matrixView, setMatrixView] = useState<MatrixView>(FIRST_MATRIX_VIEW);
  const changeMatrix = useCallback(
    (change: Partial<MatrixView>) => setMatrixView((now) => ({ ...now, ...change })),
    [],
  );
  const [wish, setWish] = useState<ClauseWish | null>(null);
  const changeView = useCallback((change: Partial<CompareView>) => setView((now) => ({ ...now, ...change })), []);
  const shownFilter = { compare: view.filter, matrix: matrixView.filter, plans: null, import: null, source: null }[
    screen.name
  ];
  const notes = useMemo(
    () => (shownFilter === null || table === null ? [] : describeComparison(table, shownFilter, distances, words)),
    [table, shownFilter, distances, words],
  );

  const from = screen.name === "source" ? screen.from : screen.name;
  const showSource = useCallback(
    (place: SourcePlace) => {
      setLastPlan(place.plan);
      setScreen({ name: "source", place, from });
    },
    [from],
  );
  const showPlans = useCallback(() => setScreen({ name: "plans", focus: lastPlan }), [lastPlan]);
  const showCompare = useCallback(() => {
    setWish(null);
    setScreen(COMPARE);
  }, []);
  const showMatrix = useCallback(() => setScreen(MATRIX), []);
  const showRow = useCallback((clause: ClauseWish) => {
    setWish({ ...clause });
    setScreen(COMPARE);
  }, []);
  const openHit = (place: SourcePlace, target: ClauseView) => {
    const { plan, clause } = place;
    if (target === "source" || clause === null || table?.rowOfClause.has(clause) !== true) return showSource(place);
    setWish({ plan, clause });
    setScreen(COMPARE);
  };

  const plans = corpus.plans.state === "ready" ? corpus.plans.value : [];
  const nextPlan = plans.find((plan) => plan.id === lastPlan) ?? plans[0];
  const showLastSource =
    nextPlan === undefined ? null : () => showSource({ plan: nextPlan.id, clause: null, query: "" });
  const showImport = useCallback((pasting: boolean) => setScreen({ name: "import", pasting }), []);
  const takeDropped = useCallback(
    (dropped: DataTransfer) => {
      droppedFiles(dropped, imports.queue.add);
      showImport(false);
    },
    [imports.queue, showImport],
  );
  const tabs = [showCompare, showMatrix, ...(showLastSource === null ? [] : [showLastSource]), showPlans];
  const stepScreen = (step: 1 | -1) => {
    const here = { compare: 0, matrix: 1, source: 2, plans: tabs.length - 1, import: tabs.length - 1 }[screen.name];
    tabs[here + step]?.();
  };
  const leaveSource = { compare: showCompare, matrix: showMatrix, plans: showPlans, import: () => showImport(false) }[
    from
  ];

  useShortcuts(({ chord }) => {
    switch (chord) {
      case "F1":
        setKeysOpen(true);
        return true;
      case "F6":
        moveToRegion(1);
        return true;
      case "Shift+F6":
        moveToRegion(-1);
        return true;
      case "Ctrl+,":
        setSettingsOpen(true);
        return true;
      case "Ctrl+Shift+F":
        search.current?.focus();
        return true;
      case "Ctrl+F":
        // The source view has a field of its own for this key.
        if (screen.name !== "source") search.current?.focus();
        return screen.name !== "source";
      case "Alt+PageUp":
      case "Ctrl+PageUp":
        stepScreen(-1);
        return true;
      case "Alt+PageDown":
      case "Ctrl+PageDown":
        stepScreen(1);
        return true;
      default:
        return false;
    }
  });

  return (
    <div className="window">
      <TopBar
        screen={screen.name}
        onCompare={showCompare}
        onMatrix={showMatrix}
        onPlans={showPlans}
        onSource={showLastSource}
        onKeys={() => setKeysOpen(true)}
        search={
          <SearchField
            ref={search}
            keys={screen.name === "source" ? "Ctrl Shift F" : "Ctrl F"}
            plans={plans}
            leadsTo={screen.name === "compare" ? "row" : "source"}
            onOpen={openHit}
          />
        }
        onSlot={setSlot}
        onNameSlot={setNameSlot}
        settings={<SettingsMenu open={settingsOpen} onOpen={setSettingsOpen} />}
      />
      <ErrorBoundary onLeave={showPlans}>
        {screen.name === "compare" ? (
          <CompareScreen
            corpus={corpus}
            session={comparison}
            differences={differences}
            distances={distances}
            view={view}
            onView={changeView}
            slot={slot}
            nameSlot={nameSlot}
            wish={wish}
            onSource={showSource}
            onPlans={showPlans}
          />
        ) : screen.name === "matrix" ? (
          <MatrixScreen
            corpus={corpus}
            session={comparison}
            distances={distances}
            view={matrixView}
            onView={changeMatrix}
            onRow={showRow}
            onSource={showSource}
            onPlans={showPlans}
          />
        ) : screen.name === "plans" ? (
          <PlansScreen
            corpus={corpus}
            imports={imports}
            removals={removals}
            focus={screen.focus}
            onOpen={showSource}
            onImport={showImport}
          />
        ) : screen.name === "import" ? (
          <ImportScreen
            imports={imports}
            pasting={screen.pasting}
            onOpen={(plan) => showSource({ plan, clause: null, query: "" })}
            onLeave={showPlans}
          />
        ) : (
          <SourceScreen
            place={screen.place}
            plans={plans}
            from={screen.from}
            onPlace={showSource}
            onLeave={leaveSource}
          />
        )}
      </ErrorBoundary>
      <ConnectionStrip />
      <StatusBar corpus={corpus} screen={screen.name} notes={notes} />
      <DropArea onDrop={takeDropped} />
      <KeySheet open={keysOpen} onClose={() => setKeysOpen(false)} />
    </div>
  );
}
