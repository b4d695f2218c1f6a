import { useWords } from "../../../catalogue/words.tsx";
import { useAtDesk } from "../desk/desk-context.ts";
import { countStanding, ROW_STATES } from "../filters/filter-rows.ts";
import { StateSeal } from "../rows/seal.tsx";

/** How many rows stand how, each with its seal; choosing one shows only those rows. */
export function ReviewStates() {
  const { table, view, onView } = useAtDesk();
  const { say, number } = useWords();
  const { filter } = view;
  return (
    <ul className="review-states" aria-label={say("review.states")}>
      {ROW_STATES.map((state) => {
        const isOn = filter.state === state;
        const name = say(`compare.state.${state}`);
        return (
          <li key={state}>
            <button
              type="button"
              className={isOn ? "review-state on" : "review-state"}
              aria-pressed={isOn}
              title={say("review.only", { state: name })}
              onClick={() => onView({ filter: { ...filter, state: isOn ? null : state } })}
            >
              <StateSeal state={state} isNamed />
              {name} <b>{number(countStanding(table.rows, state))}</b>
            </button>
          </li>
        );
      })}
    </ul>
  );
}
