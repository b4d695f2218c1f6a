import { parseNumeral, writeNumeral } from "../numerals.ts";

/** How a number is written, which tells its level: 第一章, 第一节, 一、, 第一、, （一）, 第一条, 1., （1）, 1）, ①, 一是. */
export type MarkerStyle =
  | "chapter"
  | "part"
  | "article"
  | "section"
  | "ordinal"
  | "item"
  | "subitem"
  | "bracketed"
  | "half-bracketed"
  | "circled"
  | "point";

/** A number that opens a unit of the outline. */
export type Marker = {
  readonly style: MarkerStyle;
  readonly number: number;
  /** Its form in a path: 一, （五）, 1. */
  readonly label: string;
  /** How many characters of the text it takes, with its stop. */
  readonly length: number;
};

const NUMERAL = "[一二三四五六七八九十百]{1,5}";
const CIRCLED = "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳";

type Style = {
  readonly style: MarkerStyle;
  readonly pattern: RegExp;
  /** The form in a path of a number in this style. */
  readonly label: (number: number) => string;
};

const chinese = writeNumeral;

// In the usual order of levels, from the top.
const STYLES: readonly Style[] = [
  {
    style: "chapter",
    pattern: new RegExp(`^第(${NUMERAL})(?:部分|[章编篇])[、:.,]? ?`, "u"),
    label: (n) => `第${chinese(n)}章`,
  },
  { style: "part", pattern: new RegExp(`^第(${NUMERAL})节[、:.,]? ?`, "u"), label: (n) => `第${chinese(n)}节` },
  {
    style: "section",
    pattern: new RegExp(`^(${NUMERAL})(?:、(?!${NUMERAL}、)|[.](?!\\d)|,(?=[^,]{2,30}$))`, "u"),
    label: chinese,
  },
  { style: "ordinal", pattern: new RegExp(`^第(${NUMERAL})[、,:]`, "u"), label: (n) => `第${chinese(n)}` },
  { style: "article", pattern: new RegExp(`^第(${NUMERAL})条[、:.]? ?`, "u"), label: (n) => `第${chinese(n)}条` },
  { style: "item", pattern: new RegExp(`^[(〔\\[](${NUMERAL})[)〕\\]][、.]?`, "u"), label: (n) => `（${chinese(n)}）` },
  { style: "subitem", pattern: /^(\d{1,3})(?:[.](?!\d)|、)/u, label: (n) => String(n) },
  { style: "bracketed", pattern: /^\((\d{1,2})\)[、.]?/u, label: (n) => `（${n}）` },
  { style: "half-bracketed", pattern: /^(\d{1,2})\)[、.]?/u, label: (n) => `${n}）` },
  { style: "circled", pattern: new RegExp(`^([${CIRCLED}])[、.]?`, "u"), label: (n) => CIRCLED[n - 1] ?? String(n) },
  { style: "point", pattern: new RegExp(`^(${NUMERAL})是(?!否|不是|非|指|因)`, "u"), label: (n) => `${chinese(n)}是` },
];

const FIRST_CHARACTER = new RegExp(`^[第(〔\\[\\d一二三四五六七八九十百${CIRCLED}]`, "u");

/** The place of a style in the usual order of levels; 0 is the top. */
export function usualRank(style: MarkerStyle): number {
  return STYLES.findIndex((one) => one.style === style);
}

/** The marker that a folded text begins with, or null. */
export function markerAt(folded: string): Marker | null {
  if (!FIRST_CHARACTER.test(folded)) return null;
  const head = folded.slice(0, 48);
  for (const { style, pattern, label } of STYLES) {
    const match = pattern.exec(head);
    if (match === null) continue;
    const written = match[1] ?? "";
    const number = style === "circled" ? CIRCLED.indexOf(written) + 1 : parseNumeral(written);
    if (number === null || number === 0) continue;
    const printed = match[0].replace(/[、:.,\s]+$/u, "");
    return { style, number, label: style === "chapter" ? printed : label(number), length: match[0].length };
  }
  return null;
}

/** The form in a path of a number in a style, for a number lost in print. */
export function labelOf(style: MarkerStyle, number: number): string {
  return STYLES.find((one) => one.style === style)?.label(number) ?? String(number);
}
