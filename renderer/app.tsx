import { useCallback, useRef, useState } from "react";
import type { PlanId } from "../shared/model/ids.ts";
import { WordsProvider } from "./catalogue/words.tsx";
import { useCorpus } from "./client/use-corpus.ts";
import { Announcer } from "./components/announcer.tsx";
import { ErrorBoundary } from "./components/error-boundary.tsx";
import { DropArea } from "./screens/plans/drop-area.tsx";
import { PlansScreen } from "./screens/plans/plans-screen.tsx";
import { useImports } from "./screens/plans/use-imports.ts";
import { useRemovals } from "./screens/plans/use-removals.ts";
import { SearchField } from "./screens/search/search-field.tsx";
import { SourceScreen } from "./screens/source/source-screen.tsx";
import { SettingsProvider, useSettings } from "./settings/settings-context.tsx";
import { SettingsMenu } from "./settings/settings-menu.tsx";
import { ConnectionStrip } from "./shell/connection-strip.tsx";
import { KeySheet } from "./shell/key-sheet.tsx";
import { moveToRegion } from "./shell/regions.ts";
import { PLANS, type Screen, type SourcePlace } from "./shell/screen.ts";
import { StatusBar } from "./shell/status-bar.tsx";
import { TopBar } from "./shell/top-bar.tsx";
import { useShortcuts } from "./shell/use-shortcuts.ts";

/** The whole interface. It needs only a client above it. */
export function App() {
  return (
    <SettingsProvider>
      <Workbench />
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
  const imports = useImports();
  const removals = useRemovals(corpus.reload);
  const [screen, setScreen] = useState<Screen>(PLANS);
  const [lastPlan, setLastPlan] = useState<PlanId | null>(null);
  const [keysOpen, setKeysOpen] = useState(false);
  const [settingsOpen, setSettingsOpen] = useState(false);
  const search = useRef<HTMLInputElement>(null);

  const showSource = useCallback((place: SourcePlace) => {
    setLastPlan(place.plan);
    setScreen({ name: "source", place });
  }, []);
  const showPlans = useCallback(() => setScreen({ name: "plans", focus: lastPlan }), [lastPlan]);

  const plans = corpus.plans.state === "ready" ? corpus.plans.value : [];
  const nextPlan = plans.find((plan) => plan.id === lastPlan) ?? plans[0];
  const showLastSource =
    nextPlan === undefined ? null : () => showSource({ plan: nextPlan.id, clause: null, query: "" });

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
        if (screen.name === "plans") search.current?.focus();
        return screen.name === "plans";
      case "Alt+PageUp":
      case "Ctrl+PageUp":
        showPlans();
        return true;
      case "Alt+PageDown":
      case "Ctrl+PageDown":
        if (screen.name === "plans") showLastSource?.();
        return true;
      default:
        return false;
    }
  });

  return (
    <div className="window">
      <TopBar
        screen={screen.name}
        onPlans={showPlans}
        onSource={showLastSource}
        onKeys={() => setKeysOpen(true)}
        search={
          <SearchField
            ref={search}
            keys={screen.name === "plans" ? "Ctrl F" : "Ctrl Shift F"}
            plans={plans}
            onOpen={showSource}
          />
        }
        settings={<SettingsMenu open={settingsOpen} onOpen={setSettingsOpen} />}
      />
      <ErrorBoundary onLeave={showPlans}>
        {screen.name === "plans" ? (
          <PlansScreen corpus={corpus} imports={imports} removals={removals} focus={screen.focus} onOpen={showSource} />
        ) : (
          <SourceScreen place={screen.place} plans={plans} onPlace={showSource} onLeave={showPlans} />
        )}
      </ErrorBoundary>
      <ConnectionStrip />
      <StatusBar corpus={corpus} screen={screen.name} />
      <DropArea
        onFiles={(files) => {
          showPlans();
          imports.add(files);
        }}
      />
      <KeySheet open={keysOpen} onClose={() => setKeysOpen(false)} />
    </div>
  );
}
