import type { Settings } from "../../shared/contract/settings.ts";

/** An ISO date (2018-06-04) in full: 2018年6月4日, 4 June 2018. What is no date comes back as it is. */
export function formatDate(iso: string, language: Settings["language"]): string {
  const time = Date.parse(`${iso}T00:00:00Z`);
  if (Number.isNaN(time)) return iso;
  const locale = language === "en" ? "en-GB" : language;
  return new Intl.DateTimeFormat(locale, { dateStyle: "long", timeZone: "UTC" }).format(time);
}
