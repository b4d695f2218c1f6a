import type { FormatSection, FormatToken } from "./number-format.ts";

/** A spreadsheet keeps and shows no more significant digits. */
export const PRECISION = 15;
/** More decimals than any format shows. */
const MAX_DECIMALS = 30;

/** What a section says of its digits. */
type Places = {
  readonly least: number;
  readonly decimals: number;
  readonly leastDecimals: number;
  readonly scale: number;
  readonly grouped: boolean;
};

/** A number in the places for digits of a section, with the section's words around and between them. */
export function fillDigits({ tokens }: FormatSection, value: number): string {
  const exponentAt = tokens.findIndex(({ kind }) => kind === "exponent");
  if (exponentAt !== -1) return scientific(tokens.slice(0, exponentAt), value);
  const places = placesOf(tokens);
  const digits = decimal(Math.abs(value) * places.scale, places.decimals);
  const [whole = "", fraction = ""] = digits.split(".");
  const sign = value < 0 && /[1-9]/u.test(digits) ? "-" : "";
  const shown = fillWhole(tokens, whole === "0" ? "" : whole, places) + fillFraction(tokens, fraction, places);
  return `${sign}${shown.trim()}`;
}

function scientific(mantissa: readonly FormatToken[], value: number): string {
  const [digits, exponent = ""] = value.toExponential(placesOf(mantissa).decimals).split("e");
  return `${digits}E${exponent.slice(0, 1)}${exponent.slice(1).padStart(2, "0")}`;
}

function placesOf(tokens: readonly FormatToken[]): Places {
  const point = pointOf(tokens);
  const digitsIn = (part: readonly FormatToken[]) => part.filter((token) => token.kind === "digit");
  const [before, after] = [digitsIn(tokens.slice(0, point)), digitsIn(tokens.slice(point))];
  const lastBefore = tokens.slice(0, point).findLastIndex(({ kind }) => kind === "digit");
  const firstBefore = tokens.findIndex(({ kind }) => kind === "digit");
  const firstZero = before.findIndex(({ mark }) => mark === "0");
  const commas = tokens.flatMap(({ kind }, at) => (kind === "comma" ? [at] : []));
  const lastDigit = tokens.findLastIndex(({ kind }) => kind === "digit");
  const thousands = commas.filter((at) => (at > lastBefore && at < point) || at > lastDigit).length;
  const percents = tokens.filter(({ kind }) => kind === "percent").length;
  return {
    least: firstZero === -1 ? 0 : before.length - firstZero,
    decimals: Math.min(after.length, MAX_DECIMALS),
    leastDecimals: after.findLastIndex(({ mark }) => mark === "0") + 1,
    scale: 100 ** percents / 1000 ** thousands,
    grouped: commas.some((at) => at > firstBefore && at < lastBefore),
  };
}

function pointOf(tokens: readonly FormatToken[]): number {
  const point = tokens.findIndex(({ kind }) => kind === "point");
  return point === -1 ? tokens.length : point;
}

/** In decimals without an exponent, rounded half away from zero as people do, on the digits that are kept. */
function decimal(value: number, decimals: number): string {
  const [mantissa = "0", exponent = "0"] = value.toPrecision(PRECISION).split("e");
  const rounded = Math.round(Number(`${mantissa}e${Number(exponent) + decimals}`));
  if (rounded > Number.MAX_SAFE_INTEGER) return value.toFixed(Math.min(decimals, MAX_DECIMALS));
  const digits = String(rounded).padStart(decimals + 1, "0");
  return decimals === 0 ? digits : `${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`;
}

/** Fills the places before the point from the right; the first takes all digits that are left. */
function fillWhole(tokens: readonly FormatToken[], whole: string, { least, grouped }: Places): string {
  const before = tokens.slice(0, pointOf(tokens));
  const first = before.findIndex(({ kind }) => kind === "digit");
  let left = grouped ? groupThousands(whole.padStart(least, "0")) : whole;
  const pieces = before.toReversed().map((token, at) => {
    if (token.kind === "literal") return token.text;
    if (token.kind === "percent") return "%";
    if (token.kind !== "digit") return "";
    const taken = grouped || before.length - 1 - at === first ? left : left.slice(-1);
    left = left.slice(0, left.length - taken.length);
    return taken === "" && token.mark === "0" && !grouped ? "0" : taken;
  });
  return (first === -1 ? [...pieces, whole] : pieces).toReversed().join("");
}

function groupThousands(digits: string): string {
  return digits.replace(/\B(?=(?:\d{3})+$)/gu, ",");
}

function fillFraction(tokens: readonly FormatToken[], fraction: string, { leastDecimals }: Places): string {
  const after = tokens.slice(pointOf(tokens) + 1);
  const kept = fraction.slice(0, leastDecimals) + fraction.slice(leastDecimals).replace(/0+$/u, "");
  const words = after.map((token) => {
    if (token.kind === "literal") return token.text;
    return token.kind === "percent" ? "%" : "";
  });
  return (kept === "" ? "" : `.${kept}`) + words.join("");
}
