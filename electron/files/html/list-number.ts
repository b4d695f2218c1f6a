import { writeNumeral } from "../../../shared/reading/numerals.ts";
import { formatNumber } from "../docx/format-number.ts";
import { attribute, childElements, type PageElement, styleOf, tagOf } from "./dom.ts";

type Numbering = (value: number) => string;

const LETTERS = "abcdefghijklmnopqrstuvwxyz";

const lowerLetters: Numbering = (value) => `${inLetters(value)}. `;
const upperLetters: Numbering = (value) => `${inLetters(value).toUpperCase()}. `;
const lowerRoman: Numbering = (value) => `${formatNumber(value, "lowerRoman")}. `;
const upperRoman: Numbering = (value) => `${formatNumber(value, "upperRoman")}. `;
const decimal: Numbering = (value) => `${value}. `;
const chinese: Numbering = (value) => `${writeNumeral(value)}、`;

/** Values of the attribute `type`, which tells a from A. */
const TYPES = new Map([
  ["1", decimal],
  ["a", lowerLetters],
  ["A", upperLetters],
  ["i", lowerRoman],
  ["I", upperRoman],
]);

/** Values of list-style-type (CSS Counter Styles 3), as browsers show them. */
const STYLES = new Map<string, Numbering>([
  ["decimal", decimal],
  ["decimal-leading-zero", (value) => `${String(value).padStart(2, "0")}. `],
  ["lower-alpha", lowerLetters],
  ["lower-latin", lowerLetters],
  ["upper-alpha", upperLetters],
  ["upper-latin", upperLetters],
  ["lower-roman", lowerRoman],
  ["upper-roman", upperRoman],
  ["cjk-decimal", (value) => `${formatNumber(value, "ideographDigital")}、`],
  ["cjk-ideographic", chinese],
  ["simp-chinese-informal", chinese],
  ["trad-chinese-informal", chinese],
  ["japanese-informal", chinese],
]);

/** Lists of the editor UEditor, which many sites write their pages with; it draws these numbers as pictures. */
const EDITOR_LISTS = new Map<string, Numbering>([
  ["num", decimal],
  ["num1", (value) => `${value}）`],
  ["num2", (value) => `（${value}）`],
  ["cn", chinese],
  ["cn1", (value) => `${writeNumeral(value)}）`],
  ["cn2", (value) => `（${writeNumeral(value)}）`],
]);

/** Counts the items of a page's ordered lists. */
export class ListNumbers {
  private readonly next = new Map<PageElement, number>();

  /** What a browser shows before an item, with the blank that follows; null for one without number. Call once for each, in order. */
  numberOf(item: PageElement): string | null {
    const list = item.parentNode;
    if (list === null || !("tagName" in list) || tagOf(list) !== "ol") return null;
    const value = integer(item, "value") ?? this.next.get(list) ?? startOf(list);
    this.next.set(list, value + (attribute(list, "reversed") === null ? 1 : -1));
    return numberingOf(list, item)?.(value) ?? null;
  }
}

function startOf(list: PageElement): number {
  const start = integer(list, "start");
  if (start !== null || attribute(list, "reversed") === null) return start ?? 1;
  return childElements(list).filter((child) => tagOf(child) === "li").length;
}

/** Numbers that are not positive have no form but the decimal one. */
function numberingOf(list: PageElement, item: PageElement): Numbering | null {
  const style = [item, list].map((element) => listStyle(element)).find((one) => one !== "");
  if (style === "none") return null;
  const editor = /^custom_(\w+)$/u.exec(attribute(list, "class")?.split(/\s/u)[0] ?? "")?.[1] ?? "";
  const type = attribute(item, "type") ?? attribute(list, "type") ?? "1";
  const numbering = EDITOR_LISTS.get(editor) ?? STYLES.get(style ?? "") ?? TYPES.get(type) ?? decimal;
  return (value) => (value > 0 ? numbering(value) : decimal(value));
}

function listStyle(element: PageElement): string {
  const words = styleOf(element, "list-style-type");
  if (words !== "") return words;
  return (
    /none|[a-z-]*(?:decimal|alpha|latin|roman|cjk|chinese)[a-z-]*/u.exec(styleOf(element, "list-style"))?.[0] ?? ""
  );
}

function integer(element: PageElement, name: string): number | null {
  const written = attribute(element, name)?.trim() ?? "";
  return /^[+-]?\d{1,9}$/u.test(written) ? Number.parseInt(written, 10) : null;
}

/** a … z, aa, ab … */
function inLetters(value: number): string {
  let letters = "";
  for (let left = value; left > 0; left = Math.floor((left - 1) / LETTERS.length)) {
    letters = LETTERS.charAt((left - 1) % LETTERS.length) + letters;
  }
  return letters;
}
