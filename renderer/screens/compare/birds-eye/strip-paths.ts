import type { PlanId } from "../../../../shared/model/ids.ts";
import type { Row } from "../table/compare-table.ts";
import type { TableItem } from "../table/table-items.ts";
import type { Distances } from "../table/use-distances.ts";
import type { Strip } from "./strip-geometry.ts";

/**
 * What a strip draws, each kind one path: how far a cell is from that of the row's base (`d0` near … `d4` far), the base's own
 * cells,
 * where a plan has nothing, where a person said so, what people have decided, what is doubtful.
 */
export const STRIP_KINDS = ["d0", "d1", "d2", "d3", "d4", "base", "gap", "absent", "decided", "doubtful"] as const;
export type StripKind = (typeof STRIP_KINDS)[number];
export type StripPaths = Readonly<Record<StripKind, string>>;

/** Where the stripes stand, in pixels: plan `i` from `left + i * step`, the standing of the rows behind them all. */
export type StripColumns = { readonly left: number; readonly width: number; readonly step: number };

/** Below this distance a cell counts to the level. */
const LEVELS = [0.1, 0.3, 0.5, 0.7] as const;
/** As long as a distance is on its way. */
const UNKNOWN_LEVEL = 2;
/** Rows closer together than this are drawn as one: nobody could tell them apart. */
const FINEST = 0.75;
const STANDING_WIDTH = 3;

/** The width that so many stripes get in a strip. */
export function stripColumns(plans: number, left: number, room: number): StripColumns {
  const step = Math.min(Math.floor((room - left - STANDING_WIDTH - 3) / Math.max(plans, 1)), 7);
  return { left, width: step - 1, step };
}

/** The paths of a strip. A stripe is as tall as its text is long beside the longest of its row. */
export function stripPaths(
  items: readonly TableItem[],
  plans: readonly PlanId[],
  distances: Distances,
  { edges }: Strip,
  columns: StripColumns,
): StripPaths {
  const parts: Record<StripKind, string[]> = {
    d0: [],
    d1: [],
    d2: [],
    d3: [],
    d4: [],
    base: [],
    gap: [],
    absent: [],
    decided: [],
    doubtful: [],
  };
  const standing = columns.left + plans.length * columns.step + 2;
  let drawnTo = Number.NEGATIVE_INFINITY;
  for (const [index, item] of items.entries()) {
    const [top = 0, bottom = 0] = [edges[index], edges[index + 1]];
    if (item.kind !== "row" || bottom - drawnTo < FINEST) continue;
    drawnTo = bottom;
    const { row } = item;
    const height = Math.max(bottom - top - 1, FINEST);
    const longest = Math.max(1, ...[...row.cells.values()].map(({ text }) => text.length));
    for (const [at, plan] of plans.entries()) {
      const x = columns.left + at * columns.step;
      const length = row.cells.get(plan)?.text.length ?? 0;
      const tall = Math.max((length / longest) * height, FINEST);
      if (row.absences.has(plan)) parts.absent.push(box(x, top, columns.width, height));
      else if (length === 0) parts.gap.push(line(x + columns.width / 2, top, height));
      else if (plan === row.base) parts.base.push(box(x + 0.5, top + 0.5, columns.width - 1, Math.max(tall - 1, 0.5)));
      else parts[`d${levelOf(row, plan, distances)}`].push(box(x, top, columns.width, tall));
    }
    if (row.standing !== "proposed") parts.decided.push(box(standing, top, STANDING_WIDTH, height));
    else if (row.doubtful)
      parts.doubtful.push(box(standing + 0.5, top + 0.5, STANDING_WIDTH - 1, Math.max(height - 1, 0.5)));
  }
  return Object.fromEntries(STRIP_KINDS.map((kind) => [kind, parts[kind].join("")])) as Record<StripKind, string>;
}

function levelOf(row: Row, plan: PlanId, distances: Distances): 0 | 1 | 2 | 3 | 4 {
  // Without a base nothing is near it.
  if (row.base === null) return 4;
  const similarity = distances.of(row)?.get(plan);
  if (similarity === undefined) return UNKNOWN_LEVEL;
  const level = LEVELS.findIndex((limit) => 1 - similarity < limit);
  return level === -1 ? 4 : (level as 0 | 1 | 2 | 3);
}

function box(x: number, y: number, width: number, height: number): string {
  return `M${short(x)} ${short(y)}h${short(width)}v${short(height)}h${short(-width)}z`;
}

function line(x: number, y: number, height: number): string {
  return `M${short(x)} ${short(y)}v${short(height)}`;
}

function short(value: number): string {
  return String(Math.round(value * 100) / 100);
}
