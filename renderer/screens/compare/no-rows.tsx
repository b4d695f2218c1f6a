import { useWords } from "../../catalogue/words.tsx";
import type { CompareTable } from "./compare-table.ts";
import { ALL_ROWS, filterRows, isOpen, type RowFilter } from "./filter-rows.ts";

type NoRowsProps = {
  readonly table: CompareTable;
  readonly filter: RowFilter;
  readonly onFilter: (filter: RowFilter) => void;
};

/** Why no row is shown: the conditions in words, and for each what dropping it would bring. */
export function NoRows({ table, filter, onFilter }: NoRowsProps) {
  const { say } = useWords();
  if (isOpen(filter)) {
    return (
      <section className="notice no-rows">
        <h2>{say("compare.no-clauses")}</h2>
        <p>{say("compare.no-clauses-text")}</p>
      </section>
    );
  }
  const text = filter.text.trim();
  const drops = [
    ...filter.conditions.map((condition) => ({
      name: say(`compare.only.${condition}`),
      without: { ...filter, conditions: filter.conditions.filter((other) => other !== condition) },
    })),
    ...(filter.state === null
      ? []
      : [{ name: say(`compare.state.${filter.state}`), without: { ...filter, state: null } }]),
    ...(text === "" ? [] : [{ name: text, without: { ...filter, text: "" } }]),
  ];
  const names = drops.map(({ name }) => say("compare.quoted", { name })).join("");
  return (
    <section className="notice no-rows" role="status">
      <h2>{say("compare.no-rows")}</h2>
      <p>{say("compare.no-rows-text", { conditions: names })}</p>
      <div className="actions">
        {drops.length < 2
          ? null
          : drops.map(({ name, without }) => (
              <button key={name} type="button" onClick={() => onFilter(without)}>
                {say("compare.drop", { name })}
                <span className="aside">{say("compare.rows", { count: filterRows(table.rows, without).length })}</span>
              </button>
            ))}
        <button type="button" className="primary" onClick={() => onFilter(ALL_ROWS)}>
          {say("compare.show-all")}
        </button>
      </div>
    </section>
  );
}
