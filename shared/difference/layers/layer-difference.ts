import type { Difference } from "../../model/difference.ts";
import type { DifferenceLayers, LayeredChange } from "../../model/difference-layers.ts";
import type { Span } from "../../model/span.ts";
import type { ComparableText } from "../comparable-text.ts";
import { unitForm } from "../fields/unit-form.ts";
import { findFormChanges } from "./form-changes.ts";
import { insideMoves } from "./inside-moves.ts";
import { layerChanges } from "./layer-changes.ts";

/** What the difference of two texts, `a` the first, is about. It depends on the texts and the runs alone. */
export function layerDifference({ runs }: Difference, a: ComparableText, b: ComparableText): DifferenceLayers {
  const inside = insideMoves(runs, a, b);
  const changes = [runs, ...inside].flatMap((part) => layerChanges(part, a, b));
  const forms = findFormChanges([...runs, ...inside.flat()], a, b);
  return {
    changes,
    punctuation: forms.filter(({ layer }) => layer === "numbering").length,
    script: forms.filter(({ layer }) => layer === "script").length,
    isLocalised: inside.length === 0 && isLocalised(changes, a, b),
    insideMoves: inside,
  };
}

/** Whether nothing changes but places, and units that are the same but for their places. */
function isLocalised(changes: readonly LayeredChange[], a: ComparableText, b: ComparableText): boolean {
  const wording = changes.filter(({ layer }) => layer !== "numbering");
  return (
    wording.length > 0 &&
    wording.every((change) => change.layer === "names" && nameOf(change.a, a) === nameOf(change.b, b))
  );
}

function nameOf(spans: readonly Span[], { fold }: ComparableText): string {
  const words = spans.map((place) => {
    const { start, end } = fold.toFold(place);
    return fold.text.slice(start, end);
  });
  return unitForm(words.join(""));
}
