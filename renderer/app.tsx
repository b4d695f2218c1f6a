import { useCallback, useMemo, useRef, useState } from "react";
import { useWords, WordsProvider } from "./catalogue/words.tsx";
import { useCorpus } from "./client/use-corpus.ts";
import { CommandsProvider } from "./commands/commands-context.tsx";
import { Announcer } from "./components/announcer.tsx";
import { ErrorBoundary } from "./components/error-boundary.tsx";
import { NotesProvider } from "./notes/notes-provider.tsx";
import {
  CommandPalette,
  ImportScreen,
  LexiconDialog,
  MatrixScreen,
  PlansScreen,
  SourceScreen,
} from "./parts/parts.tsx";
import { CompareScreen } from "./screens/compare/compare-screen.tsx";
import type { ClauseWish } from "./screens/compare/desk/use-desk-places.ts";
import { ComparisonsMenu } from "./screens/compare/kept/comparisons-menu.tsx";
import { useKeptView } from "./screens/compare/kept/use-kept-view.ts";
import { describeComparison } from "./screens/compare/table/describe-comparison.ts";
import { useCompared } from "./screens/compare/table/use-compared.ts";
import { DropArea } from "./screens/import/drop-area.tsx";
import { droppedFiles } from "./screens/import/handed-file.ts";
import { useImportQueue } from "./screens/import/use-import-queue.ts";
import type { MatrixView } from "./screens/matrix/matrix-view.ts";
import { useRemovals } from "./screens/plans/use-removals.ts";
import { SearchField } from "./screens/search/search-field.tsx";
import { SimilarProvider } from "./screens/search/similar-context.tsx";
import { useSourceSession } from "./screens/source/use-source-session.ts";
import { ShownScriptProvider } from "./script/shown-script-context.tsx";
import { SettingsProvider, useSettings } from "./settings/settings-context.tsx";
import { SettingsMenu } from "./settings/settings-menu.tsx";
import { useSettingsCommands } from "./settings/use-settings-commands.ts";
import { ConnectionStrip } from "./shell/connection-strip.tsx";
import { KeySheet } from "./shell/key-sheet.tsx";
import { type ClauseView, COMPARE, MATRIX, type SourcePlace } from "./shell/screen.ts";
import { StatusBar } from "./shell/status-bar.tsx";
import { TopBar } from "./shell/top-bar.tsx";
import { useKeptFocus } from "./shell/use-kept-focus.ts";
import { useRestoredScreen } from "./shell/use-restored-screen.ts";
import { useSaveNote } from "./shell/use-save-note.ts";
import { useWindowCommands } from "./shell/use-window-commands.ts";

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
      <CommandsProvider>
        <Announcer>
          <NotesProvider>
            <SimilarProvider>
              <Window />
            </SimilarProvider>
          </NotesProvider>
        </Announcer>
      </CommandsProvider>
    </WordsProvider>
  );
}

