import { useVirtualizer } from "@tanstack/react-virtual";
import {
  type CSSProperties,
  type KeyboardEvent,
  type ReactNode,
  type RefObject,
  useCallback,
  useEffect,
  useImperativeHandle,
  useLayoutEffect,
  useMemo,
  useReducer,
  useRef,
} from "react";
import { useWords } from "../../catalogue/words.tsx";
import { GridTable } from "../../components/grid-table.tsx";
import type { Row } from "./compare-table.ts";
import type { CompareView, Place } from "./compare-view.ts";
import type { RowActions } from "./row-head.tsx";
import { estimateRow } from "./row-height.ts";
import { type RowSetting, RowView } from "./row-view.tsx";
import { SectionWords } from "./section-words.tsx";
import { type TableItem, tableItems } from "./table-items.ts";
import type { Differences } from "./use-differences.ts";
import { useCleanCopy, useLastScroll, useRoom } from "./use-scroller.ts";

/** The way to bring a place of the table into sight from outside. */
export type GridHandle = {
  /** Brings the row of a place into sight, `first` under the heads even where it was in sight, and focuses its cell. */
  readonly reveal: (place: Place, first: boolean) => void;
  /** The same for a place that the table has moved: the focus follows only where it was in the table, or nowhere. */
  readonly follow: (place: Place) => void;
  readonly focus: () => void;
};

type CompareGridProps = {
  readonly handle: RefObject<GridHandle | null>;
  readonly rows: readonly Row[];
  readonly view: CompareView;
  readonly setting: RowSetting;
  readonly differences: Differences;
  /** What can be done at the current place. */
  readonly actions: RowActions;
  readonly width: number;
  /** A new table is on its way. */
  readonly busy: boolean;
  readonly heads: ReactNode;
  readonly onKey: (event: KeyboardEvent<HTMLElement>) => void;
  readonly onScrolled: (scrolled: number) => void;
  readonly onRoom: (width: number) => void;
  readonly onReading: (row: string | null) => void;
};

const HEADS_HEIGHT = 76;
const SECTION_HEIGHT = 26;
// Rows about to come into sight, for which differences are fetched ahead.
const AHEAD = 16;

