import type { DifferenceLayers, LayerCounts, WordingLayer } from "../../model/difference-layers.ts";

/** How many changes a difference has in each layer. */
export function countLayers({ changes, punctuation, script }: DifferenceLayers): LayerCounts {
  const of = (wanted: WordingLayer) => changes.filter(({ layer }) => layer === wanted).length;
  return {
    substance: of("substance"),
    names: of("names"),
    figures: of("figures"),
    strength: of("strength"),
    numbering: of("numbering") + punctuation,
    script,
  };
}
