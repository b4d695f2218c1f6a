import { raise } from "../../../shared/contract/fault.ts";
import type { Package } from "../package/open-package.ts";
import { readXml, scanXml } from "../package/read-xml.ts";
import { mainPart, readRelations } from "../package/relations.ts";
import { childElement, childElements, type XmlElement } from "../package/xml-element.ts";
import { BUILTIN_FORMATS } from "./builtin-formats.ts";
import { type FormatSection, parseNumberFormat } from "./number-format.ts";
import type { DateSystem } from "./show-date.ts";
import { stringText, type TextOf } from "./string-text.ts";

export type SheetEntry = {
  readonly name: string;
  /** The name of its part in the package. */
  readonly part: string;
  /** The last row that is repeated at the head of every page, from 0; null where none is. */
  readonly lastRepeatedRow: number | null;
};

/** What all sheets of a workbook share. */
export type Workbook = {
  /** The sheets a person can see, from left to right. */
  readonly sheets: readonly SheetEntry[];
  readonly dateSystem: DateSystem;
  /** The texts that cells name by number. */
  readonly strings: readonly string[];
  /** The number formats that cells name by number; no sections for the general format. */
  readonly formats: readonly (readonly FormatSection[])[];
  /** How texts with runs in them are read. */
  readonly textOf: TextOf;
};

/** A spreadsheet takes no format code of more than 255 characters; one that is longer shows nothing to go by. */
const MAX_CODE = 1000;

/** Reads what stands in a workbook beside its sheets. Raises file/damaged and file/too-complex. */
export async function readWorkbook(pkg: Package, file: string, textOf: TextOf = stringText): Promise<Workbook> {
  const part = await mainPart(pkg, file);
  const bytes = (await pkg.read(part)) ?? raise("file/damaged", { file, reason: "no main part" });
  const root = readXml(bytes, file);
  const relations = await readRelations(pkg, part, file);
  const read = async (type: string) => {
    const target = relations.find((relation) => relation.type === type)?.target;
    return target === undefined ? null : pkg.read(target);
  };
  const parts = new Map(relations.filter(({ type }) => type === "worksheet").map(({ id, target }) => [id, target]));
  const [strings, styles] = [await read("sharedStrings"), await read("styles")];
  const date1904 = childElement(root, "s:workbookPr")?.attributes.date1904;
  return {
    sheets: visibleSheets(root, parts),
    dateSystem: date1904 === "1" || date1904 === "true" ? 1904 : 1900,
    strings: strings === null ? [] : readStrings(strings, file, textOf),
    formats: styles === null ? [] : readFormats(readXml(styles, file)),
    textOf,
  };
}

function visibleSheets(root: XmlElement, parts: ReadonlyMap<string, string>): SheetEntry[] {
  const listed = childElement(root, "s:sheets");
  const repeated = repeatedRows(root);
  return (listed === null ? [] : childElements(listed, "s:sheet")).flatMap(({ attributes }, at) => {
    const { name = "", state = "visible" } = attributes;
    const part = parts.get(attributes["r:id"] ?? "");
    if (part === undefined || state !== "visible") return [];
    return [{ name, part, lastRepeatedRow: repeated.get(at) ?? null }];
  });
}

/** The last row of the printed titles of each sheet, by the place of the sheet: '分工表'!$1:$3 or '分工表'!$A:$B,'分工表'!$1:$3. */
function repeatedRows(root: XmlElement): Map<number, number> {
  const names = childElement(root, "s:definedNames");
  const found = new Map<number, number>();
  for (const { attributes, children } of names === null ? [] : childElements(names, "s:definedName")) {
    const last = /\$\d{1,7}:\$(\d{1,7})$/u.exec(children.join(""))?.[1];
    if (attributes.name !== "_xlnm.Print_Titles" || last === undefined) continue;
    found.set(Number(attributes.localSheetId), Number(last) - 1);
  }
  return found;
}

function readStrings(bytes: Uint8Array, file: string, textOf: TextOf): string[] {
  const strings: string[] = [];
  scanXml(bytes, file, { "s:si": (item) => strings.push(textOf(item)) });
  return strings;
}

function readFormats(styles: XmlElement): (readonly FormatSection[])[] {
  const codes = new Map(BUILTIN_FORMATS);
  for (const { attributes } of listOf(styles, "s:numFmts")) {
    const { numFmtId: id, formatCode: code = "" } = attributes;
    if (code.length <= MAX_CODE) codes.set(Number(id), code);
  }
  const parsed = new Map([...codes].map(([id, code]) => [id, parseNumberFormat(code)]));
  return listOf(styles, "s:cellXfs").map(({ attributes }) => parsed.get(Number(attributes.numFmtId ?? 0)) ?? []);
}

function listOf(root: XmlElement, name: string): XmlElement[] {
  const list = childElement(root, name);
  return list === null ? [] : childElements(list);
}
