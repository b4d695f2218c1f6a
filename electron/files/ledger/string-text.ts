import { childElement, childElements, ownText, type XmlElement } from "../package/xml-element.ts";

/** A character that XML cannot hold, as spreadsheets write it: _x000D_ (ECMA-376 part 1, 22.9.2.19). */
const ESCAPED = /_x([0-9A-Fa-f]{4})_/gu;

/** What a string item is read as. */
export type TextOf = (item: XmlElement) => string;

/**
 * The words of a string item, `si` of the shared strings or `is` of a cell: its runs one after the other, whatever they
 * look like; readings that stand above the characters are left out.
 */
export function stringText(item: XmlElement): string {
  return textOfRuns(item, () => true);
}

/** The same without the runs that are struck. */
export function unstruckText(item: XmlElement): string {
  return textOfRuns(item, (run) => !isStruck(run));
}

function textOfRuns(item: XmlElement, isWanted: (run: XmlElement) => boolean): string {
  const texts = item.children.flatMap((child) => {
    if (typeof child === "string") return [];
    if (child.name === "s:t") return [ownText(child)];
    return child.name === "s:r" && isWanted(child) ? childElements(child, "s:t").map(ownText) : [];
  });
  return unescapeCharacters(texts.join(""));
}

function isStruck(run: XmlElement): boolean {
  const properties = childElement(run, "s:rPr");
  const strike = properties === null ? null : childElement(properties, "s:strike");
  return strike !== null && strike.attributes.val !== "0" && strike.attributes.val !== "false";
}

/** Puts characters in the place of their escapes. */
export function unescapeCharacters(text: string): string {
  if (!text.includes("_x")) return text;
  return text.replace(ESCAPED, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
}
