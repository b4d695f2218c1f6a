import {
  type CSSProperties,
  type KeyboardEvent,
  type ReactNode,
  type RefObject,
  useEffect,
  useMemo,
  useRef,
} from "react";
import type { ClauseRef } from "../../../shared/model/alignment.ts";
import { useWords } from "../../catalogue/words.tsx";
import { GridTable } from "../../components/grid-table.tsx";
import { BirdsEye } from "./birds-eye/birds-eye.tsx";
import type { Row } from "./compare-table.ts";
import type { CompareView, Place } from "./compare-view.ts";
import { DropSign } from "./drop-sign.tsx";
import type { RowActions } from "./row-head.tsx";
import { type RowSetting, RowView } from "./row-view.tsx";
import { SectionWords } from "./section-words.tsx";
import { type TableItem, tableItems } from "./table-items.ts";
import { useClauseDrag } from "./use-clause-drag.ts";
import type { Differences } from "./use-differences.ts";
import type { Distances } from "./use-distances.ts";
import { type GridHandle, useReveal } from "./use-reveal.ts";
import { useRowWindow } from "./use-row-window.ts";
import { useCleanCopy, useLastScroll, useRoom } from "./use-scroller.ts";

type CompareGridProps = {
  readonly handle: RefObject<GridHandle | null>;
  readonly rows: readonly Row[];
  readonly view: CompareView;
  readonly setting: RowSetting;
  readonly differences: Differences;
  readonly distances: Distances;
  /** What can be done at the current place. */
  readonly actions: RowActions;
  readonly width: number;
  /** The room for the columns is known. */
  readonly isMeasured: boolean;
  /** A new table is on its way. */
  readonly busy: boolean;
  readonly heads: ReactNode;
  /** A clause was dragged to a row, or to one of its own: null. Null where the table is frozen. */
  readonly onDrop: ((clause: ClauseRef, row: string | null) => void) | null;
  readonly onKey: (event: KeyboardEvent<HTMLElement>) => void;
  readonly onScrolled: (scrolled: number) => void;
  readonly onRoom: (width: number) => void;
  readonly onReading: (row: string | null) => void;
};

/** The alignment table. */
export function CompareGrid(props: CompareGridProps) {
  const { handle, rows, view, setting, differences, distances, actions, width, isMeasured, busy, heads } = props;
  const { onKey, onScrolled, onRoom, onReading } = props;
  const { say } = useWords();
  const scroller = useRef<HTMLDivElement>(null);
  const items = useMemo(() => tableItems(rows), [rows]);
  const { columns, table } = setting;
  const hasSections = rows.some((row) => row.section !== null);
  const rowWindow = useRowWindow(scroller, items, hasSections, view, setting, differences, isMeasured);
  const { virtual, top, upper, placeItem, drawn, apart } = rowWindow;
  const stop = tabStop(items, columns, view.place);

  const readingItem = items[upper];
  const isPlaceRead = placeItem >= upper && placeItem <= (drawn.at(-1) ?? 0) && apart === null;
  const readingRow = rowAt(items, isPlaceRead ? placeItem : upper);
  useEffect(() => onReading(readingRow), [readingRow, onReading]);

  const mark = useClauseDrag(scroller, top, props.onDrop);
  useReveal(handle, scroller, items, rowWindow);
  useRoom(scroller, onRoom);
  useLastScroll(scroller, view.scrolled, onScrolled);
  useCleanCopy(scroller);

  const drawItem = (index: number) => {
    const item = items[index];
    if (item === undefined) return null;
    const isHere = index === placeItem;
    return (
      <tr
        key={item.key}
        ref={virtual.measureElement}
        aria-rowindex={index + 2}
        className={item.kind === "section" ? "section-line" : `compare-row${isHere ? " current" : ""}`}
        style={isHere && apart !== null ? { position: "absolute", insetBlockStart: apart } : undefined}
        data-index={index}
        data-row={item.kind === "row" ? item.row.id : undefined}
      >
        {item.kind === "section" ? (
          <th scope="rowgroup">
            <SectionWords section={item.section} rows={item.rows} table={table} />
          </th>
        ) : (
          <RowView
            row={item.row}
            setting={setting}
            differences={differences.of(item.row)}
            isRowOpen={view.openRows.has(item.row.id)}
            place={isHere ? view.place : null}
            actions={isHere ? actions : null}
            tabStop={stop?.row === item.row.id ? stop.plan : null}
          />
        )}
      </tr>
    );
  };

  return (
    <>
      <div ref={scroller} className="compare-grid" style={measures(top, width)} data-region="table">
        {hasSections ? (
          <div className="section-strip" aria-hidden="true">
            <div className="section-line">
              <SectionWords section={readingItem?.section ?? null} rows={null} table={table} />
            </div>
          </div>
        ) : null}
        <GridTable
          aria-label={say("nav.compare")}
          aria-rowcount={items.length + 1}
          aria-colcount={columns.length + 1}
          aria-busy={busy}
          onKeyDown={onKey}
        >
          <thead>{heads}</thead>
          <tbody style={{ blockSize: virtual.getTotalSize(), paddingBlockStart: rowWindow.start }}>
            {drawn.map(drawItem)}
          </tbody>
        </GridTable>
        {mark === null ? null : <DropSign mark={mark} table={table} />}
      </div>
      <BirdsEye
        table={table}
        items={items}
        distances={distances}
        rowWindow={rowWindow}
        scroller={scroller}
        layout={rowWindow.layout}
      />
    </>
  );
}

function measures(top: number, width: number): CSSProperties {
  return { "--top": `${top}px`, "--table-width": `${width}px` } as CSSProperties;
}

/** The cell that Tab leads to: the current one, or the first. */
function tabStop(items: readonly TableItem[], columns: RowSetting["columns"], place: Place | null) {
  const isThere = items.some(({ key }) => key === place?.row);
  if (place !== null && isThere && columns.some(({ plan }) => plan === place.plan)) {
    return { row: place.row, plan: place.plan };
  }
  const row = place !== null && isThere ? place.row : items.find((item) => item.kind === "row")?.key;
  const plan = columns[0]?.plan;
  return row === undefined || plan === undefined ? null : { row, plan };
}

/** The row at an item or the first one after it. */
function rowAt(items: readonly TableItem[], index: number): string | null {
  for (let at = index; at < items.length; at += 1) {
    if (items[at]?.kind === "row") return items[at]?.key ?? null;
  }
  return null;
}
