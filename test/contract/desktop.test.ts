import { ensureBuilt } from "../../electron/build/ensure-built.ts";
import { desktopCarrier } from "../../renderer/client/desktop-carrier.ts";
import type { DesktopBridge } from "../../shared/contract/bridge.ts";
import { type RunningDesktop, runDesktop } from "../electron/hosts/desktop/run-desktop.ts";
import { comparisonContract } from "./comparison-contract.ts";
import { contract, type Subject } from "./contract.ts";
import { onEmptyFolder } from "./data-folder.ts";

/** The functions that the preload script gave to the page, called from outside the process. */
function bridgeOf(desktop: RunningDesktop): DesktopBridge {
  const call = (name: string, ...args: readonly unknown[]) => desktop.perform({ kind: "bridge", name, args });
  void desktop.perform({ kind: "listen" });
  return {
    call: (id, method, params) => call("call", id, method, params),
    cancel: async (id) => void (await call("cancel", id)),
    upload: (name, bytes) => call("upload", name, bytes),
    save: (download, name) => call("save", download, name),
    open: (place, what) => call("open", place, what),
    listen: (heard) => desktop.hear(heard),
  };
}

const HOST = "the built desktop bundles and the page's own carrier";

function open(): Promise<Subject> {
  return onEmptyFolder(async (data) => {
    await ensureBuilt();
    const desktop = runDesktop(data);
    return { carrier: desktopCarrier(bridgeOf(desktop)).carrier, close: () => desktop.close() };
  });
}

contract(HOST, open);
comparisonContract(HOST, open);
