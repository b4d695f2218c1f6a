import { useState } from "react";
import type { PlanSummary } from "../../../shared/model/plan.ts";
import { useWords } from "../../catalogue/words.tsx";
import { Popover } from "../../components/popover.tsx";
import { TextField } from "../../components/text-field.tsx";
import { shortName } from "../compare/table/plan-names.ts";
import { DEADLINE_CONDITIONS, factColumn, PRESENCE_CONDITIONS } from "./matrix-columns.ts";
import { MATRIX_FACTS, type MatrixFact } from "./matrix-facts.ts";
import { FIRST_GROUPING, type MatrixView } from "./matrix-view.ts";
import { NEARNESSES } from "./nearness.ts";

type HeadMenuProps = {
  readonly plan: PlanSummary;
  readonly isBase: boolean;
  readonly view: MatrixView;
  readonly onView: (change: Partial<MatrixView>) => void;
};

/** The ⋯ of a plan's column: by what the rows are sorted and put together, and what its cells must be for a row to be shown. */
export function HeadMenu({ plan, isBase, view, onView }: HeadMenuProps) {
  const { say } = useWords();
  const [open, setOpen] = useState(false);
  const facts = MATRIX_FACTS.filter((fact) => !isBase || fact !== "similarity");
  const column = (fact: MatrixFact) => factColumn(plan.id, fact);
  const own = view.columnFilters.filter(({ id }) => id.startsWith(`${plan.id}/`));
  const chosen = (fact: MatrixFact) => String(own.find(({ id }) => id === column(fact))?.value ?? "");
  const filterBy = (fact: MatrixFact, value: string) => {
    const others = view.columnFilters.filter(({ id }) => id !== column(fact));
    onView({ columnFilters: value === "" ? others : [...others, { id: column(fact), value }] });
  };
  const choice = <T extends string>(fact: MatrixFact, values: readonly T[], named: (value: T) => string) => (
    <label>
      <span>{say(`matrix.fact.${fact}`)}</span>
      <select
        aria-label={say(`matrix.fact.${fact}`)}
        value={chosen(fact)}
        onChange={({ target }) => filterBy(fact, target.value)}
      >
        <option value="">{say("matrix.any")}</option>
        {values.map((value) => (
          <option key={value} value={value}>
            {named(value)}
          </option>
        ))}
      </select>
    </label>
  );
  const grouped = typeof view.grouping !== "string" && view.grouping.plan === plan.id ? view.grouping.fact : null;
  const sorted = view.sorting.find(({ id }) => facts.some((fact) => column(fact) === id));
  return (
    <Popover
      label={own.length === 0 ? "⋯" : say("matrix.filtered")}
      name={say("compare.column-menu", { plan: shortName(plan) })}
      open={open}
      onOpen={setOpen}
      tabStop={false}
    >
      <div className="head-menu">
        <label>
          <span>{say("matrix.sort")}</span>
          <select
            aria-label={say("matrix.sort")}
            value={sorted === undefined ? "" : `${sorted.id} ${sorted.desc}`}
            onChange={({ target }) => {
              const [id = "", desc] = target.value.split(" ");
              onView({ sorting: id === "" ? [] : [{ id, desc: desc === "true" }] });
            }}
          >
            <option value="">{say("matrix.sort.none")}</option>
            {facts.flatMap((fact) =>
              ([false, true] as const).map((desc) => (
                <option key={`${fact} ${desc}`} value={`${column(fact)} ${desc}`}>
                  {say(`matrix.sort.${fact}.${desc ? "down" : "up"}`)}
                </option>
              )),
            )}
          </select>
        </label>
        <label>
          <span>{say("matrix.grouping")}</span>
          <select
            aria-label={say("matrix.grouping")}
            value={grouped ?? ""}
            onChange={({ target }) => {
              const fact = facts.find((candidate) => candidate === target.value);
              onView({ grouping: fact === undefined ? FIRST_GROUPING : { plan: plan.id, fact }, folded: new Set() });
            }}
          >
            <option value="">{say("matrix.grouping.other")}</option>
            {facts.map((fact) => (
              <option key={fact} value={fact}>
                {say(`matrix.grouping.${fact}`)}
              </option>
            ))}
          </select>
        </label>
        <p className="aside">{say("matrix.only")}</p>
        {choice("path", PRESENCE_CONDITIONS, (value) => say(`matrix.presence.${value}`))}
        <div className="field">
          <span aria-hidden="true">{say("matrix.fact.units")}</span>
          <TextField
            type="search"
            aria-label={say("matrix.unit-holds")}
            placeholder={say("matrix.unit-holds")}
            value={chosen("units")}
            onValue={(value) => filterBy("units", value)}
          />
        </div>
        {choice("deadline", isBase ? BASE_DEADLINES : DEADLINE_CONDITIONS, (value) => say(`matrix.deadline.${value}`))}
        {isBase ? null : choice("similarity", NEARNESSES, (value) => say(`matrix.similarity.${value}`))}
        <button
          type="button"
          disabled={own.length === 0}
          onClick={() => onView({ columnFilters: view.columnFilters.filter((filter) => !own.includes(filter)) })}
        >
          {say("matrix.drop-filters")}
        </button>
      </div>
    </Popover>
  );
}

/** The base has no other deadline to be earlier or later than. */
const BASE_DEADLINES = DEADLINE_CONDITIONS.slice(0, 2);
