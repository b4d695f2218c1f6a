import { attribute, type PageElement, styleText, tagOf } from "./dom.ts";

/** What is no text of a page: code, controls, and what is drawn or framed from elsewhere. */
const NO_TEXT = new Set(
  (
    "head script style noscript template title meta link base iframe frame frameset noframes object embed applet audio " +
    "video canvas map svg img input select datalist optgroup option textarea button progress meter rp rt rtc del noembed"
  ).split(" "),
);

/**
 * Styles that show nothing. Those who slip links into a page make them tiny, transparent or move them out of the window.
 * Word hides deleted words and comments in a way of its own.
 */
const HIDING = new RegExp(
  "(?:^|[;\\s])(?:" +
    "display:none|visibility:(?:hidden|collapse)|opacity:0(?:\\.0+)?(?![.\\d])|font-size:0(?![.\\d])|" +
    "(?:left|top|text-indent):-\\d{3}|mso-hide:all|mso-element:comment)",
  "u",
);

/** Whether a browser would show nothing of the element, or only something that is no text. */
export function isLeftOut(element: PageElement): boolean {
  if (NO_TEXT.has(element.tagName)) return true;
  if (tagOf(element) === "dialog" && attribute(element, "open") === null) return true;
  if (attribute(element, "hidden") !== null || attribute(element, "aria-hidden") === "true") return true;
  return HIDING.test(styleText(element));
}
