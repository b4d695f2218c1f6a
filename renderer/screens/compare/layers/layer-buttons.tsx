import { useMemo } from "react";
import { LAYERS } from "../../../../shared/model/difference-layers.ts";
import { useWords } from "../../../catalogue/words.tsx";
import { toggled } from "../compare-view.ts";
import { useAtDesk } from "../desk/desk-context.ts";
import { countTable } from "./count-table.ts";

/** A button for each layer, drawn with the layer's own mark, with how often it stands in the table. */
export function LayerButtons() {
  const { say, number } = useWords();
  const { table, distances, view, onView } = useAtDesk();
  const counts = useMemo(() => countTable(table.rows, distances), [table.rows, distances]);
  return LAYERS.filter((layer) => layer !== "damage" || counts.damage > 0).map((layer) => (
    <button
      key={layer}
      type="button"
      className="quiet"
      aria-pressed={view.layers.has(layer)}
      title={say(`layers.${layer}.what`)}
      onClick={() => onView({ layers: toggled(view.layers, layer) })}
    >
      <span className={`layer-${layer}`}>{say(`layers.${layer}`)}</span>
      {/* Until all rows were compared a count would be too low. */}
      <span className="count">{distances.isComplete || layer === "damage" ? number(counts[layer]) : "…"}</span>
    </button>
  ));
}
