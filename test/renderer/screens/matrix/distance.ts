import type { CellDistance } from "../../../../shared/model/comparison.ts";
import type { PlanId } from "../../../../shared/model/ids.ts";

const NO_LAYERS = { substance: 0, names: 0, figures: 0, strength: 0, numbering: 0, script: 0 };

/** How a plan's cell stands to the base's. */
export function distance(plan: PlanId, similarity: number, isOwnWording = false): CellDistance {
  return { plan, similarity, isOwnWording, layers: NO_LAYERS, isLocalised: false };
}
