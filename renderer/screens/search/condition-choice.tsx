import { describeFault } from "../../../shared/contract/sentences.ts";
import type { PlanSummary } from "../../../shared/model/plan.ts";
import { type SearchedState, SearchedStateSchema } from "../../../shared/model/saved-search.ts";
import type { DeadlineFilter, SearchFacets } from "../../../shared/model/search.ts";
import { useWords } from "../../catalogue/words.tsx";
import { placeOf } from "../plans/plan-columns.ts";
import { ChoiceLine } from "./choice-line.tsx";
import { type ConditionKind, describeDeadline } from "./narrowing.ts";
import { useFacets } from "./use-facets.ts";
import type { Finder } from "./use-finder.ts";

type ConditionChoiceProps = {
  readonly kind: ConditionKind;
  readonly finder: Finder;
  readonly plans: readonly PlanSummary[];
};

/** What a search can be narrowed to of one kind, with how many clauses each choice leaves. */
export function ConditionChoice({ kind, finder, plans }: ConditionChoiceProps) {
  const { say, language } = useWords();
  const facets = useFacets(finder.query, finder.filter, kind !== "state");
  if (kind === "state") return <StateChoice finder={finder} />;
  if (facets.state === "loading") return <p className="aside">{say("search.counting")}</p>;
  if (facets.state === "failed") return <p className="damage">{describeFault(facets.fault, language)}</p>;
  switch (kind) {
    case "places":
      return <PlaceChoice finder={finder} counts={countBy(facets.value, plans, (plan) => placeOf(plan) ?? null)} />;
    case "years":
      return <YearChoice finder={finder} counts={countBy(facets.value, plans, ({ metadata }) => metadata.year)} />;
    case "units":
      return <UnitChoice finder={finder} units={facets.value.units} />;
    case "deadline":
      return <DeadlineChoice finder={finder} deadlines={facets.value.deadlines} />;
  }
}

/** How many clauses there are of each value of a plan, in the order of the plans. */
function countBy<T extends string | number>(
  { plans: counted }: SearchFacets,
  plans: readonly PlanSummary[],
  nameOf: (plan: PlanSummary) => T | null,
): ReadonlyMap<T, number> {
  const counts = new Map<T, number>();
  for (const plan of plans) {
    const value = nameOf(plan);
    const count = counted.find((one) => one.plan === plan.id)?.count ?? 0;
    if (value !== null && count > 0) counts.set(value, (counts.get(value) ?? 0) + count);
  }
  return counts;
}

type PlaceChoiceProps = { readonly finder: Finder; readonly counts: ReadonlyMap<string, number> };

function PlaceChoice({ finder: { narrowing, narrow }, counts }: PlaceChoiceProps) {
  const { places } = narrowing;
  return [...counts].map(([place, count]) => (
    <ChoiceLine
      key={place}
      label={place}
      count={count}
      checked={places.includes(place)}
      onChange={(isIn) => narrow({ ...narrowing, places: toggled(places, place, isIn) })}
    />
  ));
}

type YearChoiceProps = { readonly finder: Finder; readonly counts: ReadonlyMap<number, number> };

function YearChoice({ finder: { narrowing, narrow }, counts }: YearChoiceProps) {
  const { say } = useWords();
  const { years } = narrowing;
  return [...counts]
    .sort(([one], [other]) => other - one)
    .map(([year, count]) => (
      <ChoiceLine
        key={year}
        label={say("search.year", { year: String(year) })}
        count={count}
        checked={years.includes(year)}
        onChange={(isIn) => narrow({ ...narrowing, years: toggled(years, year, isIn) })}
      />
    ));
}

type UnitChoiceProps = { readonly finder: Finder; readonly units: SearchFacets["units"] };

function UnitChoice({ finder: { narrowing, narrow }, units }: UnitChoiceProps) {
  const { say } = useWords();
  if (units.length === 0) return <p className="aside">{say("search.no-units")}</p>;
  return units.map(({ name, names, count }) => {
    const chosen = narrowing.units.find((unit) => unit.names.some((one) => names.includes(one)));
    return (
      <ChoiceLine
        key={name}
        label={name}
        count={count}
        checked={chosen !== undefined}
        onChange={(isIn) => {
          const others = narrowing.units.filter((unit) => unit !== chosen);
          narrow({ ...narrowing, units: isIn ? [...others, { name, names }] : others });
        }}
      />
    );
  });
}

type DeadlineChoiceProps = { readonly finder: Finder; readonly deadlines: SearchFacets["deadlines"] };

function DeadlineChoice({ finder: { narrowing, narrow }, deadlines }: DeadlineChoiceProps) {
  const words = useWords();
  const choices: readonly (readonly [DeadlineFilter, number])[] = [
    ["any", deadlines.any],
    ...deadlines.years.map(({ year, count }): [DeadlineFilter, number] => [year, count]),
    ["none", deadlines.none],
  ];
  return choices.map(([deadline, count]) => (
    <ChoiceLine
      key={deadline}
      label={describeDeadline(deadline, words)}
      count={count}
      checked={narrowing.deadline === deadline}
      onChange={(isIn) => narrow({ ...narrowing, deadline: isIn ? deadline : null })}
    />
  ));
}

function StateChoice({ finder: { narrowing, narrow, table } }: { readonly finder: Finder }) {
  const { say } = useWords();
  if (table === null) return <p className="aside">{say("search.no-table")}</p>;
  return (
    <>
      <p className="aside">{say("search.state-of-rows")}</p>
      {SearchedStateSchema.options.map((state: SearchedState) => (
        <ChoiceLine
          key={state}
          label={say(`search.state.${state}`)}
          count={null}
          checked={narrowing.state === state}
          onChange={(isIn) => narrow({ ...narrowing, state: isIn ? state : null })}
        />
      ))}
    </>
  );
}

function toggled<T>(values: readonly T[], value: T, isIn: boolean): readonly T[] {
  return isIn ? [...values, value] : values.filter((other) => other !== value);
}
