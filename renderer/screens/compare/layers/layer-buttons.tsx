import { useMemo } from "react";
import { LAYERS, type Layer } from "../../../../shared/model/difference-layers.ts";
import { useWords } from "../../../catalogue/words.tsx";
import { useIdle } from "../../../components/use-idle.ts";
import { toggled } from "../compare-view.ts";
import { useAtDesk } from "../desk/desk-context.ts";
import { countTable, damageIn } from "./count-table.ts";

/** A button for each layer, drawn with the layer's own mark, with how often it stands in the table. */
export function LayerButtons() {
  const { say, number } = useWords();
  const { table, distances, view, onView } = useAtDesk();
  const counts = useMemo(() => countTable(table.rows, distances), [table.rows, distances]);
  // All texts are looked through for it, so the table is painted first; it is the last of the buttons.
  const isTablePainted = useIdle();
  const damage = isTablePainted ? damageIn(table.rows) : 0;
  const countOf = (layer: Layer) => (layer === "damage" ? damage : (counts?.[layer] ?? null));
  const inFigures = (count: number | null) => (count === null ? "…" : number(count));
  return LAYERS.filter((layer) => layer !== "damage" || damage > 0).map((layer) => (
    <button
      key={layer}
      type="button"
      className="quiet"
      aria-pressed={view.layers.has(layer)}
      title={say(`layers.${layer}.what`)}
      onClick={() => onView({ layers: toggled(view.layers, layer) })}
    >
      <span className={`layer-${layer}`}>{say(`layers.${layer}`)}</span>
      <span className="count">{inFigures(countOf(layer))}</span>
    </button>
  ));
}
