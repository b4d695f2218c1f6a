import { memo, useMemo } from "react";
import type { PlanId } from "../../../../shared/model/ids.ts";
import type { TableItem } from "../table/table-items.ts";
import type { Distances } from "../table/use-distances.ts";
import type { Strip } from "./strip-geometry.ts";
import { STRIP_KINDS, stripColumns, stripPaths } from "./strip-paths.ts";
import type { StripRoom } from "./use-strip.ts";

type StripPictureProps = {
  readonly items: readonly TableItem[];
  readonly plans: readonly PlanId[];
  readonly distances: Distances;
  readonly strip: Strip;
  readonly room: StripRoom;
};

/** At the left of the stripes stand the markers of the sections. */
const MARKERS = 11;

const MANY = "–";

/** What the strip shows of the table, drawn anew only when that changes. */
export const StripPicture = memo(function StripPicture(props: StripPictureProps) {
  const { items, plans, distances, strip, room } = props;
  const paths = useMemo(
    () => stripPaths(items, plans, distances, strip, stripColumns(plans.length, MARKERS, room.width)),
    [items, plans, distances, strip, room.width],
  );
  const markers = useMemo(() => markersOf(items, strip), [items, strip]);
  return (
    <svg width={room.width} height={room.height} aria-hidden="true">
      {STRIP_KINDS.map((kind) => (paths[kind] === "" ? null : <path key={kind} className={kind} d={paths[kind]} />))}
      {markers.map(({ top, marker }) => (
        <text key={top} x={0} y={top + 8}>
          {marker}
        </text>
      ))}
    </svg>
  );
});

/** Where a section begins its number, as far as there is room: one of several characters is only hinted at. */
function markersOf(items: readonly TableItem[], { edges }: Strip): { readonly top: number; readonly marker: string }[] {
  const markers: { top: number; marker: string }[] = [];
  for (const [index, item] of items.entries()) {
    const top = edges[index] ?? 0;
    const isFirst = item.section !== null && items[index - 1]?.section !== item.section;
    const [number] = /[\p{L}\p{N}]+/u.exec(item.section?.marker ?? "") ?? [];
    const marker = number === undefined || number.length === 1 ? number : MANY;
    if (isFirst && marker !== undefined && top - (markers.at(-1)?.top ?? -20) >= 12) markers.push({ top, marker });
  }
  return markers;
}
