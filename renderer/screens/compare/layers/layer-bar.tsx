import { useMemo } from "react";
import { LAYERS, type Layer } from "../../../../shared/model/difference-layers.ts";
import { useWords } from "../../../catalogue/words.tsx";
import { toggled } from "../compare-view.ts";
import { useAtDesk } from "../desk-context.ts";
import { countTable } from "./count-table.ts";

/** The layers of the differences, each drawn with its own mark, so that the bar is the legend; with how often it stands in the table. */
export function LayerBar() {
  const { say, number } = useWords();
  const { table, distances, view, onView } = useAtDesk();
  const counts = useMemo(() => countTable(table.rows, distances), [table.rows, distances]);
  const toggle = (layer: Layer) => onView({ layers: toggled(view.layers, layer) });
  return (
    <fieldset className="layer-bar">
      <legend>{say("layers.name")}</legend>
      {LAYERS.filter((layer) => layer !== "damage" || counts.damage > 0).map((layer) => (
        <button
          key={layer}
          type="button"
          className="quiet"
          aria-pressed={view.layers.has(layer)}
          title={say(`layers.${layer}.what`)}
          onClick={() => toggle(layer)}
        >
          <span className={`layer-${layer}`}>{say(`layers.${layer}`)}</span>
          <span className="count">{number(counts[layer])}</span>
        </button>
      ))}
    </fieldset>
  );
}
