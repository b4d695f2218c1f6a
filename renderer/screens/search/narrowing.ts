import type { PlanSummary } from "../../../shared/model/plan.ts";
import type { SavedFilter } from "../../../shared/model/saved-search.ts";
import type { DeadlineFilter, SearchFilter } from "../../../shared/model/search.ts";
import type { Words } from "../../catalogue/words.tsx";
import type { CompareTable } from "../compare/table/compare-table.ts";
import { placeOf } from "../plans/plan-columns.ts";

/** What a search is narrowed to, in the person's terms. */
export type Narrowing = SavedFilter;

export const NARROWED_TO_NOTHING: Narrowing = { places: [], years: [], units: [], deadline: null, state: null };

/** The kinds of conditions, in the order in which they are offered. */
export const CONDITION_KINDS = ["places", "years", "units", "deadline", "state"] as const;
export type ConditionKind = (typeof CONDITION_KINDS)[number];

/** A condition in words, and the narrowing without it. */
export type Condition = { readonly key: string; readonly label: string; readonly without: Narrowing };

/** Every condition of a narrowing. */
export function conditionsOf(narrowing: Narrowing, words: Words): readonly Condition[] {
  const { places, years, units, deadline, state } = narrowing;
  const { say } = words;
  return [
    ...places.map((place) => ({
      key: `place ${place}`,
      label: place,
      without: { ...narrowing, places: places.filter((other) => other !== place) },
    })),
    ...years.map((year) => ({
      key: `year ${year}`,
      label: say("search.year", { year: String(year) }),
      without: { ...narrowing, years: years.filter((other) => other !== year) },
    })),
    ...units.map((unit) => ({
      key: `unit ${unit.name}`,
      label: unit.name,
      without: { ...narrowing, units: units.filter((other) => other !== unit) },
    })),
    ...(deadline === null
      ? []
      : [{ key: "deadline", label: describeDeadline(deadline, words), without: { ...narrowing, deadline: null } }]),
    ...(state === null
      ? []
      : [{ key: "state", label: say(`search.state.${state}`), without: { ...narrowing, state: null } }]),
  ];
}

export function describeDeadline(deadline: DeadlineFilter, { say }: Words): string {
  return typeof deadline === "number"
    ? say("search.deadline.year", { year: String(deadline) })
    : say(`search.deadline.${deadline}`);
}

/**
 * The narrowing as the engine takes it.
 *
 * @param table the present comparison, whose rows have states; a state lets nothing through while there is none
 */
export function filterOf(
  { places, years, units, deadline, state }: Narrowing,
  plans: readonly PlanSummary[],
  table: CompareTable | null,
): SearchFilter {
  const isOpen = places.length === 0 && years.length === 0;
  const chosen = plans.filter(
    (plan) =>
      (places.length === 0 || places.includes(placeOf(plan) ?? "")) &&
      (years.length === 0 || years.includes(plan.metadata.year ?? 0)),
  );
  return {
    ...(isOpen ? {} : { plans: chosen.map(({ id }) => id) }),
    ...(units.length === 0 ? {} : { units: units.flatMap(({ names }) => names) }),
    ...(deadline === null ? {} : { deadline }),
    ...(state === null
      ? {}
      : { clauses: [...(table?.rowOfClause ?? [])].flatMap(([clause, row]) => (row.state === state ? [clause] : [])) }),
  };
}