function Window() {
  const corpus = useCorpus();
  const imports = useImportQueue();
  const removals = useRemovals(corpus.reload);
  const { screen, setScreen, lastPlan, setLastPlan } = useRestoredScreen(corpus);
  const [sheet, setSheet] = useState<"keys" | "palette" | "lexicon" | null>(null);
  const [settingsOpen, setSettingsOpen] = useState(false);
  const search = useRef<HTMLInputElement>(null);

  const [slot, setSlot] = useState<HTMLElement | null>(null);
  const words = useWords();

  const settled = corpus.plans.state === "ready" && corpus.firstPlans === null;
  const { session: comparison, table, differences, distances } = useCompared(settled);
  const [view, changeView] = useKeptView(comparison.comparison?.id ?? null, table?.frozen?.id ?? null);
  const changeMatrix = useCallback(
    (change: Partial<MatrixView>) => changeView(({ matrix }) => ({ matrix: { ...matrix, ...change } })),
    [changeView],
  );
  const sources = useSourceSession();
  const [wish, setWish] = useState<ClauseWish | null>(null);
  const shownFilter = { compare: view.filter, matrix: view.matrix.filter, plans: null, import: null, source: null }[
    screen.name
  ];
  const notes = useMemo(
    () =>
      shownFilter === null || table === null || table.comparison.plans.length === 0
        ? []
        : describeComparison(table, shownFilter, distances, words),
    [table, shownFilter, distances, words],
  );

  const from = screen.name === "source" ? screen.from : screen.name;
  const showSource = useCallback(
    (place: SourcePlace) => {
      setLastPlan(place.plan);
      setScreen({ name: "source", place, from });
    },
    [from, setScreen, setLastPlan],
  );
  const showPlans = useCallback(() => setScreen({ name: "plans", focus: lastPlan }), [lastPlan, setScreen]);
  const showCompare = useCallback(() => {
    setWish(null);
    setScreen(COMPARE);
  }, [setScreen]);
  const showMatrix = useCallback(() => setScreen(MATRIX), [setScreen]);
  const showComparison = screen.name === "compare" || screen.name === "matrix" ? null : showCompare;
  const showRow = useCallback(
    (clause: ClauseWish) => {
      setWish({ ...clause });
      setScreen(COMPARE);
    },
    [setScreen],
  );
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
  const showImport = useCallback((pasting: boolean) => setScreen({ name: "import", pasting }), [setScreen]);
  const takeDropped = useCallback(
    (dropped: DataTransfer) => {
      droppedFiles(dropped, imports.queue.add);
      showImport(false);
    },
    [imports.queue, showImport],
  );
  const { note: saveNote, tell: tellSaved } = useSaveNote();
  const closeSheet = useCallback(() => setSheet(null), []);
  const tabs = [showCompare, showMatrix, ...(showLastSource === null ? [] : [showLastSource]), showPlans];
  const stepScreen = (step: 1 | -1) => {
    const here = { compare: 0, matrix: 1, source: 2, plans: tabs.length - 1, import: tabs.length - 1 }[screen.name];
    tabs[here + step]?.();
  };
  const leaveSource = { compare: showCompare, matrix: showMatrix, plans: showPlans, import: () => showImport(false) }[
    from
  ];

  useWindowCommands({
    screen: screen.name,
    showCompare,
    showMatrix,
    showSource: showLastSource,
    showPlans,
    stepScreen,
    search: () => search.current?.focus(),
    settings: () => setSettingsOpen(true),
    lexicon: () => setSheet("lexicon"),
    keys: () => setSheet("keys"),
    palette: () => setSheet("palette"),
    save: tellSaved,
    plans,
    openPlan: (plan) => showSource({ plan, clause: null, query: "" }),
  });
  useSettingsCommands();
  useKeptFocus();

  return (
    <div className="window">
      <TopBar
        screen={screen.name}
        comparison={
          table === null || table.comparison.plans.length === 0 ? null : (
            <ComparisonsMenu table={table} session={comparison} plans={plans} onOther={showComparison} />
          )
        }
        onCompare={showCompare}
        onMatrix={showMatrix}
        onPlans={showPlans}
        onSource={showLastSource}
        onKeys={() => setSheet("keys")}
        onPalette={() => setSheet("palette")}
        search={
          <SearchField
            ref={search}
            keys={screen.name === "source" || screen.name === "compare" ? "Ctrl Shift F" : "Ctrl F"}
            plans={plans}
            table={table}
            leadsTo={screen.name === "compare" ? "row" : "source"}
            onOpen={openHit}
          />
        }
        onSlot={setSlot}
        settings={<SettingsMenu open={settingsOpen} onOpen={setSettingsOpen} onLexicon={() => setSheet("lexicon")} />}
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
            wish={wish}
            onSource={showSource}
            onPlans={showPlans}
          />
        ) : screen.name === "matrix" ? (
          <MatrixScreen
            corpus={corpus}
            session={comparison}
            differences={differences}
            distances={distances}
            layers={view.layers}
            slot={slot}
            view={view.matrix}
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
            session={sources}
            table={table}
            onRow={showRow}
            onPlace={showSource}
            onLeave={leaveSource}
          />
        )}
      </ErrorBoundary>
      <ConnectionStrip />
      <StatusBar corpus={corpus} screen={screen.name} notes={notes} saveNote={saveNote} />
      <DropArea onDrop={takeDropped} />
      {sheet === "keys" ? (
        <KeySheet screen={screen.name} onClose={closeSheet} onPalette={() => setSheet("palette")} />
      ) : null}
      {sheet === "palette" ? <CommandPalette onClose={closeSheet} /> : null}
      {sheet === "lexicon" ? <LexiconDialog onClose={closeSheet} /> : null}
    </div>
  );
}
