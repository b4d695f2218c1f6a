/**
 * A time as it stands on the clock of a place, with the place's offset from UTC: 2026-11-21T09:30:00+08:00. A file says
 * when it was made in the time of whoever made it.
 *
 * @param eastOfUtc the offset in minutes, positive east of Greenwich
 */
export function writeMoment(instant: Date, eastOfUtc: number): string {
  const clock = new Date(instant.getTime() + eastOfUtc * 60_000).toISOString().slice(0, 19);
  const [hours, minutes] = [Math.trunc(Math.abs(eastOfUtc) / 60), Math.abs(eastOfUtc) % 60];
  const offset = `${String(hours).padStart(2, "0")}:${String(minutes).padStart(2, "0")}`;
  return `${clock}${eastOfUtc < 0 ? "-" : "+"}${offset}`;
}

/** Another instant as that clock shows it: what was stored in UTC as the reader of a file knows it. */
export function onClockOf(moment: string, instant: string): string {
  const [, sign, hours, minutes] = /([+-])(\d{2}):(\d{2})$/u.exec(moment) ?? [];
  const east = (Number(hours ?? 0) * 60 + Number(minutes ?? 0)) * (sign === "-" ? -1 : 1);
  return writeMoment(new Date(instant), east);
}

/** The date on that clock: 2026-11-21. */
export function dateOf(moment: string): string {
  return moment.slice(0, 10);
}

/** The date and time on that clock, to the minute: 2026-11-21 09:30. */
export function clockOf(moment: string): string {
  return `${moment.slice(0, 10)} ${moment.slice(11, 16)}`;
}
