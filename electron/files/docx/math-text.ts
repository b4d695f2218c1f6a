import { childElement, childElements, ownText, type XmlElement } from "../package/xml-element.ts";

/** Words of a formula that stand on their own: what a deleted part holds is none. */
const LEFT_OUT: ReadonlySet<string> = new Set(["w:del", "w:moveFrom", "w:rPr", "m:rPr", "m:ctrlPr"]);

/**
 * A formula (m:oMath) in one line. A fraction gets its stroke and an exponent its sign: the bare digits would be another
 * number.
 */
export function mathText(element: XmlElement): string {
  switch (element.name) {
    case "m:t":
      return ownText(element);
    case "m:f":
      return `${grouped(element, "m:num")}/${grouped(element, "m:den")}`;
    case "m:sSup":
      return `${part(element, "m:e")}^${grouped(element, "m:sup")}`;
    case "m:sSub":
      return `${part(element, "m:e")}_${grouped(element, "m:sub")}`;
    case "m:sSubSup":
      return `${part(element, "m:e")}_${grouped(element, "m:sub")}^${grouped(element, "m:sup")}`;
    case "m:rad":
      return `${part(element, "m:deg")}√${grouped(element, "m:e")}`;
    case "m:d":
      return delimited(element);
    case "m:nary":
      return sign(element, "m:naryPr", "m:chr", "∫") + inner(element);
    default:
      return inner(element);
  }
}

function inner(element: XmlElement): string {
  return childElements(element)
    .map((child) => (LEFT_OUT.has(child.name) ? "" : mathText(child)))
    .join("");
}

function part(element: XmlElement, name: string): string {
  const found = childElement(element, name);
  return found === null ? "" : inner(found);
}

/** A part in parentheses where it is more than one number or word. */
function grouped(element: XmlElement, name: string): string {
  const text = part(element, name);
  return /^[\p{L}\p{N}.%]*$/u.test(text) ? text : `(${text})`;
}

function delimited(element: XmlElement): string {
  const parts = childElements(element, "m:e").map(inner);
  const between = sign(element, "m:dPr", "m:sepChr", "|");
  return sign(element, "m:dPr", "m:begChr", "(") + parts.join(between) + sign(element, "m:dPr", "m:endChr", ")");
}

function sign(element: XmlElement, properties: string, name: string, unsaid: string): string {
  const found = childElement(element, properties);
  return (found && childElement(found, name)?.attributes["m:val"]) ?? unsaid;
}
