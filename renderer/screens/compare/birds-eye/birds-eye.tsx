import { type KeyboardEvent, type PointerEvent, type RefObject, useEffect, useMemo, useRef, useState } from "react";
import { useWords } from "../../../catalogue/words.tsx";
import { isComposing } from "../../../components/input-method.ts";
import type { RowWindow } from "../rows/use-row-window.ts";
import type { CompareTable } from "../table/compare-table.ts";
import { nameOf } from "../table/plan-names.ts";
import type { TableItem } from "../table/table-items.ts";
import type { Distances } from "../table/use-distances.ts";
import { heightOf, type Spot, spotAt } from "./strip-geometry.ts";
import { StripPicture } from "./strip-picture.tsx";
import { useStrip } from "./use-strip.ts";

type BirdsEyeProps = {
  readonly table: CompareTable;
  readonly items: readonly TableItem[];
  readonly distances: Distances;
  readonly rowWindow: RowWindow;
  readonly scroller: RefObject<HTMLDivElement | null>;
  /** What the heights of the rows depend on. */
  readonly layout: string;
};

/** By so many rows Page Up and Page Down go. */
const PAGE = 10;

/** The whole table at a glance, at its right: a stripe a plan, and a frame around what is in sight, to be moved. */
export function BirdsEye({ table, items, distances, rowWindow, scroller, layout }: BirdsEyeProps) {
  const { say } = useWords();
  const frame = useRef<HTMLDivElement>(null);
  const [pointed, setPointed] = useState<number | null>(null);
  const grabbed = useRef<number | null>(null);
  const { virtual, top } = rowWindow;
  const { strip, room } = useStrip(frame, rowWindow, items, layout);

  const offset = virtual.scrollOffset ?? 0;
  const sight = (virtual.scrollRect?.height ?? 0) - top;
  const from = heightOf(strip, spotOfOffset(offset + top));
  const to = heightOf(strip, spotOfOffset(offset + top + sight));

  function spotOfOffset(at: number): Spot {
    const item = virtual.getVirtualItemForOffset(at);
    if (item === undefined) return { item: 0, part: 0 };
    return { item: item.index, part: Math.min(Math.max((at - item.start) / Math.max(item.size, 1), 0), 1) };
  }
  const scrollTo = (y: number) => {
    const spot = spotAt(strip, y);
    const item = spot === null ? undefined : virtual.measurementsCache[spot.item];
    if (spot !== null && item !== undefined) virtual.scrollToOffset(item.start + spot.part * item.size - top);
  };

  const rows = useMemo(
    () => items.flatMap((item, index) => (item.kind === "row" ? [{ index, row: item.row }] : [])),
    [items],
  );
  const reading = Math.max(
    rows.findIndex(({ index }) => index >= rowWindow.upper),
    0,
  );
  const goTo = (at: number) => {
    const target = rows[Math.min(Math.max(at, 0), rows.length - 1)];
    const item = target === undefined ? undefined : virtual.measurementsCache[target.index];
    if (item !== undefined) virtual.scrollToOffset(item.start - top);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (isComposing(event.nativeEvent) || event.ctrlKey || event.altKey || event.metaKey) return;
    const target = {
      ArrowUp: reading - 1,
      ArrowLeft: reading - 1,
      ArrowDown: reading + 1,
      ArrowRight: reading + 1,
      PageUp: reading - PAGE,
      PageDown: reading + PAGE,
      Home: 0,
      End: rows.length - 1,
    }[event.key];
    if (target === undefined) return;
    event.preventDefault();
    goTo(target);
  };

  const heightOfPointer = (event: PointerEvent) => event.clientY - (frame.current?.getBoundingClientRect().top ?? 0);
  const onPointerDown = (event: PointerEvent) => {
    if (event.button !== 0) return;
    const y = heightOfPointer(event);
    event.currentTarget.setPointerCapture(event.pointerId);
    // Inside the frame it is taken where it is; elsewhere its middle comes to the pointer.
    const isInFrame = y >= from && y <= to;
    grabbed.current = isInFrame ? y - from : (to - from) / 2;
    if (!isInFrame) scrollTo(y - grabbed.current);
  };
  const onPointerMove = (event: PointerEvent) => {
    const y = heightOfPointer(event);
    if (grabbed.current !== null) scrollTo(y - grabbed.current);
    setPointed(y);
  };
  useEffect(() => {
    const strip = frame.current;
    const turn = (event: WheelEvent) => {
      if (event.ctrlKey) return;
      event.preventDefault();
      scroller.current?.scrollBy({ top: event.deltaY });
    };
    // React listens passively; the page must not scroll along.
    strip?.addEventListener("wheel", turn, { passive: false });
    return () => strip?.removeEventListener("wheel", turn);
  }, [scroller]);

  const current = rows[reading]?.row;
  const spot = pointed === null ? null : spotAt(strip, pointed);
  const tip = spot === null ? undefined : items[spot.item];
  const { plans } = table.comparison;
  return (
    <div className="birds-eye">
      <p className="strip-heads" aria-hidden="true">
        {plans.map((plan) => nameOf(table, plan).slice(0, 1)).join("")}
      </p>
      <div
        ref={frame}
        className="strip"
        role="slider"
        tabIndex={0}
        data-region="birds-eye"
        data-region-entry=""
        aria-label={say("strip.name")}
        aria-orientation="vertical"
        aria-valuemin={1}
        aria-valuemax={Math.max(rows.length, 1)}
        aria-valuenow={reading + 1}
        aria-valuetext={say("strip.row", { nth: reading + 1, total: rows.length, title: current?.title ?? "" })}
        onKeyDown={onKeyDown}
        onPointerDown={onPointerDown}
        onPointerMove={onPointerMove}
        onPointerUp={() => {
          grabbed.current = null;
        }}
        onPointerLeave={() => setPointed(null)}
      >
        <StripPicture items={items} plans={plans} distances={distances} strip={strip} room={room} />
        <div className="strip-frame" style={{ insetBlockStart: from, blockSize: Math.max(to - from, 6) }} />
        {pointed === null || tip === undefined ? null : (
          <p className="strip-tip" style={{ insetBlockStart: pointed }} aria-hidden="true" lang="zh-Hans">
            {tip.kind === "row"
              ? say("compare.row-named", { number: tip.row.number, title: tip.row.title })
              : tip.section?.heading}
          </p>
        )}
      </div>
    </div>
  );
}
