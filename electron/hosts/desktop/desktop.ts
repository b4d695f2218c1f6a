import { join } from "node:path";
import { app, Menu, protocol, session, shell } from "electron";
import { readWindowNote, removeWindowNote, writeWindowNote } from "../../corpus/window-note.ts";
import { connectEngine, type EngineConnection } from "../engine-connection.ts";
import { askForAddress } from "../loopback/ask-for-address.ts";
import { readShell } from "../shell-files.ts";
import { answerChannels } from "./answer-channels.ts";
import { CHANNELS } from "./channel-names.ts";
import { channelAnswers } from "./channels.ts";
import { confineSession } from "./confine-pages.ts";
import { menuTemplate } from "./menu.ts";
import { openSaved } from "./open-saved.ts";
import { focusWindow, openWindow } from "./open-window.ts";
import { PAGE_SCHEME } from "./page-address.ts";
import { saveFile } from "./save-file.ts";
import { createSavedPlaces } from "./saved-places.ts";
import { servePage } from "./serve-page.ts";
import { startUtilityEngine } from "./utility-engine.ts";

export type DesktopFolders = {
  /** The data folder. */
  readonly data: string;
  /** Where Electron keeps what is its own. */
  readonly profile: string;
  /** The built bundles. */
  readonly out: string;
};

/** Opens the workbench in a window of its own. Called once, when Electron is ready. */
export function openDesktop({ data, profile, out }: DesktopFolders): void {
  const files = readShell(join(out, "renderer"));
  protocol.handle(PAGE_SCHEME, (request) => servePage(files, request));
  confineSession(session.defaultSession);
  Menu.setApplicationMenu(Menu.buildFromTemplate(menuTemplate(app.getLocale())));

  const engine = connectEngine(() => startUtilityEngine(join(out, "engine/engine-process.js"), data));
  const window = openWindow(join(out, "preload/preload.cjs"), join(profile, "window-size.json"));
  const places = createSavedPlaces();
  answerChannels(
    window.webContents,
    channelAnswers(
      engine,
      (name, bytes) => saveFile(window, places, join(profile, "save-folder.json"), name, bytes),
      (place, what) => openSaved(places, place, what),
    ),
  );
  engine.listen((event) => {
    if (!window.isDestroyed()) window.webContents.send(CHANNELS.event, event);
  });
  app.on("second-instance", () => focusWindow(window));
  app.on("window-all-closed", () => app.quit());
  void takeCorpus(engine, data);
}

/**
 * Starts the engine and leaves the window note. Where a browser shows this corpus already, its window is opened instead
 * of ours. Any other failure is told by the page, whose calls are all answered by it.
 */
async function takeCorpus(engine: EngineConnection, data: string): Promise<void> {
  const failure = await engine.start();
  if (failure === null) {
    writeWindowNote(data, { pid: process.pid, address: null, key: "" });
    closeBeforeQuit(async () => {
      removeWindowNote(data);
      await engine.close();
    });
    return;
  }
  closeBeforeQuit(() => engine.close());
  if (failure.code !== "corpus/window-open") return;
  const note = readWindowNote(data);
  const address = note === null ? null : await askForAddress(note);
  if (address === null) return;
  await shell.openExternal(address);
  app.quit();
}

/** Holds the end of the program back until `close` is done, however often the end is asked for. */
function closeBeforeQuit(close: () => Promise<void>): void {
  let closing = false;
  app.on("will-quit", (event) => {
    event.preventDefault();
    if (closing) return;
    closing = true;
    close().finally(() => app.exit(0));
  });
}
