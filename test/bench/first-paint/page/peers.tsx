import { useVirtualizer } from "@tanstack/react-virtual";
import { createElement, memo, type ReactNode, useRef } from "react";
import { createRoot } from "react-dom/client";
import type { Fixture, PeerRun } from "../fixture.ts";
import type { Mount } from "./mount.ts";

type Rows = Fixture["peerRows"];

/** No more rows are needed to fill the window. */
const SCREENFUL = 4;
/** Higher or lower than a row turns out; it is measured when it appears. */
const ESTIMATE = 260;
const ELEMENTS: Readonly<Record<PeerRun["kind"], string>> = { equal: "span", delete: "del", insert: "ins" };

/** The whole table, every run an element. */
export const mountWhole: Mount = (host, { peerRows }) => mount(host, <WholeTable rows={peerRows} />);

/** No more of the table than can be seen: what has to be laid out in any case. */
export const mountScreenful: Mount = (host, { peerRows }) =>
  mount(host, <WholeTable rows={peerRows.slice(0, SCREENFUL)} />);

/** The whole table, but the browser lays a row out when it comes into sight. */
export const mountLazy: Mount = (host, { peerRows }) =>
  mount(host, createElement("div", { className: "peer-table lazy" }, ...drawRows(peerRows)));

/** The rows in sight, measured as they appear. */
export const mountVirtual: Mount = (host, { peerRows }) => mount(host, <VirtualTable rows={peerRows} />);

function mount(host: HTMLElement, table: ReactNode) {
  const root = createRoot(host);
  return { give: () => root.render(table), unmount: () => root.unmount() };
}

function WholeTable({ rows }: { readonly rows: Rows }) {
  return createElement("div", { className: "peer-table" }, ...drawRows(rows));
}

function drawRows(rows: Rows) {
  return rows.map((cells) => createElement(PeerRow, { cells }));
}

function VirtualTable({ rows }: { readonly rows: Rows }) {
  const scroller = useRef<HTMLDivElement>(null);
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ESTIMATE,
    overscan: 4,
  });
  return (
    <div ref={scroller} className="peer-table">
      <div style={{ height: virtual.getTotalSize(), position: "relative" }}>
        {virtual.getVirtualItems().map(({ index, key, start }) => (
          <div
            key={key}
            ref={virtual.measureElement}
            data-index={index}
            style={{ position: "absolute", insetInline: 0, transform: `translateY(${start}px)` }}
          >
            <PeerRow cells={rows[index] ?? []} />
          </div>
        ))}
      </div>
    </div>
  );
}

// Rows, cells and runs never change places, so they are handed to React one by one and need no keys.
const PeerRow = memo(function PeerRow({ cells }: { readonly cells: Rows[number] }) {
  return createElement("div", { className: "peer-row" }, ...cells.map(drawCell));
});

function drawCell(runs: readonly PeerRun[]) {
  return createElement("div", null, ...runs.map(({ kind, text }) => createElement(ELEMENTS[kind], null, text)));
}
