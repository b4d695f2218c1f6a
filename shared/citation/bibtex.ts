import type { CitedWork } from "./cited-work.ts";

/** What BibTeX and TeX read as more than itself; a backslash would begin a command and has no plain form. */
const SIGNS = /[{}\\%$&#_^~]/gu;
const ESCAPED: Readonly<Record<string, string>> = {
  "\\": "\\textbackslash{}",
  "^": "\\textasciicircum{}",
  "~": "\\textasciitilde{}",
};

/** A citation as an entry of a BibTeX file. Names stand in braces of their own, or they would be cut into given and family names. */
export function bibtex({ key, issuer, title, documentNumber, date, year, place, script }: CitedWork): string {
  const fields: readonly (readonly [string, string | null])[] = [
    ["author", issuer === null ? null : `{${escaped(issuer)}}`],
    ["title", `{${escaped(title)}}`],
    ["number", documentNumber === null ? null : escaped(documentNumber)],
    ["date", date],
    ["year", year],
    ["note", place === null ? null : escaped(place)],
    ["langid", script === "traditional" ? "chinese-traditional" : "chinese"],
  ];
  const lines = fields.flatMap(([name, value]) => (value === null ? [] : [`  ${name} = {${value}},\n`]));
  return `@misc{${key},\n${lines.join("")}}\n`;
}

function escaped(text: string): string {
  return oneLine(text).replace(SIGNS, (sign) => ESCAPED[sign] ?? `\\${sign}`);
}

function oneLine(text: string): string {
  return text.replace(/\s+/gu, " ").trim();
}
