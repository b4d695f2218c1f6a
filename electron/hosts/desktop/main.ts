import { mkdirSync } from "node:fs";
import { dirname, join } from "node:path";
import { app, protocol } from "electron";
import { chooseDataFolder } from "../data-folder.ts";
import { confinePages } from "./confine-pages.ts";
import { openDesktop } from "./desktop.ts";
import { PAGE_SCHEME } from "./page-address.ts";

// What has to be said before Electron is ready; the rest waits for it.

const data = chooseDataFolder(undefined);
// The profile lies in the data folder, so that Electron's one-window lock is one per corpus.
const profile = join(data, "desktop");
mkdirSync(profile, { recursive: true, mode: 0o700 });
app.setPath("userData", profile);
protocol.registerSchemesAsPrivileged([
  { scheme: PAGE_SCHEME, privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
]);
confinePages(app);

if (app.requestSingleInstanceLock()) {
  app
    .whenReady()
    .then(() => openDesktop({ data, profile, out: dirname(import.meta.dirname) }))
    .catch((error: unknown) => {
      // Electron only warns of an error in a promise, and would go on with half a program.
      console.error(`duizhao: ${error instanceof Error ? error.message : "the window does not open"}`);
      app.exit(1);
    });
} else {
  app.quit();
}
