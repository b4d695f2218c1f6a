import { useCallback, useState } from "react";
import { createRoot } from "react-dom/client";
import { WordsProvider } from "../../../../renderer/catalogue/words.tsx";
import { ClientProvider } from "../../../../renderer/client/client-context.tsx";
import { StatusBoard } from "../../../../renderer/client/connection.ts";
import { useCorpus } from "../../../../renderer/client/use-corpus.ts";
import { Announcer } from "../../../../renderer/components/announcer.tsx";
import { CompareScreen } from "../../../../renderer/screens/compare/compare-screen.tsx";
import { type CompareView, FIRST_VIEW } from "../../../../renderer/screens/compare/compare-view.ts";
import { useCompared } from "../../../../renderer/screens/compare/table/use-compared.ts";
import { SettingsProvider } from "../../../../renderer/settings/settings-context.tsx";
import { DEFAULT_SETTINGS } from "../../../../shared/contract/settings.ts";
import { fixtureClient } from "./fixture-client.ts";
import type { Mount } from "./mount.ts";

/** The screen as the program shows it, waiting for the alignment; all that it asks for afterwards it has at once. */
export const mountOwn: Mount = (host, fixture) => {
  const { client, giveTable } = fixtureClient(fixture);
  const root = createRoot(host);
  root.render(
    <ClientProvider connection={{ client, status: new StatusBoard("open") }}>
      <SettingsProvider>
        <WordsProvider language={DEFAULT_SETTINGS.language}>
          <Announcer>
            <Screen />
          </Announcer>
        </WordsProvider>
      </SettingsProvider>
    </ClientProvider>,
  );
  return { give: giveTable, unmount: () => root.unmount() };
};

/** All columns stand open, as with the peers; at this width the screen would fold the last one. */
const ALL_OPEN: CompareView = { ...FIRST_VIEW, folded: new Set() };

function Screen() {
  const corpus = useCorpus();
  const { session, differences, distances } = useCompared(corpus.plans.state === "ready");
  const [view, setView] = useState(ALL_OPEN);
  const changeView = useCallback((change: Partial<CompareView>) => setView((now) => ({ ...now, ...change })), []);
  return (
    <CompareScreen
      corpus={corpus}
      session={session}
      differences={differences}
      distances={distances}
      view={view}
      onView={changeView}
      slot={null}
      wish={null}
      onSource={ignore}
      onPlans={ignore}
    />
  );
}

function ignore(): void {}
