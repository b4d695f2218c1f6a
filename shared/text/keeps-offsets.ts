import { characterForms } from "./forms.ts";
import { lazily } from "./lazily.ts";
import { compatibilityForms, INTO_SIMPLIFIED } from "./script.ts";

/** Units that stand in a conversion which gives another number of units than it takes, or that are half a character. */
const shiftingUnits = lazily(findShifting);

/** Whether every unit of a text is one unit of its fold, and of its folded forms, at the same offset. */
export function keepsOffsets(text: string): boolean {
  const shifting = shiftingUnits();
  for (let at = 0; at < text.length; at += 1) if (shifting[text.charCodeAt(at)] === 1) return false;
  return true;
}

function findShifting(): Uint8Array {
  const found = new Uint8Array(0x10000).fill(1, 0xd800, 0xe000);
  const { characters, phrases } = INTO_SIMPLIFIED;
  for (const conversions of [characterForms(), compatibilityForms(), characters, phrases]) {
    for (const [from, to] of conversions) {
      if (from.length === to.length) continue;
      for (let at = 0; at < from.length; at += 1) found[from.charCodeAt(at)] = 1;
    }
  }
  return found;
}
