import { columnName } from "../../../shared/sheet/column-name.ts";
import type { Workbook } from "../../../shared/sheet/workbook.ts";
import { fixedName, quotedSheet } from "./references.ts";
import type { SheetExtent } from "./sheet-xml.ts";
import { escapeXml, xmlPart } from "./xml.ts";

// The parts of the package beside its sheets (ECMA-376 part 1, 12 and 18; part 2).

const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const DOCUMENT = "http://schemas.openxmlformats.org/officeDocument/2006";
const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const SPREADSHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml";

export function sheetPath(at: number): string {
  return `xl/worksheets/sheet${at + 1}.xml`;
}

export function contentTypesPart(sheets: number): string {
  const types = [
    ["xl/workbook.xml", `${SPREADSHEET}.sheet.main+xml`],
    ...Array.from({ length: sheets }, (_, at) => [sheetPath(at), `${SPREADSHEET}.worksheet+xml`]),
    ["xl/styles.xml", `${SPREADSHEET}.styles+xml`],
    ["docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml"],
    ["docProps/app.xml", "application/vnd.openxmlformats-officedocument.extended-properties+xml"],
  ].map(([path, type]) => `<Override PartName="/${path}" ContentType="${type}"/>`);
  return xmlPart(
    `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${types.join("")}</Types>`,
  );
}

export function packageRelationsPart(): string {
  return relationsPart([
    [`${DOCUMENT}/relationships/officeDocument`, "xl/workbook.xml"],
    [`${PACKAGE}/relationships/metadata/core-properties`, "docProps/core.xml"],
    [`${DOCUMENT}/relationships/extended-properties`, "docProps/app.xml"],
  ]);
}

export function workbookRelationsPart(sheets: number): string {
  return relationsPart([
    ...Array.from(
      { length: sheets },
      (_, at) => [`${DOCUMENT}/relationships/worksheet`, `worksheets/sheet${at + 1}.xml`] as const,
    ),
    [`${DOCUMENT}/relationships/styles`, "styles.xml"],
  ]);
}

function relationsPart(relations: readonly (readonly [type: string, target: string])[]): string {
  const listed = relations.map(
    ([type, target], at) => `<Relationship Id="rId${at + 1}" Type="${type}" Target="${target}"/>`,
  );
  return xmlPart(`<Relationships xmlns="${PACKAGE}/relationships">${listed.join("")}</Relationships>`);
}

/** The workbook with its sheets and the names that say what is printed, repeated and filtered. */
export function workbookPart(names: readonly string[], extents: readonly SheetExtent[]): string {
  const sheets = names.map((name, at) => `<sheet name="${escapeXml(name)}" sheetId="${at + 1}" r:id="rId${at + 1}"/>`);
  const defined = extents.flatMap((extent, at) => definedNames(names[at] ?? "", extent, at));
  return xmlPart(
    `<workbook xmlns="${MAIN}" xmlns:r="${DOCUMENT}/relationships"><bookViews><workbookView activeTab="0"/></bookViews><sheets>${sheets.join("")}</sheets>${defined.length === 0 ? "" : `<definedNames>${defined.join("")}</definedNames>`}</workbook>`,
  );
}

function definedNames(sheet: string, { rows, columns, printed, header }: SheetExtent, at: number): string[] {
  if (rows === 0 || columns === 0) return [];
  const define = (name: string, reference: string, more = "") =>
    `<definedName name="_xlnm.${name}" localSheetId="${at}"${more}>${escapeXml(quotedSheet(sheet) + reference)}</definedName>`;
  const to = fixedName(rows - 1, columns - 1);
  const area = define("Print_Area", `$${columnName(0)}$1:${fixedName(rows - 1, printed - 1)}`);
  if (header === null) return [area];
  const line = fixedName(header, null);
  return [
    define("_FilterDatabase", `${fixedName(header, 0)}:${to}`, ' hidden="1"'),
    area,
    define("Print_Titles", `${line}:${line}`),
  ];
}

/** docProps/core.xml: title, author and time. */
export function corePropertiesPart({ title, creator, at }: Workbook): string {
  const time = `${new Date(at).toISOString().slice(0, 19)}Z`;
  const dated = (element: string) => `<dcterms:${element} xsi:type="dcterms:W3CDTF">${time}</dcterms:${element}>`;
  return xmlPart(
    `<cp:coreProperties xmlns:cp="${PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>${escapeXml(title)}</dc:title><dc:creator>${escapeXml(creator)}</dc:creator><cp:lastModifiedBy>${escapeXml(creator)}</cp:lastModifiedBy>${dated("created")}${dated("modified")}</cp:coreProperties>`,
  );
}

/** docProps/app.xml. */
export function appPropertiesPart(): string {
  return xmlPart(`<Properties xmlns="${DOCUMENT}/extended-properties"><Application>Duizhao</Application></Properties>`);
}
