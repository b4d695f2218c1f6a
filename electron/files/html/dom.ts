import { type DefaultTreeAdapterTypes, html } from "parse5";

// The parsed page as far as its readers need it. Trees of hostile pages are tens of thousands of levels deep, so nothing
// here or around it calls itself for children.

export type PageElement = DefaultTreeAdapterTypes.Element;
export type PageNode = DefaultTreeAdapterTypes.ChildNode;
export type PageParent = DefaultTreeAdapterTypes.ParentNode;

export function isElement(node: PageNode | PageParent): node is PageElement {
  return "tagName" in node;
}

export function isText(node: PageNode): node is DefaultTreeAdapterTypes.TextNode {
  return node.nodeName === "#text";
}

export function childElements(parent: PageParent): PageElement[] {
  return parent.childNodes.filter(isElement);
}

/** The value of an attribute; null where the element has none of that name. */
export function attribute(element: PageElement, name: string): string | null {
  return element.attrs.find((one) => one.name === name)?.value ?? null;
}

/** Declarations beyond this length of a style are none that a person wrote. */
const LONGEST_STYLE = 2000;

/** The element's own style in small letters without blanks around its colons; empty where it has none. */
export function styleText(element: PageElement): string {
  const style = attribute(element, "style");
  return style === null
    ? ""
    : style
        .slice(0, LONGEST_STYLE)
        .toLowerCase()
        .replace(/\s*:\s*/gu, ":");
}

/** A property of the element's own style, in small letters; empty where it is not set. */
export function styleOf(element: PageElement, property: string): string {
  const declaration = styleText(element)
    .split(";")
    .find((one) => one.trimStart().startsWith(`${property}:`));
  return declaration === undefined ? "" : declaration.slice(declaration.indexOf(":") + 1).trim();
}

/** The name of an element of HTML; empty for one of SVG or MathML. */
export function tagOf(element: PageElement): string {
  return element.namespaceURI === html.NS.HTML ? element.tagName : "";
}

/** Elements that begin a line of their own, without those of tables. */
export const BLOCKS = new Set(
  (
    "address article aside blockquote body center dd details dialog dir div dl dt fieldset figcaption figure footer form " +
    "h1 h2 h3 h4 h5 h6 header hgroup hr html legend li listing main menu nav ol p plaintext pre search section summary " +
    "ul xmp"
  ).split(" "),
);

/** The words of classes and id, in small letters: siteNav_top → site, nav, top. */
export function nameWords(element: PageElement): string[] {
  const names = `${attribute(element, "class") ?? ""} ${attribute(element, "id") ?? ""}`.slice(0, 500);
  return names
    .replace(/([a-z])([A-Z])/gu, "$1 $2")
    .toLowerCase()
    .split(/[^a-z\u4e00-\u9fff]+/u)
    .filter((word) => word !== "");
}
