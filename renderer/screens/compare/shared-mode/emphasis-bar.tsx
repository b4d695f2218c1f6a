import { useWords } from "../../../catalogue/words.tsx";
import { toggled } from "../compare-view.ts";
import { useAtDesk } from "../desk/desk-context.ts";
import { EMPHASES } from "./shared-pieces.ts";
import { useEmphasisCounts } from "./use-emphasis-counts.ts";

/** Without a base: what all share, what some share, what stands alone, each drawn with its own mark, counted and switched by itself. */
export function EmphasisBar() {
  const { say, number } = useWords();
  const { table, view, onView } = useAtDesk();
  const counts = useEmphasisCounts(table.rows);
  return (
    <fieldset className="layer-bar">
      <legend>{say("layers.name")}</legend>
      {EMPHASES.map((emphasis) => (
        <button
          key={emphasis}
          type="button"
          className="quiet"
          aria-pressed={view.emphases.has(emphasis)}
          title={say(`shared.${emphasis}.what`)}
          onClick={() => onView({ emphases: toggled(view.emphases, emphasis) })}
        >
          <span className={`emphasis-${emphasis}`} data-holders={emphasis === "some" ? "k" : undefined}>
            {say(`shared.${emphasis}`)}
          </span>
          <span className="count">{number(counts[emphasis])}</span>
        </button>
      ))}
    </fieldset>
  );
}
