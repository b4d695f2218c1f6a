import { type CSSProperties, type ReactNode, useEffect, useMemo, useRef } from "react";
import type { PlanId } from "../../../../shared/model/ids.ts";
import { useWords } from "../../../catalogue/words.tsx";
import { GridTable } from "../../../components/grid-table.tsx";
import { BirdsEye } from "../birds-eye/birds-eye.tsx";
import { selectedRows } from "../copy/row-selection.ts";
import { useCopy } from "../copy/use-copy.ts";
import { useRowDrag } from "../copy/use-row-drag.ts";
import { DropSign } from "../corrections/drop-sign.tsx";
import type { Dragged, DropTarget } from "../corrections/drop-target.ts";
import { useTableDrag } from "../corrections/use-table-drag.ts";
import { useAtDesk } from "../desk/desk-context.ts";
import { useHitMarks } from "../find/use-hit-marks.ts";
import { PassingRow } from "../rows/passing-row.tsx";
import type { RowSetting } from "../rows/row-setting.ts";
import { RowView } from "../rows/row-view.tsx";
import { useRowWindow } from "../rows/use-row-window.ts";
import { useBandInSight } from "../set-out/use-band-in-sight.ts";
import { sectionKey, sectionSizes, type TableItem, tableItems } from "../table/table-items.ts";
import type { Differences } from "../table/use-differences.ts";
import { useWalkMarks } from "../walk/use-walk-marks.ts";
import { SectionWords } from "./section-words.tsx";
import { useReveal } from "./use-reveal.ts";
import { useLastScroll, useRoom } from "./use-scroller.ts";
import { useTabStop } from "./use-tab-stop.ts";

type CompareGridProps = {
  readonly differences: Differences;
  readonly heads: ReactNode;
  /** A clause or a row was dragged somewhere. Null where the table is frozen. */
  readonly onDrop: ((dragged: Dragged, target: DropTarget) => void) | null;
  readonly onScrolled: (scrolled: number) => void;
  readonly onReading: (row: string | null) => void;
};

