const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** A part of the package with its declaration. */
export function xmlPart(content: string): string {
  return DECLARATION + content;
}

const MARKUP = /[&<>"]/g;
const HAS_MARKUP = /[&<>"]/;
const ENTITIES: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };
/** What a spreadsheet would read as an escaped character, as in _x000D_ (ECMA-376 part 1, 22.9.2.19). */
const ESCAPE_LOOKALIKE = /_(?=x[0-9A-Fa-f]{4}_)/gu;

/** A text for an attribute or for an element that is no cell's text. */
export function escapeXml(text: string): string {
  return !HAS_MARKUP.test(text) ? text : text.replace(MARKUP, (mark) => ENTITIES[mark] ?? mark);
}

/** A text for the element `t` of a cell, which has escapes of its own. */
export function escapeCellText(text: string): string {
  return escapeXml(text.includes("_x") ? text.replace(ESCAPE_LOOKALIKE, "_x005F_") : text);
}
