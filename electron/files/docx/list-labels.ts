import { childElement, type XmlElement } from "../package/xml-element.ts";
import { formatNumber } from "./format-number.ts";
import { ListCounters } from "./list-counters.ts";
import { LAST_LEVEL, type List, type ListLevel } from "./numbering.ts";
import { integerOf, stringOf } from "./properties.ts";
import { nearest, type Styles } from "./styles.ts";
import { symbolCharacter } from "./symbol-characters.ts";

/** Writes the automatic numbers of a document. Paragraphs must be asked for in their order, each once. */
export class ListLabels {
  private readonly counters = new ListCounters();
  private readonly lists: ReadonlyMap<string, List>;
  private readonly styles: Styles;

  constructor(lists: ReadonlyMap<string, List>, styles: Styles) {
    this.lists = lists;
    this.styles = styles;
  }

  /** What Word shows in front of a paragraph with these properties, with the gap before the text; "" where it is in no list. */
  next(properties: XmlElement | null): string {
    const place = this.placeOf(properties);
    const level = place?.list.levels.get(place.level);
    if (place === null || level === undefined) return "";
    const counts = this.counters.next(place.id, place.list, place.level);
    const label = level.isHidden ? "" : labelOf(place.list, place.level, level, counts);
    // The width of a tab is the page's; for the words it is a blank.
    return label === "" || level.gap === "nothing" ? label : `${label} `;
  }

  /** The list and the level that a paragraph is in by itself or by its style (ECMA-376 part 1, 17.3.1.19, 17.9.23). */
  private placeOf(properties: XmlElement | null): { id: string; list: List; level: number } | null {
    const own = numberingIn(properties);
    const ownId = stringOf(own, "w:numId");
    const chain = this.styles.chain(this.styles.styleOf(properties));
    const id = ownId ?? nearest(chain, ({ paragraph }) => stringOf(numberingIn(paragraph), "w:numId"));
    const list = id === null ? undefined : this.lists.get(id);
    if (id === null || list === undefined) return null;
    const inStyles = () =>
      nearest(chain, (style) => linkedLevel(list, style.id) ?? levelIn(numberingIn(style.paragraph)));
    return { id, list, level: levelIn(own) ?? (ownId === null ? inStyles() : null) ?? 0 };
  }
}

function numberingIn(properties: XmlElement | null): XmlElement | null {
  return properties && childElement(properties, "w:numPr");
}

function levelIn(numbering: XmlElement | null): number | null {
  return integerOf(numbering, "w:ilvl", 0, LAST_LEVEL);
}

function linkedLevel(list: List, style: string): number | null {
  for (const [at, level] of list.levels) if (level.style === style) return at;
  return null;
}

function labelOf(list: List, at: number, level: ListLevel, counts: readonly number[]): string {
  if (level.format === "bullet") return bulletOf(level);
  const named = [...level.text.matchAll(/%([1-9])/gu)].map(([, digit]) => Number(digit) - 1);
  // Word shows nothing of a number that names a deeper level ([MS-OI29500] 2.1.283).
  if (named.some((other) => other > at)) return "";
  return level.text.replace(/%([1-9])/gu, (_, digit) => {
    const other = list.levels.get(Number(digit) - 1);
    const count = counts[Number(digit) - 1] ?? 0;
    return other === undefined ? String(count) : numberOf(count, other, level.isLegal);
  });
}

function numberOf(count: number, { format, digits }: ListLevel, isLegal: boolean): string {
  if (format === "bullet" || format === "none") return "";
  if (isLegal) return String(count);
  return digits > 0 ? String(count).padStart(digits, "0") : formatNumber(count, format);
}

/** The shapes that a list's bullets have in a text; any other sign stands for a plain one. */
const SHAPES = "●○■□◆◇★☆▲△▶►";

/** Characters of symbol fonts, whose codes Word keeps in this area. */
const PRIVATE = /^[\ue000-\uf8ff]$/u;

function bulletOf({ text, font }: ListLevel): string {
  if (text.trim() === "") return "";
  const drawn = symbolCharacter(font, text.charCodeAt(0));
  if (drawn !== null || PRIVATE.test(text)) return drawn !== null && SHAPES.includes(drawn) ? drawn : "●";
  if (text === "o") return "○";
  return /^[•·∙‧]$/u.test(text) ? "●" : text;
}
