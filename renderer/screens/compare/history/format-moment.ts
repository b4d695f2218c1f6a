import type { Language } from "../../../catalogue/words.tsx";

/** A moment by the person's own clock, to the minute: 11月22日 09:41; the year where it is not this one. */
export function formatMoment(iso: string, now: Date, language: Language): string {
  const at = new Date(iso);
  const year = at.getFullYear() === now.getFullYear() ? {} : ({ year: "numeric" } as const);
  return new Intl.DateTimeFormat(language, {
    ...year,
    month: language === "en" ? "short" : "numeric",
    day: "numeric",
    hour: "2-digit",
    minute: "2-digit",
    hourCycle: "h23",
  }).format(at);
}
