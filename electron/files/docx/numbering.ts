import { childElement, childElements, type XmlElement } from "../package/xml-element.ts";
import { integerOf, stringOf, switchOf } from "./properties.ts";
import type { Styles } from "./styles.ts";

/** How a level of a list is numbered (ECMA-376 part 1, 17.9.6). */
export type ListLevel = {
  readonly start: number;
  /** A value of ST_NumberFormat. */
  readonly format: string;
  /** Arabic digits are filled up with zeros to so many. */
  readonly digits: number;
  /** The number with what stands around it: `（%2）`. */
  readonly text: string;
  /** Numbers of other levels are shown in Arabic digits. */
  readonly isLegal: boolean;
  /** From which level up, counted from 1, a paragraph lets this one begin anew: 0 for never, null for any above it. */
  readonly restart: number | null;
  /** What stands between number and text. */
  readonly gap: "tab" | "space" | "nothing";
  /** The style whose paragraphs are on this level. */
  readonly style: string | null;
  readonly font: string;
  readonly isHidden: boolean;
};

/** A list as paragraphs refer to it (w:num). */
export type List = {
  /** The definition whose count it shares with every other list that is made after it. */
  readonly definition: string;
  /** By level from 0. */
  readonly levels: ReadonlyMap<number, ListLevel>;
  /** Where this list sets the count of a level anew when it first comes to it. */
  readonly starts: ReadonlyMap<number, number>;
};

/** Word's last level, counted from 0. */
export const LAST_LEVEL = 8;
/** The largest number that a list can begin with in Word. */
const MOST_START = 32_767;
/** Word takes 31 characters; what is longer is no number. */
const LONGEST_TEXT = 64;

/** The lists of a document, by w:numId. */
export function readNumbering(root: XmlElement | null, styles: Styles): Map<string, List> {
  const definitions = byId(root, "w:abstractNum", "w:abstractNumId");
  const instances = byId(root, "w:num", "w:numId");
  const lists = new Map<string, List>();
  for (const [id, instance] of instances) {
    const named = stringOf(instance, "w:abstractNumId");
    const definition = named === null ? null : resolve(named, { definitions, instances, styles });
    if (definition !== null) lists.set(id, listOf(instance, definition));
  }
  return lists;
}

type Parts = {
  readonly definitions: ReadonlyMap<string, XmlElement>;
  readonly instances: ReadonlyMap<string, XmlElement>;
  readonly styles: Styles;
};

/** The definition that holds the levels: one that only names a numbering style sends on to that style's. */
function resolve(id: string, { definitions, instances, styles }: Parts): [id: string, element: XmlElement] | null {
  const element = definitions.get(id);
  if (element === undefined) return null;
  const style = stringOf(element, "w:numStyleLink");
  if (style === null) return [id, element];
  const [own] = styles.chain(style);
  const list = stringOf(own?.paragraph ? childElement(own.paragraph, "w:numPr") : null, "w:numId");
  const linked = stringOf((list === null ? null : instances.get(list)) ?? null, "w:abstractNumId");
  const target = linked === null ? undefined : definitions.get(linked);
  return linked === null || target === undefined ? [id, element] : [linked, target];
}

function listOf(instance: XmlElement, [definition, element]: readonly [string, XmlElement]): List {
  const levels = new Map(childElements(element, "w:lvl").flatMap(readLevel));
  const starts = new Map<number, number>();
  for (const override of childElements(instance, "w:lvlOverride")) {
    const level = levelOf(override);
    const start = integerOf(override, "w:startOverride", 0, MOST_START);
    if (level !== null && start !== null) starts.set(level, start);
    for (const [at, own] of childElements(override, "w:lvl").flatMap(readLevel)) levels.set(at, own);
  }
  return { definition, levels, starts };
}

function readLevel(element: XmlElement): [number, ListLevel][] {
  const at = levelOf(element);
  if (at === null) return [];
  const look = childElement(element, "w:rPr");
  const gap = stringOf(element, "w:suff");
  const level: ListLevel = {
    // Word counts a level that says nothing from 0, as the standard has it (17.9.25).
    start: integerOf(element, "w:start", 0, MOST_START) ?? 0,
    ...formatOf(element),
    text: (stringOf(element, "w:lvlText") ?? "").slice(0, LONGEST_TEXT).replace(/\p{Cs}$/u, ""),
    isLegal: switchOf(element, "w:isLgl") ?? false,
    restart: integerOf(element, "w:lvlRestart", 0, LAST_LEVEL + 1),
    gap: gap === "space" || gap === "nothing" ? gap : "tab",
    style: stringOf(element, "w:pStyle"),
    font: (look && childElement(look, "w:rFonts"))?.attributes["w:ascii"] ?? "",
    isHidden: switchOf(look, "w:vanish") ?? false,
  };
  return [[at, level]];
}

/** How a format of three digits or more is given, `001, 002, 003, ...` ([MS-DOCX] 2.4), beside one for older programs. */
const FILLED = /^(0+1),/u;

function formatOf(level: XmlElement): Pick<ListLevel, "format" | "digits"> {
  const alternatives = childElement(level, "mc:AlternateContent");
  const forms = [level, ...(alternatives === null ? [] : childElements(alternatives))].flatMap((form) =>
    childElements(form, "w:numFmt"),
  );
  const filled = forms.map(({ attributes }) => FILLED.exec(attributes["w:format"] ?? "")?.[1] ?? "");
  const plain = forms.map(({ attributes }) => attributes["w:val"]).find((value) => value !== "custom");
  return { format: plain ?? "decimal", digits: Math.max(0, ...filled.map((one) => one.length)) };
}

function levelOf(element: XmlElement): number | null {
  const level = Number(element.attributes["w:ilvl"]);
  return Number.isInteger(level) && level >= 0 && level <= LAST_LEVEL ? level : null;
}

function byId(root: XmlElement | null, name: string, id: string): Map<string, XmlElement> {
  const found = root === null ? [] : childElements(root, name);
  return new Map(found.map((element) => [element.attributes[id] ?? "", element]));
}
