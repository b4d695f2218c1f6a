import table from "../../resources/pinyin/readings.json" with { type: "json" };
import { type Span, span } from "../model/span.ts";
import { unitsOfCharacter } from "./fold-characters.ts";

/** Every reading of a character, without tones, ü as v; a Latin letter or figure reads as itself. */
function readingsOf(character: string): readonly string[] {
  return readings.get(character) ?? (/^[a-z0-9]$/iu.test(character) ? [character.toLowerCase()] : []);
}

const readings = new Map<string, string[]>();
for (const [reading, characters] of Object.entries(table.readings)) {
  for (const character of characters) readings.set(character, [...(readings.get(character) ?? []), reading]);
}

/** True where every Han character of the text has a reading. */
export function isReadable(text: string): boolean {
  return [...text].every((character) => !/\p{Script=Han}/u.test(character) || readings.has(character));
}

/**
 * Where a text in simplified script is read as the letters say: by initials (qr), in full (queren) or mixed (queren x); the
 * last syllable may be unfinished. Characters that are not read, such as punctuation, are passed over. The first place;
 * null where there is none.
 *
 * @param letters small Latin letters and figures, without blanks
 */
export function findByPinyin(text: string, letters: string): Span | null {
  if (letters === "") return null;
  for (let start = 0; start < text.length; start += unitsOfCharacter(text, start)) {
    if (readingsOf(characterAt(text, start)).length === 0) continue;
    const end = endOfReading(text, start, letters);
    if (end !== null) return span(start, end);
  }
  return null;
}

/** Where the stretch ends that begins at `at` and is read as the letters; null where it is read otherwise. */
function endOfReading(text: string, at: number, letters: string): number | null {
  if (letters === "") return at;
  if (at >= text.length) return null;
  const character = characterAt(text, at);
  const next = at + character.length;
  const own = readingsOf(character);
  if (own.length === 0) return endOfReading(text, next, letters);
  for (const reading of own) {
    if (reading.startsWith(letters)) return next;
    for (const taken of [reading, reading.slice(0, 2), reading.slice(0, 1)]) {
      // Two letters stand for a syllable only where they are one initial: zh, ch, sh.
      if (taken.length === 2 && taken !== reading && !/^[zcs]h$/u.test(taken)) continue;
      if (!letters.startsWith(taken)) continue;
      const end = endOfReading(text, next, letters.slice(taken.length));
      if (end !== null) return end;
    }
  }
  return null;
}

function characterAt(text: string, at: number): string {
  return text.slice(at, at + unitsOfCharacter(text, at));
}
