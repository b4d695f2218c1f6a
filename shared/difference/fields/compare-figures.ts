import { parseNumeral } from "../../reading/numerals.ts";
import { foldText } from "../../text/fold.ts";

/** A figure beside the base's: higher or lower by so much, in the unit that both have. */
export type FigureStanding = { readonly kind: "higher" | "lower"; readonly by: number; readonly unit: string };

const FIGURE = /^(\D*?)(\d+(?:\.\d+)?|[〇零一二两三四五六七八九十百]+)(.*)$/u;
/** 2018年, 47号 and 12月 name a day or a document: they are not more or less of anything. */
const NAMES = /[年月号〕\]]/u;

/** Compares two figures as numbers: 80% beside 70% is higher by 10. Null where they do not count the same. */
export function compareFigures(own: string, base: string): FigureStanding | null {
  const here = read(own);
  const there = read(base);
  if (here === null || there === null || here.unit !== there.unit || here.value === there.value) return null;
  const by = Math.round(Math.abs(here.value - there.value) * 1e6) / 1e6;
  return { kind: here.value > there.value ? "higher" : "lower", by, unit: here.unit };
}

function read(figure: string): { value: number; unit: string } | null {
  const folded = foldText(figure).text.trim();
  const [, , digits, unit] = FIGURE.exec(folded) ?? [];
  if (digits === undefined || unit === undefined || NAMES.test(folded)) return null;
  const value = /^\d/u.test(digits) ? Number.parseFloat(digits) : parseNumeral(digits);
  return value === null ? null : { value, unit };
}
