import { fork } from "node:child_process";
import { EventEmitter } from "node:events";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { createContext, runInContext } from "node:vm";
import { record } from "./records.ts";

// Stands in for Electron's module while the built bundles run in Node. It keeps what they hand over, answers as
// Electron documents it, and writes every call down.

type Handler = (...args: readonly unknown[]) => unknown;
type Preferences = Readonly<Record<string, unknown>>;

const opened = Promise.withResolvers<void>();

/** Gives when the window shows its page. */
export const windowOpened = opened.promise;

/** What the program handed to Electron, for the driver to pull. */
export const handed = {
  handlers: new Map<string, Handler>(),
  schemes: new Map<string, (request: Request) => Response | Promise<Response>>(),
  beforeRequest: null as Handler | null,
  permissionRequest: null as Handler | null,
  permissionCheck: null as Handler | null,
  devicePermission: null as Handler | null,
  windowOpen: null as Handler | null,
  window: null as BrowserWindow | null,
  /** Where the person has the next file saved; null: she changes her mind. */
  saveAs: null as string | null,
  /** What the preload script gave to the page. */
  exposed: {} as Record<string, unknown>,
};

class App extends EventEmitter {
  setPath(...args: readonly unknown[]) {
    record("app.setPath", args);
  }
  requestSingleInstanceLock() {
    record("app.requestSingleInstanceLock", []);
    return process.env.STUB_SECOND_INSTANCE !== "1";
  }
  whenReady() {
    return new Promise((resolve) => setImmediate(resolve));
  }
  getPath(name: string) {
    return join("/", name);
  }
  getLocale() {
    return "zh-CN";
  }
  /** As in Electron: windows close, then `will-quit` may hold the end back. */
  quit() {
    record("app.quit", []);
    let held = false;
    this.emit("will-quit", { preventDefault: () => (held = true) });
    if (!held) this.exit(0);
  }
  exit(status: number) {
    record("app.exit", [status]);
    process.exit(status);
  }
}
export const app = new App();

class WebContents extends EventEmitter {
  readonly mainFrame = { origin: "null", url: "about:blank" };
  readonly #preferences: Preferences;

  constructor(preferences: Preferences) {
    super();
    const weakened = process.env.STUB_WEAKENED;
    this.#preferences = weakened ? { ...preferences, [weakened]: !preferences[weakened] } : preferences;
  }
  getLastWebPreferences() {
    return this.#preferences;
  }
  getURL() {
    return this.mainFrame.url;
  }
  #zoom = 1;
  getZoomFactor() {
    return this.#zoom;
  }
  setZoomFactor(zoom: number) {
    this.#zoom = zoom;
  }
  setWindowOpenHandler(handler: Handler) {
    handed.windowOpen = handler;
  }
  send(channel: string, message: unknown) {
    ipcRenderer.emit(channel, {}, structuredClone(message));
  }
}

export class BrowserWindow extends EventEmitter {
  readonly webContents: WebContents;
  readonly #preload: string;

