// Number formats as spreadsheets write them (ECMA-376 part 1, 18.8.30 and 18.8.31): up to four sections parted by
// semicolons, each a sequence of places for digits, parts of a date, and words that stand as they are.

export type DateUnit = "year" | "month" | "day" | "weekday" | "hour" | "minute" | "second" | "half-day";

export type FormatToken =
  | { readonly kind: "literal"; readonly text: string }
  | { readonly kind: "digit"; readonly mark: "0" | "#" | "?" }
  | { readonly kind: "point" | "comma" | "percent" | "exponent" | "general" }
  /** `letters` as written: "yyyy", "m", "aaaa"; `elapsed` counts on beyond a day. */
  | { readonly kind: "date"; readonly unit: DateUnit; readonly letters: string; readonly elapsed: boolean };

export type FormatSection = {
  readonly tokens: readonly FormatToken[];
  /** The numbers that the section says it is for, or null where its place among the sections tells. */
  readonly condition: ((value: number) => boolean) | null;
  /** Digits are written as 一二三 ([DBNum1]). */
  readonly chineseDigits: boolean;
};

const PARTS =
  /"(?<quoted>[^"]*)"?|\\(?<escaped>.)|[_*].|\[(?<bracket>[^\]]*)\]|(?<general>General)|(?<half>AM\/PM|A\/P|上午\/下午)|(?<exponent>E[+-])|(?<date>y+|e+|m+|d+|h+|s+|a{3,4})|(?<digit>[0#?])|(?<mark>[.,%@;])|(?<other>.)/giu;
const MARKS = { ".": "point", ",": "comma", "%": "percent", "@": "general" } as const;
const UNITS: Readonly<Record<string, DateUnit>> = {
  y: "year",
  e: "year",
  m: "month",
  d: "day",
  a: "weekday",
  h: "hour",
  s: "second",
};

/** The sections of a format code, one at least. */
export function parseNumberFormat(code: string): FormatSection[] {
  const sections: FormatSection[] = [];
  let draft = newDraft();
  for (const { groups = {} } of code.matchAll(PARTS)) {
    if (groups.mark !== ";") addPart(draft, groups);
    else {
      sections.push(finished(draft));
      draft = newDraft();
    }
  }
  return [...sections, finished(draft)];
}

type Draft = { -readonly [K in keyof FormatSection]: FormatSection[K] } & { tokens: FormatToken[] };

function newDraft(): Draft {
  return { tokens: [], condition: null, chineseDigits: false };
}

function addPart(draft: Draft, groups: Readonly<Record<string, string | undefined>>): void {
  const { quoted, escaped, other, bracket, general, half, exponent, date, digit, mark } = groups;
  const literal = quoted ?? escaped ?? other;
  if (literal !== undefined) draft.tokens.push({ kind: "literal", text: literal });
  else if (bracket !== undefined) addBracket(draft, bracket);
  else if (half !== undefined) draft.tokens.push({ kind: "date", unit: "half-day", letters: half, elapsed: false });
  else if (date !== undefined) draft.tokens.push(dateToken(date, false));
  else if (digit === "0" || digit === "#" || digit === "?") draft.tokens.push({ kind: "digit", mark: digit });
  else if (exponent !== undefined) draft.tokens.push({ kind: "exponent" });
  else if (general !== undefined) draft.tokens.push({ kind: "general" });
  else if (mark === "." || mark === "," || mark === "%" || mark === "@") draft.tokens.push({ kind: MARKS[mark] });
}

/** [h] counts hours, [>=60] is a condition, [$¥-804] brings a currency; colours and languages say nothing of the text. */
function addBracket(draft: Draft, bracket: string): void {
  const condition = /^(?<sign><=|>=|<>|<|>|=)(?<bound>-?[\d.]+)$/u.exec(bracket)?.groups;
  const currency = /^\$(?<words>[^-]*)/u.exec(bracket)?.groups?.words;
  if (/^(?:h+|m+|s+)$/iu.test(bracket)) draft.tokens.push(dateToken(bracket, true));
  else if (condition !== undefined) draft.condition = holds(condition.sign ?? "", Number(condition.bound));
  else if (currency !== undefined) draft.tokens.push({ kind: "literal", text: currency });
  else if (/^DBNum1$/iu.test(bracket)) draft.chineseDigits = true;
}

function dateToken(letters: string, elapsed: boolean): FormatToken {
  const lower = letters.toLowerCase();
  const unit = lower.startsWith("ddd") ? "weekday" : (UNITS[lower[0] ?? ""] ?? "day");
  return { kind: "date", unit, letters: lower, elapsed };
}

function holds(sign: string, bound: number): (value: number) => boolean {
  switch (sign) {
    case "<":
      return (value) => value < bound;
    case "<=":
      return (value) => value <= bound;
    case ">":
      return (value) => value > bound;
    case ">=":
      return (value) => value >= bound;
    case "<>":
      return (value) => value !== bound;
    default:
      return (value) => value === bound;
  }
}

/** An m beside hours or seconds is a minute. */
function finished({ tokens, ...draft }: Draft): FormatSection {
  const dates = tokens.filter((token) => token.kind === "date");
  const minutes = new Set(
    dates.filter(
      ({ unit }, at) => unit === "month" && (dates[at - 1]?.unit === "hour" || dates[at + 1]?.unit === "second"),
    ),
  );
  return {
    ...draft,
    tokens: tokens.map((token) =>
      token.kind === "date" && minutes.has(token) ? { ...token, unit: "minute" as const } : token,
    ),
  };
}
