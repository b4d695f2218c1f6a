import type { ForeignKind } from "../file-kind.ts";

/** How much of a text is looked at. */
const HEAD = 8192;

/** A page may begin with comments and with a declaration of XML. */
const PREFACE = String.raw`^\s*(?:<\?xml\s[^>]{0,200}>\s*|<!--[\s\S]{0,2000}?-->\s*){0,8}`;
const PAGE = new RegExp(`${PREFACE}<(?:!doctype\\s+html|html|head|body|meta|title)[\\s>/]`, "iu");
/** What Windows puts before markup in its clipboard. */
const CLIPBOARD = /^Version:\d\.\d\s+StartHTML:/iu;
const PAGE_NAME = /\.(?:x|s)?html?$/iu;
const TAG = /<(?:[a-z!]|\/[a-z])/iu;
const XML = /^\s*<\?xml\s/iu;

/** Formats of Office before 2007 that are written in XML. */
const OFFICE_XML: readonly (readonly [kind: ForeignKind, sign: RegExp])[] = [
  [
    { advice: "other-document", name: "Word 2003 XML" },
    /progid="Word\.Document"|<w:wordDocument[\s>]|<pkg:package[\s>]/u,
  ],
  [{ advice: "other-workbook", name: "Excel 2003 XML" }, /progid="Excel\.Sheet"|<(?:ss:)?Workbook[\s>]/u],
  [{ advice: "other-document", name: "OpenDocument XML" }, /<office:document[\s>]/u],
  [{ advice: "other-document", name: "UOF" }, /<uof:UOF[\s>]/u],
];

/**
 * What a decoded text is. A page is told by its beginning or, where it holds tags at all, by its name: a text with some
 * tags in it stays a text.
 */
export function textFormat(name: string, text: string): "txt" | "html" | ForeignKind {
  const head = text.slice(0, HEAD);
  if (PAGE.test(head) || CLIPBOARD.test(head) || (PAGE_NAME.test(name) && hasTags(text))) return "html";
  if (!XML.test(head)) return "txt";
  return OFFICE_XML.find(([, sign]) => sign.test(head))?.[0] ?? { advice: "unknown-kind", name: "XML" };
}

/** Whether a text could be taken for markup at all. */
export function hasTags(text: string): boolean {
  return TAG.test(text);
}
