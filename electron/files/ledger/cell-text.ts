import { raise } from "../../../shared/contract/fault.ts";
import { childElement, ownText, type XmlElement } from "../package/xml-element.ts";
import type { FormatSection } from "./number-format.ts";
import { dayNumber, isDateFormat } from "./show-date.ts";
import { showNumber } from "./show-number.ts";
import { unescapeCharacters } from "./string-text.ts";
import type { Workbook } from "./workbook.ts";

/**
 * What a cell shows; a formula shows the value it had when the file was saved. Raises file/damaged for a text that the
 * workbook does not have.
 *
 * @param cell an element `s:c` (ECMA-376 part 1, 18.3.1.4)
 * @param file the name to show in a fault
 */
export function cellText(cell: XmlElement, workbook: Workbook, file: string): string {
  const { t: type = "n", s: style = "0" } = cell.attributes;
  if (type === "inlineStr") {
    const item = childElement(cell, "s:is");
    return item === null ? "" : workbook.textOf(item);
  }
  const value = childElement(cell, "s:v");
  const raw = value === null ? "" : ownText(value);
  if (raw.trim() === "") return "";
  const format = workbook.formats[Number(style)] ?? [];
  switch (type) {
    case "s":
      return workbook.strings[Number(raw)] ?? raise("file/damaged", { file, reason: "a cell without its text" });
    case "b":
      return raw.trim() === "1" || raw.trim() === "true" ? "TRUE" : "FALSE";
    case "n":
      return numberText(Number(raw), raw, format, workbook);
    case "d":
      return format.some(isDateFormat)
        ? numberText(dayNumber(raw.trim(), workbook.dateSystem), raw, format, workbook)
        : raw.trim();
    default:
      return unescapeCharacters(raw);
  }
}

function numberText(value: number, raw: string, format: readonly FormatSection[], { dateSystem }: Workbook): string {
  return Number.isFinite(value) ? showNumber(value, format, dateSystem) : raw;
}
