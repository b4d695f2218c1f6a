import { strToU8, zipSync } from "fflate";
import type { Extracted } from "../../../../electron/files/blocks.ts";
import { readDocx } from "../../../../electron/files/docx/read-docx.ts";

const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";

/** The namespaces that a document of Word binds. */
export const NAMESPACES = [
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"',
  `xmlns:r="${OFFICE}"`,
  'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"',
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"',
  'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"',
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"',
  'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"',
  'xmlns:wpg="http://schemas.microsoft.com/office/word/2010/wordprocessingGroup"',
  'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"',
  'xmlns:v="urn:schemas-microsoft-com:vml"',
  'xmlns:o="urn:schemas-microsoft-com:office:office"',
].join(" ");

/** What may belong to a document, each the inside of its part's root element. */
export type Parts = {
  readonly body: string;
  readonly styles?: string;
  readonly numbering?: string;
  readonly footnotes?: string;
  readonly endnotes?: string;
  readonly header?: string;
  readonly comments?: string;
  /** Further relations of the document. */
  readonly relations?: string;
};

const ROOTS = {
  styles: "w:styles",
  numbering: "w:numbering",
  footnotes: "w:footnotes",
  endnotes: "w:endnotes",
  header: "w:hdr",
  comments: "w:comments",
} as const;
type Side = keyof typeof ROOTS;
const SIDES = Object.keys(ROOTS) as Side[];

/** The entries of a Word file, by name, before they are packed. */
export function docxEntries(parts: Parts): Record<string, string> {
  const present = SIDES.filter((side) => parts[side] !== undefined);
  const relations = present.map(
    (side, at) => `<Relationship Id="r${at}" Type="${OFFICE}/${side}" Target="${side}.xml"/>`,
  );
  const types = present.map((side) => `<Override PartName="/word/${side}.xml" ContentType="${WORD}.${side}+xml"/>`);
  return {
    "[Content_Types].xml": `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="${WORD}.document.main+xml"/>${types.join("")}</Types>`,
    "_rels/.rels": `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="d" Type="${OFFICE}/officeDocument" Target="word/document.xml"/></Relationships>`,
    "word/document.xml": `<w:document ${NAMESPACES}><w:body>${parts.body}</w:body></w:document>`,
    "word/_rels/document.xml.rels": `<Relationships xmlns="${PACKAGE}/relationships">${relations.join("")}${parts.relations ?? ""}</Relationships>`,
    ...Object.fromEntries(
      present.map((side) => [`word/${side}.xml`, `<${ROOTS[side]} ${NAMESPACES}>${parts[side]}</${ROOTS[side]}>`]),
    ),
  };
}

/** A Word file. */
export function aDocx(parts: Parts): Uint8Array {
  return packed(docxEntries(parts));
}

/** Entries as a package; a text is written in UTF-8. */
export function packed(entries: Readonly<Record<string, string | Uint8Array>>): Uint8Array {
  const files = Object.entries(entries).map(([name, content]) => [
    name,
    typeof content === "string" ? strToU8(content) : content,
  ]);
  return zipSync(Object.fromEntries(files), { level: 1 });
}

/** What is read of a document. */
export function read(parts: Parts | string): Promise<Extracted> {
  return readDocx(aDocx(typeof parts === "string" ? { body: parts } : parts), "方案.docx");
}

/** The lines of the text that is read of a document. */
export async function linesOf(parts: Parts | string): Promise<string[]> {
  return (await read(parts)).text.replace(/\n$/u, "").split("\n");
}

/** A paragraph from properties and runs; words that are no element become a run. */
export function p(content: string, properties = ""): string {
  const runs = content.startsWith("<") || content === "" ? content : r(content);
  return `<w:p>${properties === "" ? "" : `<w:pPr>${properties}</w:pPr>`}${runs}</w:p>`;
}

/** A run of words. */
export function r(words: string, properties = ""): string {
  const look = properties === "" ? "" : `<w:rPr>${properties}</w:rPr>`;
  return `<w:r>${look}<w:t xml:space="preserve">${words}</w:t></w:r>`;
}

/** The properties of a paragraph in a list. */
export function inList(list: number, level = 0): string {
  return `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${list}"/></w:numPr>`;
}

/** A level of a list's definition. */
export function level(at: number, format: string, text: string, more = '<w:suff w:val="nothing"/>', start = 1): string {
  return `<w:lvl w:ilvl="${at}"><w:start w:val="${start}"/><w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="${text}"/></w:lvl>`;
}

/** Definitions of lists, and lists that each name a definition. */
export function numbering(definitions: readonly string[], lists: readonly (readonly [number, string?])[]): string {
  const made = definitions.map((inside, id) => `<w:abstractNum w:abstractNumId="${id}">${inside}</w:abstractNum>`);
  const named = lists.map(
    ([definition, more = ""], at) =>
      `<w:num w:numId="${at + 1}"><w:abstractNumId w:val="${definition}"/>${more}</w:num>`,
  );
  return made.join("") + named.join("");
}

/** A table of rows of cells. */
export function table(...rows: readonly string[]): string {
  return `<w:tbl><w:tblPr/><w:tblGrid/>${rows.join("")}</w:tbl>`;
}

export function row(cells: readonly string[], properties = ""): string {
  return `<w:tr>${properties === "" ? "" : `<w:trPr>${properties}</w:trPr>`}${cells.join("")}</w:tr>`;
}

/** A cell of paragraphs; words that are no element become one. */
export function cell(content: string, properties = ""): string {
  const paragraphs = content.startsWith("<") ? content : p(content);
  return `<w:tc><w:tcPr>${properties}</w:tcPr>${paragraphs}</w:tc>`;
}

/** The tables of a text, cell by cell, as `column+columns×rows words`, paragraphs parted by a stroke. */
export function gridOf({ text, layout }: Extracted): string[][][] {
  return layout.tables.map(({ rows }) =>
    rows.map(({ heading, cells }) =>
      cells.map(({ column, columns, rows: height, paragraphs }) => {
        const words = paragraphs.map(({ start, end }) => text.slice(start, end)).join("/");
        return `${heading ? "#" : ""}${column}+${columns}×${height} ${words}`;
      }),
    ),
  );
}
