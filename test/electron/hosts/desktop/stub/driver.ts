import { app, handed, invoke, windowOpened } from "./electron.ts";

// The test's hand inside the process: does to the program what Electron, its page or a stranger would do.

/** What a test can have done; the answer comes back under the same count. */
export type Deed =
  | { kind: "nothing" }
  | { kind: "exposed" }
  | { kind: "bridge"; name: string; args: readonly unknown[] }
  | { kind: "listen" }
  | { kind: "save-as"; path: string | null }
  | {
      kind: "invoke";
      channel: string;
      from: "page" | "other-frame" | "other-origin" | "other-window";
      message: unknown;
    }
  | { kind: "page"; url: string; method: string }
  | { kind: "request"; url: string }
  | { kind: "permission"; name: string; origin: string }
  | { kind: "navigate"; event: string; url: string }
  | { kind: "open"; url: string }
  | { kind: "second-instance" }
  | { kind: "quit" };

type Bridge = Record<string, (...args: readonly unknown[]) => unknown>;

async function perform(deed: Deed): Promise<unknown> {
  await windowOpened;
  const contents = handed.window?.webContents;
  switch (deed.kind) {
    case "nothing":
      return null;
    case "exposed":
      return Object.fromEntries(
        Object.entries(handed.exposed).map(([name, value]) => [name, describe(value as Record<string, unknown>)]),
      );
    case "bridge":
      return (handed.exposed.duizhao as Bridge)[deed.name]?.(...deed.args);
    case "listen":
      (handed.exposed.duizhao as Bridge).listen?.((event: unknown) => process.send?.({ event }));
      return null;
    case "save-as":
      handed.saveAs = deed.path;
      return null;
    case "invoke":
      return invoke(deed.channel, senderOf(deed.from), deed.message);
    case "page": {
      const handler = handed.schemes.get(new URL(deed.url).protocol.replace(":", ""));
      // A Request would not take a method such as TRACE; Electron hands over whatever came.
      const response = await handler?.({ url: deed.url, method: deed.method } as Request);
      return response && { status: response.status, headers: [...response.headers], body: await response.text() };
    }
    case "request":
      return new Promise((decided) => handed.beforeRequest?.({ url: deed.url }, decided));
    case "permission": {
      const asking = { getURL: () => `${deed.origin}/` };
      const requested = await new Promise((decided) => handed.permissionRequest?.(asking, deed.name, decided));
      const checked = handed.permissionCheck?.(asking, deed.name, deed.origin);
      return { requested, checked, device: handed.devicePermission?.({ deviceType: deed.name, origin: deed.origin }) };
    }
    case "navigate": {
      let prevented = false;
      contents?.emit(deed.event, { preventDefault: () => (prevented = true), url: deed.url }, deed.url);
      return prevented;
    }
    case "open":
      return handed.windowOpen?.({ url: deed.url });
    case "second-instance":
      app.emit("second-instance");
      return null;
    case "quit":
      return app.emit("window-all-closed");
  }
}

function senderOf(from: string): unknown {
  const page = handed.window?.webContents;
  const stranger = { mainFrame: { origin: "app://duizhao" } };
  if (from === "other-window") return { sender: stranger, senderFrame: stranger.mainFrame };
  if (from === "other-frame") return { sender: page, senderFrame: { origin: "app://duizhao" } };
  if (from === "other-origin") {
    const frame = page?.mainFrame ?? { origin: "" };
    const origin = frame.origin;
    // The page was led elsewhere while it stayed in its window.
    queueMicrotask(() => Object.assign(frame, { origin }));
    Object.assign(frame, { origin: "https://evil.cn" });
    return { sender: page, senderFrame: frame };
  }
  return { sender: page, senderFrame: page?.mainFrame };
}

function describe(value: Record<string, unknown>): Record<string, string> {
  return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, typeof part]));
}

process.on("message", async ({ id, deed }: { id: number; deed: Deed }) => {
  process.send?.({ id, result: await perform(deed).catch((error: Error) => ({ thrown: error.message })) });
});
process.on("disconnect", () => process.exit(0));
