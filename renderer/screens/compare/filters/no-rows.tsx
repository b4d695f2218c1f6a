import { useWords } from "../../../catalogue/words.tsx";
import { useAtDesk } from "../desk/desk-context.ts";
import { ALL_ROWS, filterRows, isOpen } from "./filter-rows.ts";
import { nameConditions } from "./name-conditions.ts";

/** Why no row is shown: the conditions in words, and for each what dropping it would bring. */
export function NoRows() {
  const words = useWords();
  const { say } = words;
  const { table, distances, view, onView } = useAtDesk();
  const { filter } = view;
  if (isOpen(filter)) {
    return (
      <section className="notice no-rows">
        <h2>{say("compare.no-clauses")}</h2>
        <p>{say("compare.no-clauses-text")}</p>
      </section>
    );
  }
  const conditions = nameConditions(filter, words);
  const names = conditions.map(({ name }) => say("compare.quoted", { name })).join("");
  return (
    <section className="notice no-rows" role="status">
      <h2>{say("compare.no-rows")}</h2>
      <p>{say("compare.no-rows-text", { conditions: names })}</p>
      <div className="actions">
        {conditions.length < 2
          ? null
          : conditions.map(({ name, without }) => (
              <button key={name} type="button" onClick={() => onView({ filter: without })}>
                {say("compare.drop", { name })}
                <span className="aside">
                  {say("compare.rows", { count: filterRows(table.rows, without, distances).length })}
                </span>
              </button>
            ))}
        <button type="button" className="primary" onClick={() => onView({ filter: ALL_ROWS })}>
          {say("compare.show-all")}
        </button>
      </div>
    </section>
  );
}
