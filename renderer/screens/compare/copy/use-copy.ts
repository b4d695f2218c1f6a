import { type RefObject, useEffect } from "react";
import { useLatest } from "../../../components/use-latest.ts";
import { copiedClauses } from "./copied-clauses.ts";
import { type CopiedCells, rowsAsHtml, rowsAsTabs, rowsAsText } from "./copied-rows.ts";

/**
 * What Ctrl C copies out of the table: selected words of a head; else the rows that are marked, drawn or not, with a table
 * for programs that know tables; else the selected words of clauses and nothing else; else the current cell.
 *
 * @param marked the rows that are marked; null where none are
 * @param current the current cell; null where there is none
 * @param asTable whether it is to be copied as cells parted by tabs
 */
export function useCopy(
  scroller: RefObject<HTMLElement | null>,
  marked: () => CopiedCells | null,
  current: () => CopiedCells | null,
  asTable: RefObject<boolean>,
): void {
  const now = useLatest({ marked, current });
  useEffect(() => {
    const frame = scroller.current;
    if (frame === null) return;
    const copy = (event: ClipboardEvent) => {
      const { clipboardData, target } = event;
      if (target instanceof Element && isReadOut(target)) return;
      const rows = now.current.marked();
      const words = rows !== null || asTable.current ? null : copiedClauses(frame);
      const cells = rows ?? now.current.current();
      if (clipboardData === null || (words === null && cells === null)) return;
      if (words !== null) clipboardData.setData("text/plain", words);
      else if (cells !== null) {
        clipboardData.setData("text/plain", asTable.current ? rowsAsTabs(cells) : rowsAsText(cells));
        clipboardData.setData("text/html", rowsAsHtml(cells));
      }
      event.preventDefault();
    };
    frame.addEventListener("copy", copy);
    return () => frame.removeEventListener("copy", copy);
  }, [scroller, asTable]);
}

/** Words of a column's head are selected there: the browser copies them. */
function isReadOut(target: Element): boolean {
  return target.closest("thead") !== null && target.ownerDocument.getSelection()?.isCollapsed === false;
}