/** The alignment table. */
export function CompareGrid({ differences, heads, onDrop, onScrolled, onReading }: CompareGridProps) {
  const desk = useAtDesk();
  const { rows, shown, view, setting, distances, actions, selection, find } = desk;
  const { width } = desk.arrangement.columns;
  const { say } = useWords();
  const scroller = useRef<HTMLDivElement>(null);
  const items = useMemo(() => tableItems(rows, view.foldedSections), [rows, view.foldedSections]);
  const sizes = useMemo(() => sectionSizes(rows), [rows]);
  const { columns, table } = setting;
  const hasSections = rows.some((row) => row.section !== null);
  const rowWindow = useRowWindow(scroller, items, hasSections, view, setting, differences, desk.height);
  const { virtual, top, upper, placeItem, drawn, apart, isRushing } = rowWindow;
  const standPlace = desk.walk.standing?.isAtPartner === false ? desk.walk.standing.stop.place : null;
  const stop = useTabStop(items, rowWindow, columns, view.place);

  const reading = items[upper]?.section ?? null;
  const isPlaceRead = placeItem >= upper && placeItem <= (drawn.at(-1) ?? 0) && apart === null;
  const readingRow = rowAt(items, isPlaceRead ? placeItem : upper);
  useEffect(() => onReading(readingRow), [readingRow, onReading]);

  const drag = useTableDrag(scroller, top, onDrop);
  useReveal(desk.grid, scroller, items, rowWindow);
  useBandInSight(scroller, view.place, top);
  useRoom(scroller, desk.onRoom);
  useLastScroll(scroller, () => virtual.scrollOffset ?? 0, onScrolled);
  useHitMarks(scroller, find, setting.shownOf, top);
  useWalkMarks(scroller, desk.walk.standing, setting, top, desk.unfoldRow);
  const plans = columns.map(({ plan }) => plan);
  useRowDrag(scroller, top, plans, view.place?.row ?? null, desk.onSelect);
  const marked = useMemo(() => selectedRows(shown, selection), [shown, selection]);
  const copied = { table, shownOf: setting.shownOf };
  useCopy(
    scroller,
    () => (marked.length === 0 ? null : { ...copied, rows: marked, plans: selection?.plans ?? plans }),
    () =>
      desk.row === undefined || view.place === null ? null : { ...copied, rows: [desk.row], plans: [view.place.plan] },
    desk.asTable,
  );
  const markedIds = useMemo(() => new Set(marked.map(({ id }) => id)), [marked]);

  const drawItem = (index: number) => {
    const item = items[index];
    if (item === undefined) return null;
    const isHere = index === placeItem;
    const isPassing = isRushing && !isHere && item.kind === "row";
    return (
      <tr
        key={item.key}
        ref={isPassing || item.kind === "section" ? undefined : virtual.measureElement}
        aria-rowindex={index + 2}
        className={classOf(item, isHere, markedIds)}
        style={
          isPassing
            ? { blockSize: virtual.measurementsCache[index]?.size }
            : isHere && apart !== null
              ? { position: "absolute", insetBlockStart: apart }
              : undefined
        }
        aria-selected={markedIds.size > 0 && item.kind === "row" ? markedIds.has(item.key) : undefined}
        data-index={index}
        data-row={item.kind === "row" ? item.row.id : undefined}
      >
        {item.kind === "section" ? (
          <th scope="rowgroup">
            <SectionWords
              section={item.section}
              rows={item.rows}
              isFolded={item.isFolded}
              tabStop={stop === null && index === drawn[0]}
              table={table}
              onFold={() => desk.foldSection(sectionKey(item.section))}
            />
          </th>
        ) : isPassing ? (
          <PassingRow row={item.row} setting={setting} />
        ) : (
          <RowView
            row={item.row}
            setting={setting}
            differences={differences.of(item.row)}
            isRowOpen={view.openRows.has(item.row.id)}
            place={isHere ? view.place : null}
            stop={isHere ? standPlace : null}
            actions={isHere ? actions : null}
            tabStop={stop?.row === item.key ? stop.plan : null}
          />
        )}
      </tr>
    );
  };

  return (
    <>
      <div
        ref={scroller}
        className="compare-grid"
        style={{ ...measures(top, width), ...(selection === null ? {} : marks(columns, selection.plans)) }}
        data-region="table"
      >
        {hasSections ? (
          <div className="section-strip" aria-hidden="true">
            <div className="section-line">
              <SectionWords
                section={reading}
                rows={sizes.get(sectionKey(reading)) ?? 0}
                isFolded={view.foldedSections.has(sectionKey(reading))}
                tabStop={false}
                table={table}
                onFold={() => desk.foldSection(sectionKey(reading))}
              />
            </div>
          </div>
        ) : null}
        <GridTable
          aria-label={say("nav.compare")}
          aria-rowcount={items.length + 1}
          aria-colcount={columns.length + 1}
          aria-multiselectable="true"
          aria-busy={desk.session.busy}
          onKeyDown={desk.onKey}
        >
          <thead>{heads}</thead>
          <tbody style={{ blockSize: virtual.getTotalSize(), paddingBlockStart: rowWindow.start }}>
            {drawn.map(drawItem)}
          </tbody>
        </GridTable>
        {drag === null ? null : <DropSign {...drag} table={table} />}
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

/** Over which columns the mark of several rows is drawn. */
function marks(columns: RowSetting["columns"], plans: readonly PlanId[] | null): CSSProperties {
  const marked = columns.map(({ plan }, index) => [
    `--mark-${index + 1}`,
    plans?.includes(plan) === false ? "none" : "block",
  ]);
  return Object.fromEntries(marked) as CSSProperties;
}

function classOf(item: TableItem, isHere: boolean, marked: ReadonlySet<string>): string {
  if (item.kind === "section") return "section-line";
  return `compare-row${isHere ? " current" : ""}${marked.has(item.key) ? " marked" : ""}`;
}

/** The row at an item or the first one after it. */
function rowAt(items: readonly TableItem[], index: number): string | null {
  for (let at = index; at < items.length; at += 1) {
    if (items[at]?.kind === "row") return items[at]?.key ?? null;
  }
  return null;
}
