import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { createClient } from "../shared/contract/client.ts";
import { App } from "./app.tsx";
import { ClientProvider } from "./client/client-context.tsx";
import type { HostCarrier } from "./client/connection.ts";
import { type FirstAnswers, firstAnswers } from "./client/first-answers.ts";
import type { Asked } from "./client/first-questions.ts";
import { MatrixScreen, PlansScreen, prepareParts, SourceScreen } from "./parts/parts.tsx";
import { whenIdle } from "./screens/compare/table/when-idle.ts";

/** Draws the window once what it is first drawn from has come, so that nothing of it changes under the eye. */
export async function showWindow(root: HTMLElement, { carrier, status }: HostCarrier, asked: Asked): Promise<void> {
  const first = await firstAnswers(carrier, asked);
  await prepareScreen(first);
  createRoot(root).render(
    <StrictMode>
      <ClientProvider connection={{ client: createClient(carrier), status }} first={first}>
        <App />
      </ClientProvider>
    </StrictMode>,
  );
  await prepareParts(whenIdle);
}

/** Fetches the screen that the window was left on. One that does not come says so in its place. */
async function prepareScreen({ settings }: FirstAnswers): Promise<void> {
  const screens = { compare: null, matrix: MatrixScreen, source: SourceScreen, plans: PlansScreen };
  await screens[settings?.window.screen ?? "compare"]?.prepare().catch(() => undefined);
}
