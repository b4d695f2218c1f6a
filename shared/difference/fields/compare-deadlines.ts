import type { Deadline } from "../../model/reading.ts";

/** How the day by which all is done stands to the base's: by so many months where both fall on the same part of a month, else days. */
export type DeadlineStanding =
  | { readonly kind: "earlier" | "later"; readonly months: number; readonly days: number }
  | { readonly kind: "same" | "only-here" | "only-base" | "none" }
  /** Both name times, but not both a day: 每年, 3个工作日内. */
  | { readonly kind: "incomparable" };

const DAY_MS = 86_400_000;

/** Compares when a cell's matter is due with when the base's is: the last day that each names counts. */
export function compareDeadlines(own: readonly Deadline[], base: readonly Deadline[]): DeadlineStanding {
  if (own.length === 0 || base.length === 0) {
    return { kind: own.length > 0 ? "only-here" : base.length > 0 ? "only-base" : "none" };
  }
  const here = lastDay(own);
  const there = lastDay(base);
  if (here === null || there === null) return { kind: sameWords(own, base) ? "same" : "incomparable" };
  if (here === there) return { kind: "same" };
  const [first, last] = here < there ? [here, there] : [there, here];
  return { kind: here < there ? "earlier" : "later", ...apart(first, last) };
}

function lastDay(deadlines: readonly Deadline[]): string | null {
  return deadlines.reduce<string | null>(
    (last, { date }) => (date !== null && date > (last ?? "") ? date : last),
    null,
  );
}

function sameWords(own: readonly Deadline[], base: readonly Deadline[]): boolean {
  const words = (deadlines: readonly Deadline[]) => [...new Set(deadlines.map(({ raw }) => raw))].sort().join();
  return words(own) === words(base);
}

/** Whole months where both are the last or the same day of their months, else days. */
function apart(first: string, last: string): { months: number; days: number } {
  const from = new Date(`${first}T00:00:00Z`);
  const to = new Date(`${last}T00:00:00Z`);
  const isWhole = from.getUTCDate() === to.getUTCDate() || (isMonthEnd(from) && isMonthEnd(to));
  const months = (to.getUTCFullYear() - from.getUTCFullYear()) * 12 + to.getUTCMonth() - from.getUTCMonth();
  return isWhole ? { months, days: 0 } : { months: 0, days: Math.round((to.getTime() - from.getTime()) / DAY_MS) };
}

function isMonthEnd(day: Date): boolean {
  return new Date(day.getTime() + DAY_MS).getUTCDate() === 1;
}
