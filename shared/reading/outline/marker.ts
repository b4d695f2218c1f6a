import { parseNumeral, writeNumeral } from "../numerals.ts";

/** How a number is written, which tells its level: 第一章, 第一节, 一、, 第一、, 第一条, （一）, 1., 1.1, 1.1.1, （1）, 1）, ①, a., 一是 or 一要, 首先. */
export type MarkerStyle =
  | "chapter"
  | "part"
  | "article"
  | "section"
  | "ordinal"
  | "item"
  | "subitem"
  | "decimal"
  | "deep-decimal"
  | "bracketed"
  | "half-bracketed"
  | "circled"
  | "lettered"
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
/** What a decimal is followed by where it counts or measures: 1.5亿元, 2.1万户. */
const MEASURED = "[亿万千百个%‰元倍米公里分秒小时天人次件项条名家户岁年月日周号级亩吨度台套座批期米平版寸折兆]";
const CIRCLED = "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳";
// Numbers that are one character with their brackets or their stop.
const ITEM_SIGNS = "㈠㈡㈢㈣㈤㈥㈦㈧㈨㈩";
const SUBITEM_SIGNS = "⒈⒉⒊⒋⒌⒍⒎⒏⒐⒑⒒⒓⒔⒕⒖⒗⒘⒙⒚⒛";
const BRACKETED_SIGNS = "⑴⑵⑶⑷⑸⑹⑺⑻⑼⑽⑾⑿⒀⒁⒂⒃⒄⒅⒆⒇";
const SIGNS = [CIRCLED, ITEM_SIGNS, SUBITEM_SIGNS, BRACKETED_SIGNS];
const LETTERS = "abcdefgh";
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
    pattern: new RegExp(`^第(${NUMERAL}|\\d{1,2})(?:部分|[章编篇])[、:.,]? ?`, "u"),
    label: (n) => `第${chinese(n)}章`,
  },
  {
    style: "part",
    pattern: new RegExp(`^第(${NUMERAL}|\\d{1,2})节[、:.,]? ?`, "u"),
    label: (n) => `第${chinese(n)}节`,
  },
  {
    style: "section",
    pattern: new RegExp(`^(${NUMERAL}|[—―](?=、))(?:、(?!${NUMERAL}、)|[.](?!\\d)|,(?=[^,]{2,30}$))`, "u"),
    label: chinese,
  },
  {
    style: "ordinal",
    pattern: new RegExp(
      `^(?:第(${NUMERAL})[、,:]|(?:重点)?(?:任务|措施|行动|工程|举措|专项)(${NUMERAL}|\\d{1,2})[、:.])`,
      "u",
    ),
    label: (n) => `第${chinese(n)}`,
  },
  {
    style: "article",
    pattern: new RegExp(`^第(${NUMERAL}|\\d{1,3})条[、:.]? ?`, "u"),
    label: (n) => `第${chinese(n)}条`,
  },
  {
    style: "item",
    pattern: new RegExp(`^(?:[(〔\\[](${NUMERAL}|[—―-])[)〕\\]]|(${NUMERAL})\\)|([${ITEM_SIGNS}]))[、.]?`, "u"),
    label: (n) => `（${chinese(n)}）`,
  },
  {
    style: "subitem",
    pattern: new RegExp(
      `^(?:(\\d{1,3})\\s?(?:[.](?!\\d)|、|。(?=[\\u4e00-\\u9fff]))|([Il](?=[.、][\\u4e00-\\u9fff]))[.、]|([${SUBITEM_SIGNS}]))`,
      "u",
    ),
    label: (n) => String(n),
  },
  {
    style: "decimal",
    pattern: new RegExp(`^\\d{1,2}[.](\\d{1,2})[、.]? ?(?=[\\u4e00-\\u9fff“《])(?!${MEASURED})`, "u"),
    label: String,
  },
  {
    style: "deep-decimal",
    pattern: /^\d{1,2}[.]\d{1,2}[.](\d{1,2})[、.]? ?(?=[\u4e00-\u9fff“《])/u,
    label: String,
  },
  {
    style: "bracketed",
    pattern: new RegExp(`^(?:\\((\\d{1,2})\\)|([${BRACKETED_SIGNS}]))[、.]?`, "u"),
    label: (n) => `（${n}）`,
  },
  { style: "half-bracketed", pattern: /^(\d{1,2})\)[、.]?/u, label: (n) => `${n}）` },
  { style: "circled", pattern: new RegExp(`^([${CIRCLED}])[、.]?`, "u"), label: (n) => CIRCLED[n - 1] ?? String(n) },
  { style: "lettered", pattern: /^([a-h])[.、)](?=[\u4e00-\u9fff])/u, label: (n) => LETTERS[n - 1] ?? String(n) },
  {
    style: "point",
    pattern: new RegExp(
      `^(${NUMERAL})(?:是(?!否|不是|非|指|因|${NUMERAL}(?:[、,，。]|$))|要(?![务素点求件闻领害]))`,
      "u",
    ),
    label: (n) => `${chinese(n)}是`,
  },
  {
    style: "spoken",
    pattern: new RegExp(`^(${SPOKEN.join("|")})[、,:]`, "u"),
    label: (n) => SPOKEN[n - 1] ?? String(n),
  },
];

/** Styles whose numbers stand in a path as they are printed. */
const PRINTED: ReadonlySet<MarkerStyle> = new Set(["chapter", "ordinal", "point", "decimal", "deep-decimal"]);

const FIRST_CHARACTER = new RegExp(
  `^[第首其再最重任措行工举专Ila-h(〔\\[\\d一二三四五六七八九十百—―${SIGNS.join("")}]`,
  "u",
);

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
    const isPrinted = PRINTED.has(style);
    return { style, number, label: isPrinted ? printed : label(number), length: match[0].length };
  }
  return null;
}

/**
 * What may be a number as well as words of the text, so that only its neighbours tell: 3.7个工作日内 (a decimal), 5,强化互动
 * (a comma for a stop), and before a gap 二 重点任务, 2 重点任务.
 */
export function possibleMarker(folded: string, gapAt: (position: number) => boolean): Marker | null {
  const digits = /^(\d{1,2})(?:[.](?=\d{1,5}[\u4e00-\u9fff])|,(?=[\u4e00-\u9fff])|(?=[\u4e00-\u9fff]))/u.exec(folded);
  const numeral = digits === null ? new RegExp(`^(${NUMERAL})(?=[\\u4e00-\\u9fff])`, "u").exec(folded) : null;
  const match = digits ?? numeral;
  if (match === null) return null;
  const written = match[1] ?? "";
  const number = parseNumeral(written);
  const isBare = match[0].length === written.length;
  if (number === null || number === 0 || (isBare && !gapAt(written.length))) return null;
  const style = digits === null ? "section" : "subitem";
  return { style, number, label: labelOf(style, number), length: match[0].length };
}

/** True for a numeral alone, as a cell for numbers holds it: 一, 十二、 */
export function isNumeral(folded: string): boolean {
  return new RegExp(`^${NUMERAL}、?$`, "u").test(folded);
}

function readNumber(written: string): number | null {
  if (/^[—―Il-]$/u.test(written)) return 1;
  for (const signs of [...SIGNS, LETTERS, SPOKEN]) {
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
