import "../../../../renderer/styles/all.css";
import type { Fixture, Seen, WayName } from "../fixture.ts";
import { expectRows } from "./expect-rows.ts";
import type { Mount } from "./mount.ts";
import { mountOwn } from "./own.tsx";
import { whenPainted } from "./painted.ts";
import { mountLazy, mountScreenful, mountVirtual, mountWhole } from "./peers.tsx";
import { scrollFast } from "./scroll-fast.ts";
import "./peers.css";

const MOUNTS: Readonly<Record<WayName, Mount>> = {
  own: mountOwn,
  whole: mountWhole,
  virtual: mountVirtual,
  lazy: mountLazy,
  screenful: mountScreenful,
};

const loading = fetch("./fixture.json").then((answer) => answer.text());

window.measureWay = async (way) => {
  // As from the engine: objects that nobody has seen before.
  const fixture: Fixture = JSON.parse(await loading);
  const host = document.createElement("div");
  host.className = "bench-host";
  document.body.append(host);
  const { give, unmount } = MOUNTS[way](host, fixture);
  await whenPainted(host, () => {});
  const painted = await whenPainted(host, give);
  expectRows(host, fixture, 0, 1);
  const nodes = host.querySelectorAll("*").length;
  const table = tallest(host);
  const tableNodes = table.querySelectorAll("*").length;
  const leap = () => table.scrollTo({ top: table.scrollHeight / 2, behavior: "instant" });
  const jumped = await whenPainted(host, leap);
  const rows = fixture.peerRows.length;
  if (way !== "screenful") expectRows(host, fixture, rows / 3, (2 * rows) / 3);
  const scrolled = await scrollFast(table);
  // Whatever was left out on the way must be there at rest.
  await whenPainted(host, () => table.scrollTo({ top: table.scrollHeight / 3, behavior: "instant" }));
  if (way !== "screenful") expectRows(host, fixture, 0, rows / 2);
  unmount();
  host.remove();
  const seen: Seen = { painted, jumped, nodes, tableNodes, ...scrolled };
  return seen;
};

/** What scrolls through the most: the table, whatever else scrolls beside it. */
function tallest(host: HTMLElement): Element {
  let table: Element = host;
  for (const element of host.querySelectorAll("*")) {
    const scrolls = /auto|scroll/u.test(getComputedStyle(element).overflowY);
    if (scrolls && element.scrollHeight > table.scrollHeight) table = element;
  }
  return table;
}
