import { type Offset, offset } from "../model/span.ts";
import type { Conversion } from "./conversion.ts";
import { unitsOfCharacter } from "./fold-characters.ts";

/** A character that stands for several in the other script: 发 for 發 and 髮, 乾 for 干 and 乾. */
export type AmbiguousCharacter = {
  /** Where it stands, in UTF-16 units of the text. */
  readonly offset: Offset;
  readonly character: string;
  /** What the conversion makes of it here. */
  readonly chosen: string;
  /** What else it becomes in other words; never empty. */
  readonly alternatives: readonly string[];
  /** The word that decided; null where the character alone did, and a person should look first. */
  readonly word: string | null;
};

const known = new Map<Conversion, ReadonlyMap<string, ReadonlySet<string>>>();

/**
 * The characters of a text whose conversion is one of several, in order, for a person to review. Linear in the text; the
 * first call for a conversion reads its dictionary through.
 */
export function listAmbiguous(text: string, conversion: Conversion): AmbiguousCharacter[] {
  const forms = formsIn(conversion);
  const found: AmbiguousCharacter[] = [];
  const add = (from: string, to: string, start: number, isWord: boolean): void => {
    let there = 0;
    for (let here = 0; here < from.length; ) {
      const character = from.slice(here, here + unitsOfCharacter(from, here));
      const chosen = to.slice(there, there + unitsOfCharacter(to, there));
      const alternatives = [...(forms.get(character) ?? [])].filter((form) => form !== chosen);
      if (alternatives.length > 0) {
        const word = isWord ? from : null;
        found.push({ offset: offset(start + here), character, chosen, alternatives, word });
      }
      here += character.length;
      there += chosen.length;
    }
  };
  let reached = 0;
  conversion.forEachMatch(text, (start, end, value) => {
    const between = text.slice(reached, start);
    add(between, between, reached, false);
    const from = text.slice(start, end);
    add(from, value, start, from.length > unitsOfCharacter(from, 0));
    reached = end;
  });
  add(text.slice(reached), text.slice(reached), reached, false);
  return found;
}

/** For every character that has several forms after a conversion all of them, alone or in words. */
function formsIn(conversion: Conversion): ReadonlyMap<string, ReadonlySet<string>> {
  const cached = known.get(conversion);
  if (cached !== undefined) return cached;
  const { phrases, characters } = conversion;
  const forms = new Map<string, Set<string>>();
  const add = (from: string, to: string): void => {
    const all = forms.get(from) ?? new Set([characters.get(from) ?? from]);
    forms.set(from, all.add(to));
  };
  for (const [from, to] of phrases) {
    const after = [...to];
    [...from].forEach((character, index) => {
      add(character, after[index] ?? character);
    });
  }
  const several = new Map([...forms].filter(([, all]) => all.size > 1));
  known.set(conversion, several);
  return several;
}