  constructor(options: { readonly webPreferences: Preferences & { readonly preload: string } }) {
    super();
    record("new BrowserWindow", [options]);
    this.webContents = new WebContents(options.webPreferences);
    this.#preload = options.webPreferences.preload;
    handed.window = this;
    app.emit("web-contents-created", {}, this.webContents);
  }
  async loadURL(url: string) {
    record("window.loadURL", [url]);
    const { protocol, host } = new URL(url);
    this.webContents.mainFrame.url = url;
    this.webContents.mainFrame.origin = `${protocol}//${host}`;
    runPreload(this.#preload);
    this.emit("ready-to-show");
    opened.resolve();
  }
  show = () => record("window.show", []);
  focus = () => record("window.focus", []);
  restore = () => record("window.restore", []);
  maximize = () => record("window.maximize", []);
  isMinimized = () => true;
  isMaximized = () => false;
  isDestroyed = () => false;
  getNormalBounds = () => ({ x: 0, y: 0, width: 1024, height: 700 });
}

/** Runs the preload script as a sandboxed one runs: one file, no Node, only the renderer's part of Electron. */
function runPreload(file: string) {
  const require = (name: string) => {
    if (name !== "electron") throw new Error(`A sandboxed preload script cannot require ${name}.`);
    return { contextBridge, ipcRenderer: rendererSide };
  };
  runInContext(readFileSync(file, "utf8"), createContext({ require, module: { exports: {} }, exports: {} }));
}

const contextBridge = {
  exposeInMainWorld(name: string, value: unknown) {
    record("contextBridge.exposeInMainWorld", [name]);
    handed.exposed[name] = value;
  },
};

const ipcRenderer = new EventEmitter();
const rendererSide = {
  on: (channel: string, heard: Handler) => ipcRenderer.on(channel, heard),
  removeListener: (channel: string, heard: Handler) => ipcRenderer.removeListener(channel, heard),
  async invoke(channel: string, message: unknown) {
    const sender = handed.window?.webContents;
    return structuredClone(await invoke(channel, { sender, senderFrame: sender?.mainFrame }, structuredClone(message)));
  },
};

/** What `ipcRenderer.invoke` comes to in the main process. */
export async function invoke(channel: string, event: unknown, message: unknown): Promise<unknown> {
  const handler = handed.handlers.get(channel);
  if (handler === undefined) throw new Error(`No handler registered for '${channel}'`);
  return handler(event, message);
}

export const ipcMain = {
  handle(channel: string, handler: Handler) {
    record("ipcMain.handle", [channel]);
    handed.handlers.set(channel, handler);
  },
};

export const protocol = {
  registerSchemesAsPrivileged: (...args: readonly unknown[]) => record("protocol.registerSchemesAsPrivileged", args),
  handle(scheme: string, handler: (request: Request) => Response) {
    record("protocol.handle", [scheme]);
    handed.schemes.set(scheme, handler);
  },
};

export const session = {
  defaultSession: {
    webRequest: {
      onBeforeRequest(...args: readonly Handler[]) {
        record("webRequest.onBeforeRequest", args);
        handed.beforeRequest = args.at(-1) ?? null;
      },
    },
    setPermissionRequestHandler: (handler: Handler) => (handed.permissionRequest = handler),
    setPermissionCheckHandler: (handler: Handler) => (handed.permissionCheck = handler),
    setDevicePermissionHandler: (handler: Handler) => (handed.devicePermission = handler),
    setSpellCheckerEnabled: (...args: readonly unknown[]) => record("session.setSpellCheckerEnabled", args),
  },
};

export const dialog = {
  async showSaveDialog(...args: readonly unknown[]) {
    record("dialog.showSaveDialog", args.slice(1));
    return handed.saveAs === null ? { canceled: true, filePath: "" } : { canceled: false, filePath: handed.saveAs };
  },
};

export const shell = {
  async openExternal(...args: readonly unknown[]) {
    record("shell.openExternal", args);
  },
  /** Electron gives the system's complaint, "" where it had none. */
  async openPath(...args: readonly unknown[]) {
    record("shell.openPath", args);
    return process.env.STUB_NO_PROGRAM === "1" ? "no program" : "";
  },
  showItemInFolder: (...args: readonly unknown[]) => record("shell.showItemInFolder", args),
};

export const Menu = {
  buildFromTemplate: (template: unknown) => template,
  setApplicationMenu: (...args: readonly unknown[]) => record("Menu.setApplicationMenu", args),
};

export const utilityProcess = {
  /** A real process, which finds its way to this one where a utility process finds it. */
  fork(file: string, args: readonly string[], options: unknown) {
    record("utilityProcess.fork", [file, args, options]);
    const child = fork(file, args, {
      serialization: "advanced",
      execArgv: ["--import", join(import.meta.dirname, "parent-port.ts")],
      stdio: ["ignore", "inherit", "inherit", "ipc"],
    });
    return Object.assign(new EventEmitter(), {
      pid: child.pid,
      postMessage: (message: object) => child.connected && child.send(message, () => undefined),
      on(event: string, heard: Handler) {
        child.on(event, heard);
      },
    });
  },
};
