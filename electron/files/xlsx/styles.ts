import { LETTER_SIZES, SMALL_INKS } from "../../../shared/sheet/row-height.ts";
import { type CellKind, INKS, type Ink } from "../../../shared/sheet/workbook.ts";
import { xmlPart } from "./xml.ts";

// Song for the documents' voice, Hei for the table's own; every system with Chinese office programs has both.
const SONG = "宋体";
const HEI = "黑体";

/** Colours as in the window: ink for the source, indigo for what the program marks, vermilion for what a person decided. */
const INK = "FF14181A";
const FIELD = "FF454D4B";
const MUTED = "FF5C6461";
const MACHINE = "FF1C4F86";
const HAND = "FFA92A1C";
const RULE = "FFA9B4AB";

type Font = {
  readonly face: string;
  readonly size: number;
  readonly color: string;
  readonly bold?: boolean;
  readonly strike?: boolean;
  readonly underline?: "single" | "double";
};
type Look = {
  readonly font: Font;
  readonly fill: string | null;
  readonly border: boolean;
  readonly across: "left" | "center";
  readonly down: "top" | "center";
  /** Characters stand one below the other. */
  readonly turned?: boolean;
};

const song = (kind: CellKind, more: Partial<Font> = {}): Font => {
  return { face: SONG, size: LETTER_SIZES[kind], color: INK, ...more };
};
const hei = (kind: CellKind, more: Partial<Font> = {}): Font => song(kind, { face: HEI, ...more });

const LOOKS: Readonly<Record<CellKind, Look>> = {
  title: { font: hei("title"), fill: null, border: false, across: "center", down: "center" },
  note: { font: song("note", { color: MUTED }), fill: null, border: false, across: "left", down: "center" },
  header: { font: hei("header"), fill: "FFE3E9E3", border: true, across: "center", down: "center" },
  "base-header": { font: hei("base-header"), fill: "FFCFDACF", border: true, across: "center", down: "center" },
  turned: { font: hei("turned"), fill: "FFE3E9E3", border: true, across: "center", down: "top", turned: true },
  section: { font: hei("section"), fill: "FFEEF1EC", border: true, across: "left", down: "center" },
  number: { font: song("number"), fill: null, border: true, across: "center", down: "top" },
  count: { font: song("count"), fill: null, border: true, across: "center", down: "top" },
  mark: { font: song("mark"), fill: null, border: true, across: "center", down: "top" },
  subject: { font: song("subject", { bold: true }), fill: null, border: true, across: "left", down: "top" },
  text: { font: song("text"), fill: null, border: true, across: "left", down: "top" },
  base: { font: song("base"), fill: "FFF6F8F4", border: true, across: "left", down: "top" },
  absent: { font: song("absent", { color: MUTED }), fill: null, border: true, across: "left", down: "top" },
};
const KINDS = Object.keys(LOOKS) as CellKind[];

/** The number of the format of a cell; with `quoted` its text stays text even when it is edited. */
export function styleOf(kind: CellKind, quoted: boolean): number {
  return 1 + 2 * KINDS.indexOf(kind) + (quoted ? 1 : 0);
}

/** How a run in a cell of this kind begins, by its ink, up to the tag of its text: without properties where it is written as the cell itself. */
export const RUN_STARTS = Object.fromEntries(
  KINDS.map((kind) => [
    kind,
    Object.fromEntries(
      INKS.map((ink) => [ink, ink === "plain" ? "<r>" : `<r><rPr>${fontXml(fontOf(kind, ink), "rFont")}</rPr>`]),
    ),
  ]),
) as Readonly<Record<CellKind, Readonly<Record<Ink, string>>>>;

function fontOf(kind: CellKind, ink: Ink): Font {
  const { font } = LOOKS[kind];
  const size = SMALL_INKS[ink] ?? font.size;
  switch (ink) {
    case "plain":
      return font;
    case "strong":
      return { ...font, bold: true };
    case "field":
      return { ...font, face: SONG, size, color: FIELD, bold: false };
    case "muted":
      return { ...font, face: SONG, size, color: MUTED, bold: false };
    case "inserted":
      return { ...font, color: MACHINE, underline: "single" };
    case "deleted":
      return { ...font, color: MACHINE, strike: true };
    case "moved":
      return { ...font, color: MACHINE, underline: "double" };
    case "decided":
      return { ...font, size: 9, color: HAND, bold: false };
  }
}

/**
 * The elements in the order that ECMA-376 part 1, 18.8.22, gives them; a format's font also says what may stand in for
 * its face, which for every run would make the file a third longer.
 */
function fontXml({ face, size, color, bold, strike, underline }: Font, nameElement: "name" | "rFont"): string {
  const line = underline === "double" ? '<u val="double"/>' : underline === "single" ? "<u/>" : "";
  const kin = nameElement === "name" ? `<family val="${face === HEI ? 3 : 1}"/><charset val="134"/>` : "";
  return `${bold ? "<b/>" : ""}${strike ? "<strike/>" : ""}${line}<sz val="${size}"/><color rgb="${color}"/><${nameElement} val="${face}"/>${kin}`;
}

const LINE = ["left", "right", "top", "bottom"]
  .map((side) => `<${side} style="thin"><color rgb="${RULE}"/></${side}>`)
  .join("");

/** styles.xml: the format of every kind of cell, each also with the quote that keeps its text from being a formula. */
export function stylesPart(): string {
  const looks = KINDS.map((kind) => LOOKS[kind]);
  const body = fontXml({ face: SONG, size: 10, color: INK }, "name");
  const fonts = [body, ...looks.map(({ font }) => fontXml(font, "name"))].map((font) => `<font>${font}</font>`);
  const fills = looks.map(({ fill }) => fillXml(fill));
  const formats = looks.flatMap((look, at) => [false, true].map((quoted) => formatXml(look, at, quoted)));
  return xmlPart(
    `<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><fonts count="${fonts.length}">${fonts.join("")}</fonts><fills count="${fills.length + 2}"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>${fills.join("")}</fills><borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border><border>${LINE}<diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="${formats.length + 1}"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>${formats.join("")}</cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`,
  );
}

function fillXml(color: string | null): string {
  if (color === null) return '<fill><patternFill patternType="none"/></fill>';
  return `<fill><patternFill patternType="solid"><fgColor rgb="${color}"/><bgColor indexed="64"/></patternFill></fill>`;
}

/** Number format 49 is text: what is typed over a cell stays what was typed. 0 is for numbers to reckon with. */
function formatXml({ fill, border, across, down, turned }: Look, at: number, quoted: boolean): string {
  const format = KINDS[at] === "count" ? 0 : 49;
  return `<xf numFmtId="${format}" fontId="${at + 1}" fillId="${fill === null ? 0 : at + 2}" borderId="${border ? 1 : 0}" xfId="0"${quoted ? ' quotePrefix="1"' : ""} applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1"><alignment horizontal="${across}" vertical="${down}"${turned ? ' textRotation="255"' : ""} wrapText="1"/></xf>`;
}
