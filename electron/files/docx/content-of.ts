import { childElement, childElements, type XmlElement } from "../package/xml-element.ts";

/**
 * Elements around content that Word shows as if they were not there: content controls, links, simple fields, changes
 * that were inserted. What was deleted or moved away (w:del, w:moveFrom) is no content and never goes through here.
 */
const TRANSPARENT: ReadonlySet<string> = new Set([
  "w:sdt",
  "w:sdtContent",
  "w:customXml",
  "w:smartTag",
  "w:hyperlink",
  "w:fldSimple",
  "w:ins",
  "w:moveTo",
  "w:dir",
  "w:bdo",
]);

/** The extensions that are understood here as far as they hold text, by the prefixes that everybody writes them with. */
const UNDERSTOOD = /^(?:wps|wpg|wpc|wpi|wp14|w14|w15|w16\w*|a14|am3d|aink|cx\d*|c14|v|o)$/u;

/**
 * The elements that an element holds for the reader, in order: those around others are opened, and where a document has
 * one thing in two forms (ECMA-376 part 3, 7.5), one form stands.
 */
export function contentOf(element: XmlElement): XmlElement[] {
  const content: XmlElement[] = [];
  collect(element, content);
  return content;
}

function collect(element: XmlElement, content: XmlElement[]): void {
  for (const child of element.children) {
    if (typeof child === "string") continue;
    if (TRANSPARENT.has(child.name)) collect(child, content);
    else if (child.name !== "mc:AlternateContent") content.push(child);
    else {
      const chosen = chosenForm(child);
      if (chosen !== null) collect(chosen, content);
    }
  }
}

/** The first form whose extensions are all understood, else the one for everybody. */
function chosenForm(alternatives: XmlElement): XmlElement | null {
  const chosen = childElements(alternatives, "mc:Choice").find(({ attributes }) =>
    (attributes.Requires ?? "").split(/\s+/u).every((prefix) => UNDERSTOOD.test(prefix)),
  );
  return chosen ?? childElement(alternatives, "mc:Fallback");
}
