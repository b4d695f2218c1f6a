import type { App, Session, WebContents } from "electron";
import { isOurAddress, PAGE_ORIGIN } from "./page-address.ts";

/** Keeps every page, whoever opens it, where it is: no navigation, no further window, no embedded page. */
export function confinePages(app: Pick<App, "on">): void {
  app.on("web-contents-created", (_event, contents) => {
    const stay = (event: { preventDefault(): void }) => event.preventDefault();
    contents.on("will-attach-webview", stay);
    contents.on("will-navigate", stay);
    contents.on("will-frame-navigate", stay);
    contents.on("will-redirect", stay);
    contents.setWindowOpenHandler(() => ({ action: "deny" }));
  });
}

/** Cuts a session off from the network and from every device and permission but writing text to the clipboard. */
export function confineSession(session: Session): void {
  session.webRequest.onBeforeRequest(({ url }, decide) => decide({ cancel: !staysInside(url) }));
  session.setPermissionRequestHandler((contents, permission, decide) =>
    decide(isAllowed(permission) && showsOurPage(contents)),
  );
  session.setPermissionCheckHandler((_contents, permission, origin) => isAllowed(permission) && isOurOrigin(origin));
  session.setDevicePermissionHandler(() => false);
  session.setSpellCheckerEnabled(false);
}

function isAllowed(permission: string): boolean {
  return permission === "clipboard-sanitized-write";
}

function showsOurPage(contents: WebContents): boolean {
  return isOurAddress(contents.getURL());
}

function isOurOrigin(origin: string): boolean {
  return origin === PAGE_ORIGIN || origin === `${PAGE_ORIGIN}/`;
}

/** True for what is read from the program itself or from the page's own memory. */
function staysInside(url: string): boolean {
  return isOurAddress(url) || url.startsWith(`blob:${PAGE_ORIGIN}/`) || url.startsWith("data:");
}
