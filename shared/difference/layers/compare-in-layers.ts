import type { Difference } from "../../model/difference.ts";
import type { DifferenceLayers } from "../../model/difference-layers.ts";
import type { ComparableText } from "../comparable-text.ts";
import { compareTexts } from "../compare-texts.ts";
import { layerDifference } from "./layer-difference.ts";

/** How two texts differ, and what that is about. */
export type LayeredDifference = { readonly difference: Difference; readonly layers: DifferenceLayers };

/** The difference of two texts with what its changes are about; that of (b, a) is the mirror of that of (a, b). */
export function compareInLayers(a: ComparableText, b: ComparableText): LayeredDifference {
  const difference = compareTexts(a, b);
  return { difference, layers: layerDifference(difference, a, b) };
}
