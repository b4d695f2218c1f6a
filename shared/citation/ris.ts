import type { CitedWork } from "./cited-work.ts";

/** A citation as a record of a RIS file, of the type for government documents; its lines end in CR LF, as the format has it. */
export function ris({ key, issuer, title, documentNumber, date, year, place }: CitedWork): string {
  const lines: readonly (readonly [tag: string, value: string | null])[] = [
    ["TY", "GOVDOC"],
    ["ID", key],
    ["AU", issuer],
    ["TI", title],
    ["M1", documentNumber],
    ["PY", year],
    ["DA", date === null ? null : `${date.replaceAll("-", "/")}/`],
    ["SE", place],
    ["LA", "zh"],
    ["ER", ""],
  ];
  return lines.flatMap(([tag, value]) => (value === null ? [] : [`${tag}  - ${oneLine(value)}\r\n`])).join("");
}

/** A line break would end the field. */
function oneLine(text: string): string {
  return text.replace(/\s+/gu, " ").trim();
}
