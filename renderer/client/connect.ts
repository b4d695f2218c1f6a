import type { DesktopBridge } from "../../shared/contract/bridge.ts";
import type { HostCarrier } from "./connection.ts";
import { desktopCarrier } from "./desktop-carrier.ts";
import { holdEvents } from "./held-events.ts";
import { loopbackCarrier } from "./loopback-carrier.ts";

declare global {
  interface Window {
    readonly duizhao?: DesktopBridge;
  }
}

/** Connects the page with whichever host shows it. Called once, at the start. */
export function connect(page: Window): HostCarrier {
  const { carrier, status } = page.duizhao === undefined ? loopbackCarrier(page) : desktopCarrier(page.duizhao);
  return { carrier: holdEvents(carrier), status };
}
