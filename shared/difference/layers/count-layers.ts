import type { LayerCounts, WordingLayer } from "../../model/difference-layers.ts";
import { isOwnWording } from "../own-wording.ts";
import type { LayeredDifference } from "./compare-in-layers.ts";

/** How many changes of a difference are marked in each layer; beside a text in its own words only the figures are. */
export function countLayers({ difference, layers }: LayeredDifference): LayerCounts {
  const { changes, punctuation, script } = layers;
  const marked = isOwnWording(difference) ? changes.filter(({ layer }) => layer === "figures") : changes;
  const of = (wanted: WordingLayer) => marked.filter(({ layer }) => layer === wanted).length;
  return {
    substance: of("substance"),
    names: of("names"),
    figures: of("figures"),
    strength: of("strength"),
    numbering: of("numbering") + punctuation,
    script,
  };
}
