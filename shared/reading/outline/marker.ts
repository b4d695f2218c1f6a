import { parseNumeral, writeNumeral } from "../numerals.ts";

/** How a number is written, which tells its level: 第一章, 第一节, 一、, 第一、, （一）, 第一条, 1., （1）, 1）, ①, 一是 or 一要, 首先. */
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
  | "point"
  | "spoken";

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
// Numbers that are one character with their brackets or their stop.
const ITEM_SIGNS = "㈠㈡㈢㈣㈤㈥㈦㈧㈨㈩";
const SUBITEM_SIGNS = "⒈⒉⒊⒋⒌⒍⒎⒏⒐⒑⒒⒓⒔⒕⒖⒗⒘⒙⒚⒛";
const BRACKETED_SIGNS = "⑴⑵⑶⑷⑸⑹⑺⑻⑼⑽⑾⑿⒀⒁⒂⒃⒄⒅⒆⒇";
const SIGNS = [CIRCLED, ITEM_SIGNS, SUBITEM_SIGNS, BRACKETED_SIGNS];
/** Spoken numbers in order; the last may follow any of the others. */
const SPOKEN = ["首先", "其次", "再次", "最后"];

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
    pattern: new RegExp(`^(${NUMERAL}|[—―](?=、))(?:、(?!${NUMERAL}、)|[.](?!\\d)|,(?=[^,]{2,30}$))`, "u"),
    label: chinese,
  },
  { style: "ordinal", pattern: new RegExp(`^第(${NUMERAL})[、,:]`, "u"), label: (n) => `第${chinese(n)}` },
  { style: "article", pattern: new RegExp(`^第(${NUMERAL})条[、:.]? ?`, "u"), label: (n) => `第${chinese(n)}条` },
  {
    style: "item",
    pattern: new RegExp(`^(?:[(〔\\[](${NUMERAL}|[—―-])[)〕\\]]|([${ITEM_SIGNS}]))[、.]?`, "u"),
    label: (n) => `（${chinese(n)}）`,
  },
  {
    style: "subitem",
    pattern: new RegExp(
      `^(?:(\\d{1,3})\\s?(?:[.](?!\\d)|、)|([Il](?=[.、][\\u4e00-\\u9fff]))[.、]|([${SUBITEM_SIGNS}]))`,
      "u",
    ),
    label: (n) => String(n),
  },
  {
    style: "bracketed",
    pattern: new RegExp(`^(?:\\((\\d{1,2})\\)|([${BRACKETED_SIGNS}]))[、.]?`, "u"),
    label: (n) => `（${n}）`,
  },
  { style: "half-bracketed", pattern: /^(\d{1,2})\)[、.]?/u, label: (n) => `${n}）` },
  { style: "circled", pattern: new RegExp(`^([${CIRCLED}])[、.]?`, "u"), label: (n) => CIRCLED[n - 1] ?? String(n) },
  {
    style: "point",
    pattern: new RegExp(`^(${NUMERAL})(?:是(?!否|不是|非|指|因)|要(?![务素点求件闻领害]))`, "u"),
    label: (n) => `${chinese(n)}是`,
  },
  {
    style: "spoken",
    pattern: new RegExp(`^(${SPOKEN.join("|")})[、,:]`, "u"),
    label: (n) => SPOKEN[n - 1] ?? String(n),
  },
];

const FIRST_CHARACTER = new RegExp(`^[第首其再最Il(〔\\[\\d一二三四五六七八九十百—―${SIGNS.join("")}]`, "u");

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
    const number = readNumber(match[1] ?? match[2] ?? match[3] ?? "");
    if (number === null || number === 0) continue;
    const printed = match[0].replace(/[、:.,\s]+$/u, "");
    const isPrinted = style === "chapter" || style === "point";
    return { style, number, label: isPrinted ? printed : label(number), length: match[0].length };
  }
  return null;
}

/** A number that stands right before a digit, as in 3.7个工作日内: it may be a decimal as well. */
export function markerBeforeDigit(folded: string): Marker | null {
  const match = /^(\d{1,2})[.](?=\d{1,5}[\u4e00-\u9fff])/u.exec(folded);
  if (match === null) return null;
  const number = Number(match[1]);
  return number === 0 ? null : { style: "subitem", number, label: String(number), length: match[0].length };
}

/** True for a numeral alone, as a cell for numbers holds it: 一, 十二、 */
export function isNumeral(folded: string): boolean {
  return new RegExp(`^${NUMERAL}、?$`, "u").test(folded);
}

function readNumber(written: string): number | null {
  if (/^[—―Il-]$/u.test(written)) return 1;
  for (const signs of [...SIGNS, SPOKEN]) {
    const index = signs.indexOf(written);
    if (index >= 0) return index + 1;
  }
  return parseNumeral(written);
}

/** Whether a number goes on with a sequence; the last of the spoken numbers ends one of any length. */
export function continuesFrom(before: number, marker: Marker): boolean {
  return marker.number === before + 1 || (marker.style === "spoken" && marker.number === SPOKEN.length && before > 0);
}

/** The form in a path of a number in a style, for a number lost in print. */
export function labelOf(style: MarkerStyle, number: number): string {
  return STYLES.find((one) => one.style === style)?.label(number) ?? String(number);
}
