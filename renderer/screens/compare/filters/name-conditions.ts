import type { Words } from "../../../catalogue/words.tsx";
import type { RowFilter } from "./filter-rows.ts";

/** One of the conditions of a filter, and the filter without it. */
export type NamedCondition = { readonly name: string; readonly without: RowFilter };

/** The conditions of a filter in words, each with what is left when it is dropped. */
export function nameConditions(filter: RowFilter, { say, date }: Words): NamedCondition[] {
  const { conditions, state, unit, deadline } = filter;
  const text = filter.text.trim();
  const named: (NamedCondition | null)[] = [
    ...conditions.map((condition) => ({
      name: say(`compare.only.${condition}`),
      without: { ...filter, conditions: conditions.filter((other) => other !== condition) },
    })),
    state === null ? null : { name: say(`compare.state.${state}`), without: { ...filter, state: null } },
    unit === null
      ? null
      : {
          name: say("filter.unit-named", {
            role: unit.role === null ? say("filter.unit") : say(`clause.${unit.role}`),
            name: unit.name,
          }),
          without: { ...filter, unit: null },
        },
    deadline === null
      ? null
      : {
          name:
            deadline.kind === "before"
              ? say("filter.before-named", { date: date(deadline.date) })
              : say(`filter.deadline.${deadline.kind}`),
          without: { ...filter, deadline: null },
        },
    text === "" ? null : { name: text, without: { ...filter, text: "" } },
  ];
  return named.filter((condition) => condition !== null);
}
