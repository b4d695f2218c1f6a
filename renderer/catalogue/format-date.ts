import type { Settings } from "../../shared/contract/settings.ts";

type Language = Settings["language"];

// To make one takes longer than to use it a hundred times.
const FORMATS: Readonly<Record<Language, Intl.DateTimeFormat>> = { "zh-CN": formatOf("zh-CN"), en: formatOf("en-GB") };

/** An ISO date (2018-06-04) in full: 2018年6月4日, 4 June 2018. What is no date comes back as it is. */
export function formatDate(iso: string, language: Language): string {
  const time = Date.parse(`${iso}T00:00:00Z`);
  return Number.isNaN(time) ? iso : FORMATS[language].format(time);
}

function formatOf(locale: string): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat(locale, { dateStyle: "long", timeZone: "UTC" });
}
