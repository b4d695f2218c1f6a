import { type OffsetMap, OffsetMapBuilder } from "./offset-map.ts";

/** A text made from another one, with the map of offsets between them. */
export type Fold = OffsetMap & {
  /** The folded text: the second text of the map, the source being the first. */
  readonly text: string;
};

/** What single characters become: each without regard to its neighbours, so folding a part gives the part of the folding. */
export class CharacterTable {
  private readonly entries: ReadonlyMap<string, string>;
  /** Whether a character of the table begins with a unit. A typed array answers several times quicker than a map. */
  private readonly begins = new Uint8Array(0x10000);

  constructor(entries: ReadonlyMap<string, string>) {
    this.entries = entries;
    for (const character of entries.keys()) this.begins[character.charCodeAt(0)] = 1;
  }

  /** Folds every character that stands in the table. */
  fold(source: string): Fold {
    const map = new OffsetMapBuilder();
    const parts: string[] = [];
    let copied = 0;
    let length = 0;
    for (let at = 0; at < source.length; at += 1) {
      if (this.begins[source.charCodeAt(at)] === 0) continue;
      const from = source.slice(at, at + unitsOfCharacter(source, at));
      const to = this.entries.get(from);
      if (to === undefined) continue;
      parts.push(source.slice(copied, at), to);
      length += at - copied;
      copied = at + from.length;
      if (to.length !== from.length) map.add(at, copied, length, length + to.length);
      length += to.length;
      at = copied - 1;
    }
    parts.push(source.slice(copied));
    return { text: parts.join(""), ...map.build() };
  }
}

/**
 * How many UTF-16 units the character at an offset has: 2 for a surrogate pair, 1 for all else. Not by codePointAt, which
 * in V8 13.6, once compiled, looks past the end of a slice and pairs its last unit with what follows.
 */
export function unitsOfCharacter(text: string, at: number): 1 | 2 {
  const isHigh = (text.charCodeAt(at) & 0xfc00) === 0xd800;
  return isHigh && (text.charCodeAt(at + 1) & 0xfc00) === 0xdc00 ? 2 : 1;
}
