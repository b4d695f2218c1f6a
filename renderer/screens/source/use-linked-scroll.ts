import { useEffect, useRef, useState } from "react";
import type { Clause } from "../../../shared/model/reading.ts";
import type { Span } from "../../../shared/model/span.ts";
import { type Counterpart, clauseAt, type Stretch, scrollBeside } from "./linked-places.ts";
import { startOf } from "./margins.ts";
import { READING_LINE } from "./source-text.tsx";
import type { OpenSource } from "./use-open-source.ts";

export type Side = 0 | 1;

/** The clause being read, and what answers it in the other text. */
export type Link = { readonly side: Side; readonly clause: Clause; readonly counterpart: Counterpart };

/**
 * Lets the text that the person reads lead the other: the clause at its reading line brings its counterpart beside it.
 * Gives what is linked at the moment; null between clauses and while the link is off.
 *
 * @param leader the side that the person moves; the other never leads back
 */
export function useLinkedScroll(
  sides: readonly [OpenSource, OpenSource],
  isOn: boolean,
  leader: Side,
  counterpart: (side: Side, clause: Clause) => Counterpart,
): Link | null {
  const [link, setLink] = useState<Link | null>(null);
  const [read, other] = leader === 0 ? sides : ([sides[1], sides[0]] as const);
  const { reading } = read.reader;
  const isReady = isOn && other.read.reading.clauses.length > 0;

  // What was followed last: whoever takes the lead moves nothing by that alone.
  const last = useRef<{ readonly leader: Side; readonly isReady: boolean; readonly reading: Span } | null>(null);
  useEffect(() => {
    const before = last.current;
    last.current = { leader, isReady, reading };
    if (!isReady) return setLink(null);
    const hasMoved = before === null || !before.isReady || (before.leader === leader && before.reading !== reading);
    if (!hasMoved) return;
    const { clauses } = read.read.reading;
    const index = clauseAt(clauses, reading);
    const clause = index === null ? undefined : clauses[index];
    if (index === null || clause === undefined) return setLink(null);
    const found = counterpart(leader, clause);
    const beside = "clause" in found ? other.read.reading.clauses.findIndex(({ id }) => id === found.clause) : -1;
    setLink({ side: leader, clause, counterpart: found });
    read.reader.setChosen(index);
    other.reader.setChosen(beside === -1 ? null : beside);
    const partner = other.read.reading.clauses[beside];
    if (partner === undefined || bringBeside(read, index, other, beside)) return;
    // Not drawn yet: of a long source only what is looked at is drawn.
    other.reader.setReveal({ offset: startOf(partner), focus: false, isAtLine: true });
  }, [leader, isReady, reading, read, other, counterpart]);

  return link;
}

/** Scrolls the other text; gives false where its clause is not drawn. */
function bringBeside(read: OpenSource, index: number, other: OpenSource, beside: number): boolean {
  const [from, to] = [read.reader.text.current, other.reader.text.current];
  const here = from === null ? null : stretchOf(from, index);
  const there = to === null ? null : stretchOf(to, beside);
  if (from === null || to === null || here === null || there === null) return false;
  const by = scrollBeside(here, there, from.clientHeight * READING_LINE);
  if (Math.abs(by) >= 1) to.scrollTop += by;
  return true;
}

/** Where a clause stands in the window of its text; null where it is not drawn. */
function stretchOf(text: HTMLElement, clause: number): Stretch | null {
  const parts = text.querySelectorAll(`[data-clause="${clause}"]`);
  const [first, last] = [parts[0], parts[parts.length - 1]];
  if (first === undefined || last === undefined) return null;
  const { top } = first.getBoundingClientRect();
  return { top: top - text.getBoundingClientRect().top, height: last.getBoundingClientRect().bottom - top };
}
