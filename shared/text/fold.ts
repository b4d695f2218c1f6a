import type { Fold } from "./fold-characters.ts";
import { foldForms } from "./forms.ts";
import { chainMaps } from "./offset-map.ts";
import { foldScript } from "./script.ts";

export type { Fold } from "./fold-characters.ts";

/**
 * The form in which texts are compared, searched and aligned: simplified script, one form for the widths, quotes,
 * brackets, blanks and letters that readers take for the same. `toSource` and `toFold` lead between the two exactly.
 */
export function foldText(source: string): Fold {
  const forms = foldForms(source);
  const script = foldScript(forms.text);
  return { text: script.text, ...chainMaps(forms, script) };
}
