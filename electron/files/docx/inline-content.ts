import { childElement, ownText, type XmlElement } from "../package/xml-element.ts";
import { contentOf } from "./content-of.ts";
import type { Fields } from "./fields.ts";
import { mathText } from "./math-text.ts";
import type { NoteReferences } from "./notes.ts";
import type { Styles } from "./styles.ts";
import { isSymbolFont, symbolCharacter } from "./symbol-characters.ts";

/** What a paragraph holds, in order. */
export type Piece =
  | { readonly kind: "text"; readonly text: string }
  /** What follows is on the next page. */
  | { readonly kind: "page" }
  /** A box with paragraphs of its own that is fixed here. */
  | { readonly kind: "box"; readonly story: XmlElement }
  /** Words that are drawn as a picture. */
  | { readonly kind: "drawn"; readonly text: string };

/** The roots of diagrams, which have parts of their own, by the relations that name them, until they are shown: each once. */
export type Diagrams = Map<string, XmlElement>;

/** What inline content is read with. */
export type InlineSetting = {
  readonly styles: Styles;
  readonly notes: NoteReferences;
  readonly fields: Fields;
  readonly diagrams: Diagrams;
  /** The style of the paragraph. */
  readonly style: string | null;
};

/** What a paragraph holds, as it stands when all tracked changes are accepted. */
export function readInline(paragraph: XmlElement, setting: InlineSetting): Piece[] {
  return contentOf(paragraph).flatMap((element) => {
    if (element.name === "w:r") return readRun(element, setting);
    return element.name.startsWith("m:oMath") && setting.fields.isSeen ? words(mathText(element)) : [];
  });
}

function readRun(run: XmlElement, setting: InlineSetting): Piece[] {
  const { fields, notes, styles, style } = setting;
  const look = childElement(run, "w:rPr");
  const isHidden = styles.isHidden(look, style);
  const font = (look && childElement(look, "w:rFonts"))?.attributes["w:ascii"] ?? "";
  // A note's own sign follows its reference in the same run; it is no word either.
  let isNoteSign = false;
  return contentOf(run).flatMap((element): Piece[] => {
    if (element.name === "w:fldChar") return words(fields.pass(element));
    if (element.name === "w:instrText") fields.instruct(element);
    if (isHidden || !fields.isSeen) return [];
    if (notes.take(element)) isNoteSign = element.attributes["w:customMarkFollows"] !== undefined;
    if (element.name === "w:t" && isNoteSign) return [];
    if (element.name === "w:ruby") return readBase(element, setting);
    if (element.name === "w:drawing" || element.name === "w:pict") return boxesIn(element, setting);
    return readSeen(element, font);
  });
}

/** What is written beside the characters, a reading mostly, is no text. */
function readBase(ruby: XmlElement, setting: InlineSetting): Piece[] {
  const base = childElement(ruby, "w:rubyBase");
  return base === null ? [] : readInline(base, setting);
}

function readSeen(element: XmlElement, font: string): Piece[] {
  switch (element.name) {
    case "w:t":
      return words(lettersOf(element, font));
    case "w:sym":
      return words(symbolOf(element));
    case "w:tab":
    case "w:ptab":
      return words("\t");
    case "w:br":
      return element.attributes["w:type"] === "page" ? [{ kind: "page" }] : words("\n");
    case "w:cr":
      return words("\n");
    case "w:noBreakHyphen":
      return words("-");
    default:
      return [];
  }
}

function words(text: string): Piece[] {
  return text === "" ? [] : [{ kind: "text", text }];
}

/** Blanks at the edges count only where the document says so (ECMA-376 part 1, 17.3.3.31); a line end is a blank. */
function lettersOf(element: XmlElement, font: string): string {
  const written = ownText(element).replace(/[\t\n\r]/gu, " ");
  const text = element.attributes["xml:space"] === "preserve" ? written : written.replace(/^ +| +$/gu, "");
  if (!isSymbolFont(font)) return text;
  return text.replace(/[!-\xff\uf020-\uf0ff]/gu, (letter) => symbolCharacter(font, letter.charCodeAt(0)) ?? letter);
}

/** A sign that has no character in Unicode here stays the one of its font. */
function symbolOf({ attributes }: XmlElement): string {
  const code = Number.parseInt(attributes["w:char"] ?? "", 16);
  if (!(code >= 0x20 && code <= 0xffff) || (code >= 0xd800 && code <= 0xdfff)) return "";
  const font = attributes["w:font"] ?? "";
  return (isSymbolFont(font) ? symbolCharacter(font, code) : null) ?? String.fromCharCode(code);
}

/** The boxes of a drawing in their order; boxes in a box are that one's. */
function boxesIn(drawing: XmlElement, setting: InlineSetting): Piece[] {
  return contentOf(drawing).flatMap((element): Piece[] => {
    const drawn = element.name === "v:textpath" ? element.attributes.string : undefined;
    if (drawn !== undefined) return [{ kind: "drawn", text: drawn }];
    if (element.name === "w:txbxContent") return [{ kind: "box", story: element }];
    if (element.name === "a:p") return drawnParagraph(element);
    return boxesIn(takeDiagram(element, setting.diagrams) ?? element, setting);
  });
}

function takeDiagram({ attributes }: XmlElement, diagrams: Diagrams): XmlElement | null {
  const id = attributes["r:dm"] ?? "";
  const diagram = diagrams.get(id) ?? null;
  diagrams.delete(id);
  return diagram;
}

function drawnParagraph(paragraph: XmlElement): Piece[] {
  const text = drawnText(paragraph);
  return text.trim() === "" ? [] : [{ kind: "drawn", text }];
}

/** A paragraph of a shape that came from a drawing program. */
function drawnText(element: XmlElement): string {
  if (element.name === "a:t") return ownText(element);
  return element.name === "a:br" ? "\n" : contentOf(element).map(drawnText).join("");
}
