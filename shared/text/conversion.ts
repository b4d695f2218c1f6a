import { type DictGroup, type DictLike, Trie } from "opencc-js/core";
import { type Fold, unitsOfCharacter } from "./fold-characters.ts";
import { lazily } from "./lazily.ts";
import { OffsetMapBuilder } from "./offset-map.ts";

/** A character or phrase with what it becomes: as many characters on either side. */
export type Entry = readonly [from: string, to: string];

/** What a conversion is made of. */
export type Dictionary = {
  readonly phrases: readonly Entry[];
  /** What a character becomes where no phrase says otherwise. */
  readonly characters: ReadonlyMap<string, string>;
};

/**
 * A conversion into a script as OpenCC does it: at every place the longest phrase, else the character. Walked here and not
 * by its converter, because the map of offsets needs to know every match.
 */
export class Conversion {
  private readonly dictionary: () => Dictionary;
  private readonly index = lazily(() => indexEntries([...this.characters, ...this.phrases]));

  /** @param read reads the dictionary: not before something is converted, for that takes its time */
  constructor(read: () => Dictionary) {
    this.dictionary = lazily(read);
  }

  /** Words that are converted otherwise than their characters one by one, or kept. As many characters on either side. */
  get phrases(): Dictionary["phrases"] {
    return this.dictionary().phrases;
  }

  /** What a character becomes where no phrase says otherwise. */
  get characters(): Dictionary["characters"] {
    return this.dictionary().characters;
  }

  /** Converts a text, with the map of offsets. */
  convert(source: string): Fold {
    const map = new OffsetMapBuilder();
    const parts: string[] = [];
    let copied = 0;
    let length = 0;
    this.forEachMatch(source, (start, end, value) => {
      parts.push(source.slice(copied, start), value);
      length += start - copied;
      addCharacters(map, source.slice(start, end), start, value, length);
      length += value.length;
      copied = end;
    });
    parts.push(source.slice(copied));
    return { text: parts.join(""), ...map.build() };
  }

  /** Tells the stretches of a text that are converted as one, in order; what lies between them stays as it is. */
  forEachMatch(source: string, tell: (start: number, end: number, value: string) => void): void {
    const { trie, begins } = this.index();
    for (let at = 0; at < source.length; ) {
      const match = begins[source.charCodeAt(at)] === 1 ? trie.matchPrefix(source, at) : null;
      if (match !== null) tell(at, match.end, match.value);
      at = match?.end ?? at + unitsOfCharacter(source, at);
    }
  }
}

/** The entries to be walked, and whether one begins with a unit. */
type Index = { readonly trie: Trie; readonly begins: Uint8Array };

function indexEntries(entries: Iterable<Entry>): Index {
  const [trie, begins] = [new Trie(), new Uint8Array(0x10000)];
  for (const [from, to] of entries) {
    trie.addWord(from, to);
    begins[from.charCodeAt(0)] = 1;
  }
  return { trie, begins };
}

/** Notes the characters of a match whose number of units changed (㜢 → 𡞱). The k-th character became the k-th. */
function addCharacters(map: OffsetMapBuilder, from: string, start: number, to: string, foldStart: number): void {
  let there = 0;
  for (let here = 0; here < from.length; ) {
    const units = unitsOfCharacter(from, here);
    const foldUnits = unitsOfCharacter(to, there);
    if (units !== foldUnits) {
      map.add(start + here, start + here + units, foldStart + there, foldStart + there + foldUnits);
    }
    here += units;
    there += foldUnits;
  }
}

/** The dictionaries of one of opencc-js's conversions: of compatibility ideographs, and of each step, phrases first. */
export function readDictionaries(config: Readonly<Record<string, readonly DictGroup[] | DictLike>>): {
  readonly compatibility: Entry[];
  readonly steps: readonly (readonly Entry[][])[];
} {
  // The published types leave out the normalisation that the package's own converter begins with.
  const [[compatibility]] = config.normalizationChain as [DictGroup];
  const steps = config.conversionChain as readonly (readonly DictLike[])[];
  return { compatibility: entries(compatibility), steps: steps.map((dictionaries) => dictionaries.map(entries)) };
}

/** A serialised dictionary is `from to|from to|…`. */
function entries(dictionary: unknown): Entry[] {
  if (typeof dictionary !== "string") throw new TypeError("opencc-js holds its dictionaries in another form");
  return dictionary.split("|").map((line) => {
    const [from = "", to = from] = line.split(" ");
    return [from, to];
  });
}
