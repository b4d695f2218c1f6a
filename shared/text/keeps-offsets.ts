import { FORMS } from "./forms.ts";
import { CHARACTERS, COMPATIBILITY, PHRASES } from "./script.ts";

/** Units that stand in a conversion which gives another number of units than it takes, or that are half a character. */
let shifting: Uint8Array | null = null;

/** Whether every unit of a text is one unit of its fold, and of its folded forms, at the same offset. */
export function keepsOffsets(text: string): boolean {
  shifting ??= findShifting();
  for (let at = 0; at < text.length; at += 1) if (shifting[text.charCodeAt(at)] === 1) return false;
  return true;
}

function findShifting(): Uint8Array {
  const found = new Uint8Array(0x10000).fill(1, 0xd800, 0xe000);
  for (const conversions of [FORMS, COMPATIBILITY, CHARACTERS, PHRASES]) {
    for (const [from, to] of conversions) {
      if (from.length === to.length) continue;
      for (let at = 0; at < from.length; at += 1) found[from.charCodeAt(at)] = 1;
    }
  }
  return found;
}
