import type { Settings } from "../../shared/contract/settings.ts";
import type { Script } from "../../shared/model/reading.ts";
import type { Conversion } from "../../shared/text/conversion.ts";
import type { Fold } from "../../shared/text/fold-characters.ts";
import { foldScript, INTO_SIMPLIFIED } from "../../shared/text/script.ts";

/** How texts that were written in one script are shown. */
export type ShownText = {
  /** What the shown text is, so that it gets the right faces. */
  readonly lang: "zh-Hans" | "zh-Hant";
  /** Converts a text, with the map of offsets; null where it is shown as it stands. */
  readonly fold: ((text: string) => Fold) | null;
  /** The conversion, where it leads from one script into the other: what it chose can then be reviewed. */
  readonly conversion: Conversion | null;
  /** The words as they are shown. */
  readonly words: (text: string) => string;
};

/** How texts are shown, by the script they were written in. Names that the program gives are in simplified script. */
export type ShownScript = Readonly<Record<Script, ShownText>>;

const SIMPLIFIED_AS_IS: ShownText = { lang: "zh-Hans", fold: null, conversion: null, words: (text) => text };
const TRADITIONAL_AS_IS: ShownText = { lang: "zh-Hant", fold: null, conversion: null, words: (text) => text };

const AS_WRITTEN: ShownScript = { traditional: TRADITIONAL_AS_IS, simplified: SIMPLIFIED_AS_IS };
// A simplified text may hold traditional words, in a name or a quotation; a traditional one is never converted into
// its own script, of which 里 and 台 are words, too.
const ALL_SIMPLIFIED: ShownScript = {
  traditional: converted("zh-Hans", foldScript, INTO_SIMPLIFIED),
  simplified: converted("zh-Hans", foldScript, null),
};

/** What a person's choice comes to. The same object for the same choice: whoever remembers what was drawn compares it. */
export async function shownScriptFor(choice: Settings["script"]): Promise<ShownScript> {
  const atHand = shownScriptAtHand(choice);
  if (atHand !== null) return atHand;
  allTraditional ??= loadTraditional();
  return allTraditional;
}

/** The same where it can be told at once; else null. */
export function shownScriptAtHand(choice: Settings["script"]): ShownScript | null {
  switch (choice) {
    case "own":
      return AS_WRITTEN;
    case "simplified":
      return ALL_SIMPLIFIED;
    case "traditional":
      return null;
  }
}

let allTraditional: Promise<ShownScript> | null = null;

/** Its dictionary is a megabyte, so it comes only when it is asked for. */
async function loadTraditional(): Promise<ShownScript> {
  const { toTraditional, INTO_TRADITIONAL } = await import("../../shared/text/traditional.ts");
  return { traditional: TRADITIONAL_AS_IS, simplified: converted("zh-Hant", toTraditional, INTO_TRADITIONAL) };
}

function converted(lang: ShownText["lang"], fold: (text: string) => Fold, conversion: Conversion | null): ShownText {
  return { lang, fold, conversion, words: (text) => fold(text).text };
}

/** What is shown before anything was chosen. */
export const FIRST_SHOWN_SCRIPT = AS_WRITTEN;