/** The alignment table. Only the rows in sight are laid out; their heights are known beforehand and measured when drawn. */
export function CompareGrid(props: CompareGridProps) {
  const { handle, rows, view, setting, differences, actions, width, busy, heads } = props;
  const { onKey, onScrolled, onRoom, onReading } = props;
  const { say } = useWords();
  const scroller = useRef<HTMLDivElement>(null);
  const items = useMemo(() => tableItems(rows), [rows]);
  const { columns, measure, table } = setting;
  const hasSections = rows.some((row) => row.section !== null);
  const top = HEADS_HEIGHT + (hasSections ? SECTION_HEIGHT : 0);

  const placeItem = items.findIndex(({ key }) => key === view.place?.row);
  const stop = tabStop(items, columns, view.place);

  const virtual = useVirtualizer({
    count: items.length,
    getScrollElement: () => scroller.current,
    getItemKey: (index) => items[index]?.key ?? index,
    estimateSize: (index) => {
      const item = items[index];
      if (item?.kind !== "row") return SECTION_HEIGHT;
      return estimateRow(item.row, columns, view.openRows.has(item.row.id), measure);
    },
    overscan: 2,
    scrollMargin: top,
    scrollPaddingStart: top,
    initialOffset: view.scrolled,
  });
  const shown = virtual.getVirtualItems();
  const first = shown[0]?.index ?? 0;
  const last = shown.at(-1)?.index ?? 0;
  useEffect(() => {
    const near = items.slice(Math.max(first - AHEAD, 0), last + AHEAD + 1);
    differences.want(near.flatMap((item) => (item.kind === "row" ? [item.row] : [])));
  }, [items, first, last, differences]);

  const upper = virtual.getVirtualItemForOffset((virtual.scrollOffset ?? 0) + top + 1)?.index ?? 0;
  const readingItem = items[upper];
  const readingRow = placeItem >= upper && placeItem <= last ? rowAt(items, placeItem) : rowAt(items, upper);
  useEffect(() => onReading(readingRow), [readingRow, onReading]);

  // Other widths, another density: what was measured before says nothing any more, but the row that was being read stays.
  const layout = `${columns.map((column) => column.width).join()}/${measure.size}`;
  const drawnAs = useRef({ layout, upper: readingItem?.key });
  useLayoutEffect(() => {
    if (drawnAs.current.layout === layout) {
      drawnAs.current.upper = readingItem?.key;
      return;
    }
    const kept = items.findIndex(({ key }) => key === drawnAs.current.upper);
    drawnAs.current.layout = layout;
    virtual.measure();
    const start = virtual.getOffsetForIndex(kept, "start");
    if (kept > 0 && start !== undefined) virtual.scrollToOffset(start[0]);
  });

  const focusCell = useCallback(() => {
    scroller.current?.querySelector<HTMLElement>("td[tabindex='0']")?.focus({ preventScroll: true });
  }, []);
  const wish = useRef<{ readonly place: Place; readonly first: boolean; readonly focus: boolean } | null>(null);
  const [, wake] = useReducer((turns: number) => turns + 1, 0);
  const fulfil = () => {
    const frame = scroller.current;
    if (wish.current === null || frame === null) return;
    const { place, first: isFirst, focus } = wish.current;
    const index = items.findIndex(({ key }) => key === place.row);
    const item = virtual.measurementsCache[index];
    if (item === undefined) return;
    const from = virtual.scrollOffset ?? 0;
    // An item's start counts from the top of what scrolls, where the heads stand.
    const highest = Math.max(0, item.start - top);
    const lowest = Math.max(0, Math.min(highest, item.end - frame.clientHeight));
    if (isFirst || from > highest || from < lowest) {
      virtual.scrollToOffset(isFirst || from > highest ? highest : lowest);
    }
    const cell = frame.querySelector<HTMLElement>(`[data-row="${CSS.escape(place.row)}"] [data-plan="${place.plan}"]`);
    if (cell === null) return;
    wish.current = null;
    showSideways(frame, cell);
    if (focus) cell.focus({ preventScroll: true });
  };
  useLayoutEffect(fulfil);
  useImperativeHandle(handle, () => ({
    reveal: (place, first) => {
      wish.current = { place, first, focus: true };
      // Fulfilled once the place is drawn as the current one: to focus its cell before would choose it anew.
      wake();
    },
    follow: (place) => {
      const { activeElement } = document;
      const focus = activeElement === document.body || scroller.current?.contains(activeElement) === true;
      wish.current = { place, first: false, focus };
      wake();
    },
    focus: focusCell,
  }));

  useRoom(scroller, onRoom);
  useLastScroll(scroller, view.scrolled, onScrolled);
  useCleanCopy(scroller);

  // The current row stays in the page wherever it is scrolled to, or the focus would be lost; in its order, or moving
  // it would lose the focus, too.
  const isApart = placeItem !== -1 && (placeItem < first || placeItem > last);
  const drawn = shown.map(({ index }) => index);
  if (isApart) drawn.splice(placeItem < first ? 0 : drawn.length, 0, placeItem);
  const drawItem = (index: number) => {
    const item = items[index];
    if (item === undefined) return null;
    const isHere = index === placeItem;
    const apart = isHere && isApart ? (virtual.measurementsCache[index]?.start ?? top) - top : null;
    return (
      <tr
        key={item.key}
        ref={virtual.measureElement}
        aria-rowindex={index + 2}
        className={item.kind === "section" ? "section-line" : `compare-row${isHere ? " current" : ""}`}
        style={apart === null ? undefined : { position: "absolute", insetBlockStart: apart }}
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
        <tbody style={{ blockSize: virtual.getTotalSize(), paddingBlockStart: (shown[0]?.start ?? top) - top }}>
          {drawn.map(drawItem)}
        </tbody>
      </GridTable>
    </div>
  );
}

function measures(top: number, width: number): CSSProperties {
  return { "--top": `${top}px`, "--table-width": `${width}px` } as CSSProperties;
}

/** The cell that Tab leads to: the current one, or the first. */
function tabStop(items: readonly TableItem[], columns: RowSetting["columns"], place: Place | null) {
  const isThere = items.some(({ key }) => key === place?.row) && columns.some(({ plan }) => plan === place?.plan);
  if (place !== null && isThere) return { row: place.row, plan: place.plan };
  const row = items.find((item) => item.kind === "row");
  const plan = columns[0]?.plan;
  return row === undefined || plan === undefined
    ? null
    : { row: place !== null && items.some(({ key }) => key === place.row) ? place.row : row.key, plan };
}

/** The row at an item or the first one after it. */
function rowAt(items: readonly TableItem[], index: number): string | null {
  const item = items.slice(index).find(({ kind }) => kind === "row");
  return item?.key ?? null;
}

/** Scrolls sideways by so much that a cell is not hidden by the window's edge or the columns that stay. */
function showSideways(frame: HTMLElement, cell: HTMLElement): void {
  const { left, right } = cell.getBoundingClientRect();
  const edges = frame.getBoundingClientRect();
  const pinned = cell.parentElement?.querySelector(".cell.pinned")?.getBoundingClientRect().right ?? edges.left;
  if (cell.matches(".pinned")) return;
  if (left < pinned) frame.scrollLeft -= pinned - left;
  else if (right > edges.left + frame.clientWidth) frame.scrollLeft += right - edges.left - frame.clientWidth;
}
