import { childElement, type XmlElement } from "../package/xml-element.ts";

// Reading the elements that hold properties: w:pPr, w:rPr, w:tcPr … Only their direct children count; what a tracked
// change keeps of the former properties lies deeper (w:pPrChange) and is never seen.

/** The value of a property, or null where it is not given. */
export function stringOf(properties: XmlElement | null, name: string): string | null {
  return (properties && childElement(properties, name)?.attributes["w:val"]) ?? null;
}

/** The value of a property that is a whole number, brought between `least` and `most`; null where it is none. */
export function integerOf(properties: XmlElement | null, name: string, least: number, most: number): number | null {
  const value = stringOf(properties, name);
  if (value === null || !/^[+-]?\d{1,15}$/u.test(value)) return null;
  return Math.min(most, Math.max(least, Number(value)));
}

/** Whether a property is switched on or off, or null where nothing is said (ST_OnOff: ECMA-376 part 1, 22.9.2.7). */
export function switchOf(properties: XmlElement | null, name: string): boolean | null {
  const property = properties && childElement(properties, name);
  if (property === null) return null;
  return !["0", "false", "off"].includes(property.attributes["w:val"] ?? "1");
}

/** Whether a property stands there at all, as the marks of tracked changes do. */
export function has(properties: XmlElement | null, ...names: readonly string[]): boolean {
  return properties !== null && names.some((name) => childElement(properties, name) !== null);
}
