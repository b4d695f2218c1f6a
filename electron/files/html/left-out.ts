import { attribute, type PageElement, styleOf, tagOf } from "./dom.ts";

/** What is no text of a page: code, controls, and what is drawn or framed from elsewhere. */
const NO_TEXT = new Set(
  (
    "head script style noscript template title meta link base iframe frame frameset noframes object embed applet audio " +
    "video canvas map svg img input select datalist optgroup option textarea button progress meter rp rt rtc del noembed"
  ).split(" "),
);

const HIDING: readonly (readonly [property: string, value: RegExp])[] = [
  ["display", /^none/u],
  ["visibility", /^(?:hidden|collapse)/u],
  ["opacity", /^0(?:\.0+)?(?:!|$)/u],
  ["font-size", /^0(?:px|pt|em|%)?(?:!|$)/u],
  ["mso-hide", /^all/u],
  ["mso-element", /^comment/u],
  // Words that are moved out of the window: a habit of those who slip links into a page.
  ["left", /^-\d{3,}/u],
  ["top", /^-\d{3,}/u],
  ["text-indent", /^-\d{3,}px/u],
];

/** Whether a browser would show nothing of the element, or only something that is no text. */
export function isLeftOut(element: PageElement): boolean {
  if (NO_TEXT.has(tagOf(element)) || element.tagName === "svg") return true;
  if (element.attrs.length === 0) return false;
  if (attribute(element, "hidden") !== null || attribute(element, "aria-hidden") === "true") return true;
  if (tagOf(element) === "dialog" && attribute(element, "open") === null) return true;
  return attribute(element, "style") !== null && HIDING.some(([name, value]) => value.test(styleOf(element, name)));
}
