/** An element of an XML document. Names are those of `commonName`, so that `w:p` is a Word paragraph in every file. */
export type XmlElement = {
  readonly name: string;
  /** Values by name; those without a prefix have none in the standard either: `attributes.Id`, `attributes["w:val"]`. */
  readonly attributes: Readonly<Record<string, string>>;
  /** In document order; text with its entities resolved, no two texts in a row, white space as it stands. */
  readonly children: readonly (XmlElement | string)[];
};

/** The children that are elements, of one name if it is given. */
export function childElements(element: XmlElement, name?: string): XmlElement[] {
  return element.children.filter(
    (child): child is XmlElement => typeof child !== "string" && (name === undefined || child.name === name),
  );
}

/** The first child of a name, or null. */
export function childElement(element: XmlElement, name: string): XmlElement | null {
  for (const child of element.children) if (typeof child !== "string" && child.name === name) return child;
  return null;
}

/** The text directly in an element, without that of its children. */
export function ownText(element: XmlElement): string {
  return element.children.filter((child) => typeof child === "string").join("");
}
