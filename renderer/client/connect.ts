import type { DesktopBridge } from "../../shared/contract/bridge.ts";
import { createClient } from "../../shared/contract/client.ts";
import type { Connection } from "./connection.ts";
import { desktopCarrier } from "./desktop-carrier.ts";
import { loopbackCarrier } from "./loopback-carrier.ts";

declare global {
  interface Window {
    readonly duizhao?: DesktopBridge;
  }
}

/** Connects the page with whichever host shows it. Called once, at the start. */
export function connect(page: Window): Connection {
  const { carrier, status } = page.duizhao === undefined ? loopbackCarrier(page) : desktopCarrier(page.duizhao);
  return { client: createClient(carrier), status };
}
