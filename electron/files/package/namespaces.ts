// The namespaces of Office Open XML and the prefixes that its standard writes them with (ECMA-376 parts 1 and 2).
// Documents may bind other prefixes, and the strict form of the standard has addresses of its own for the same words.

const TRANSITIONAL = "http://schemas.openxmlformats.org";
const STRICT = "http://purl.oclc.org/ooxml";
const MICROSOFT = "http://schemas.microsoft.com/office/word";

const PREFIXES: ReadonlyMap<string, string> = new Map([
  [`${TRANSITIONAL}/wordprocessingml/2006/main`, "w"],
  [`${STRICT}/wordprocessingml/main`, "w"],
  [`${TRANSITIONAL}/spreadsheetml/2006/main`, "s"],
  [`${STRICT}/spreadsheetml/main`, "s"],
  [`${TRANSITIONAL}/drawingml/2006/main`, "a"],
  [`${STRICT}/drawingml/main`, "a"],
  [`${TRANSITIONAL}/drawingml/2006/wordprocessingDrawing`, "wp"],
  [`${STRICT}/drawingml/wordprocessingDrawing`, "wp"],
  [`${TRANSITIONAL}/drawingml/2006/picture`, "pic"],
  [`${STRICT}/drawingml/picture`, "pic"],
  [`${TRANSITIONAL}/officeDocument/2006/math`, "m"],
  [`${STRICT}/officeDocument/math`, "m"],
  [`${TRANSITIONAL}/officeDocument/2006/relationships`, "r"],
  [`${STRICT}/officeDocument/relationships`, "r"],
  [`${TRANSITIONAL}/package/2006/relationships`, "rel"],
  [`${TRANSITIONAL}/package/2006/content-types`, "ct"],
  [`${TRANSITIONAL}/markup-compatibility/2006`, "mc"],
  [`${MICROSOFT}/2010/wordml`, "w14"],
  [`${MICROSOFT}/2012/wordml`, "w15"],
  [`${MICROSOFT}/2010/wordprocessingShape`, "wps"],
  [`${MICROSOFT}/2010/wordprocessingGroup`, "wpg"],
  [`${MICROSOFT}/2010/wordprocessingCanvas`, "wpc"],
  ["urn:schemas-microsoft-com:vml", "v"],
  ["urn:schemas-microsoft-com:office:office", "o"],
  ["http://www.w3.org/XML/1998/namespace", "xml"],
]);

/**
 * A name that does not depend on the prefixes a document chose: `w:p`, `s:row`, `r:id`; a name without a namespace stays
 * as it is, one of a namespace that is not known here is written `{address}name`.
 */
export function commonName(uri: string, local: string): string {
  if (uri === "") return local;
  const prefix = PREFIXES.get(uri);
  return prefix === undefined ? `{${uri}}${local}` : `${prefix}:${local}`;
}
