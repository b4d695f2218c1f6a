/** How many days a month of the Gregorian calendar has; null where there is no such month. */
export function lastDayOfMonth(year: number, month: number): number | null {
  const isLeap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  return [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? null;
}

/** An ISO date, or null where the calendar has no such day. */
export function isoDate(year: number, month: number, day: number): string | null {
  const last = lastDayOfMonth(year, month);
  if (last === null || day < 1 || day > last) return null;
  return `${year}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
}
