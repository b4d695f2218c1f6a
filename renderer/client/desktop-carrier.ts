import type { DesktopBridge } from "../../shared/contract/bridge.ts";
import { fault } from "../../shared/contract/fault.ts";
import { type HostCarrier, StatusBoard } from "./connection.ts";

/** Carries calls over the desktop window's bridge. The bridge lives as long as the page, so the way is always open. */
export function desktopCarrier(bridge: DesktopBridge): HostCarrier {
  let calls = 0;
  return {
    status: new StatusBoard("open"),
    carrier: {
      async call(method, params, signal) {
        if (signal?.aborted) return { ok: false, fault: fault("call/cancelled", {}) };
        calls += 1;
        const id = calls;
        const cancel = () => void bridge.cancel(id);
        const answer = bridge.call(id, method, params);
        signal?.addEventListener("abort", cancel);
        try {
          return await answer;
        } finally {
          signal?.removeEventListener("abort", cancel);
        }
      },
      upload: (name, bytes) => bridge.upload(name, bytes),
      save: (download, name) => bridge.save(download, name),
      open: (place, what) => bridge.open(place, what),
      listen: (heard) => bridge.listen(heard),
    },
  };
}
