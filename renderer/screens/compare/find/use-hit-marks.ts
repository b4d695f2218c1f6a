import { type RefObject, useEffect, useLayoutEffect, useMemo, useRef } from "react";
import { clauseRanges } from "../cells/clause-ranges.ts";
import type { RowSetting } from "../rows/row-setting.ts";
import type { Hit } from "./find-hits.ts";
import type { TableFind } from "./use-table-find.ts";

/** The names under which styles/compare-find.css draws hits. */
const ALL = "table-hits";
const CURRENT = "table-hit";
/** So much stays free around the current hit: at the top the bar stands, at the bottom one reads on. */
const CLEARANCE = 56;

/**
 * Paints the hits in the rows that are drawn, without touching their nodes, after every drawing; and when another becomes
 * the current one, scrolls so far that it can be seen.
 *
 * @param top the height of what stays at the top of the table
 */
export function useHitMarks(
  scroller: RefObject<HTMLElement | null>,
  { isOpen, hits, current }: TableFind,
  shownOf: RowSetting["shownOf"],
  top: number,
): void {
  const shown = useRef<Hit | null>(null);
  const byRow = useMemo(() => groupByRow(hits), [hits]);
  useLayoutEffect(() => {
    const table = scroller.current;
    if (table === null || !isOpen || hits.length === 0) {
      CSS.highlights.delete(ALL);
      CSS.highlights.delete(CURRENT);
      shown.current = null;
      return;
    }
    const drawn = [...table.querySelectorAll<HTMLElement>("tr[data-row]")];
    const rangesOf = ({ plan, clause, place }: Hit) =>
      clauseRanges(table, { plan, id: clause.id, text: clause.text }, [place], shownOf);
    const currentHit = hits[current] ?? null;
    const inSight = drawn.flatMap((row) => byRow.get(row.dataset.row ?? "") ?? []);
    const ranges = inSight.filter((hit) => hit !== currentHit).flatMap(rangesOf);
    const own = currentHit === null ? [] : rangesOf(currentHit);
    CSS.highlights.set(ALL, new Highlight(...ranges));
    CSS.highlights.set(CURRENT, new Highlight(...own));
    const [range] = own;
    if (currentHit === null || range === undefined || shown.current === currentHit) return;
    shown.current = currentHit;
    const box = range.getBoundingClientRect();
    const edges = table.getBoundingClientRect();
    const upper = edges.top + top + CLEARANCE;
    const lower = edges.top + table.clientHeight - box.height - CLEARANCE;
    if (box.top < upper) table.scrollBy({ top: box.top - upper, behavior: "instant" });
    else if (box.top > lower) table.scrollBy({ top: box.top - lower, behavior: "instant" });
  });
  useEffect(
    () => () => {
      CSS.highlights.delete(ALL);
      CSS.highlights.delete(CURRENT);
    },
    [],
  );
}

function groupByRow(hits: readonly Hit[]): ReadonlyMap<string, readonly Hit[]> {
  const groups = new Map<string, Hit[]>();
  for (const hit of hits) {
    const group = groups.get(hit.row.id);
    if (group === undefined) groups.set(hit.row.id, [hit]);
    else group.push(hit);
  }
  return groups;
}
