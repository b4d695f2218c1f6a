import { useEffect, useLayoutEffect } from "react";
import type { PlanId } from "../../../shared/model/ids.ts";
import type { Plan } from "../../../shared/model/plan.ts";
import type { SourcePlace } from "../../shell/screen.ts";
import { startOf } from "./margins.ts";
import type { FindInSources } from "./use-find-in-sources.ts";
import type { Side } from "./use-linked-scroll.ts";
import type { OpenSource } from "./use-open-source.ts";

/**
 * Brings a person to where she wants to be: to the place that was asked for, else to where the plan was left; and to each
 * match that she steps to.
 *
 * @param places where each plan was left; kept up to date
 * @param onTurn is told in which text the match stands
 */
export function useSourcePlaces(
  place: SourcePlace,
  plan: Plan,
  beside: Plan | null,
  [first, other]: readonly [OpenSource, OpenSource],
  find: FindInSources,
  places: Map<PlanId, number>,
  onTurn: (side: Side) => void,
): void {
  const { goTo, setChosen, setReveal, setReading, text } = first.reader;
  const { goTo: goToOther, setChosen: setOtherChosen } = other.reader;
  const { setReveal: setOtherReveal, setReading: setOtherReading } = other.reader;
  const { find: findWords, setTyped, current } = find;
  const { id } = plan.summary;
  const { clauses } = plan.reading;
  const besideId = beside?.summary.id;

  // With the text itself: a key pressed at what a person sees finds the focus there, and nothing jumps.
  useLayoutEffect(() => {
    const index = clauses.findIndex((clause) => clause.id === place.clause);
    const clause = clauses[index];
    const left = place.query === "" ? places.get(id) : undefined;
    setTyped(place.query);
    findWords(place.query, 0, clause === undefined ? 0 : startOf(clause));
    if (clause !== undefined) {
      setChosen(index);
      goTo(startOf(clause), false);
    } else if (left !== undefined) goTo(left, false);
    text.current?.focus({ preventScroll: true });
  }, [place, id, clauses, places, findWords, setTyped, setChosen, goTo, text]);

  useLayoutEffect(() => {
    const left = besideId === undefined ? undefined : places.get(besideId);
    setOtherChosen(null);
    if (left !== undefined) goToOther(left, false);
  }, [besideId, places, goToOther, setOtherChosen]);

  const [readHere, readThere] = [first.reader.reading.start, other.reader.reading.start];
  useEffect(() => {
    places.set(id, readHere);
  }, [places, id, readHere]);
  useEffect(() => {
    if (besideId !== undefined) places.set(besideId, readThere);
  }, [places, besideId, readThere]);

  const { mark } = first;
  const { mark: markOther } = other;
  useEffect(() => {
    if (current === null) return;
    const { side, place: found } = current;
    onTurn(side);
    (side === 0 ? mark : markOther)(null);
    (side === 0 ? setReveal : setOtherReveal)({ offset: found.start, focus: false });
    (side === 0 ? setReading : setOtherReading)(found);
  }, [current, onTurn, mark, markOther, setReveal, setOtherReveal, setReading, setOtherReading]);
}
