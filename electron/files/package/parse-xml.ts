import { type SaxesAttributeNS, SaxesParser } from "saxes";
import { raise } from "../../../shared/contract/fault.ts";
import { commonName } from "./namespaces.ts";
import { raiseDamaged } from "./raise-damaged.ts";

/** What a document holds, told in order. */
export type XmlEvents = {
  readonly open: (name: string, attributes: Record<string, string>) => void;
  /** One text may come in several pieces. */
  readonly text: (text: string) => void;
  readonly close: () => void;
};

/** Real documents stay below 60; a parser's own stack of namespaces grows with the depth. */
const MAX_DEPTH = 256;
const MAX_TEXT = 50 * 1024 * 1024;
const MAX_ATTRIBUTES = 1024;
/** A longer value is left out: Word keeps copies of pictures in attributes, and no text is ever that long. */
const MAX_VALUE = 64 * 1024;
/** The root element stands within so many characters of the start. */
const MAX_PROLOG = 64 * 1024;
/** The parser is fed so many bytes at a time. */
const PIECE = 64 * 1024;

/**
 * Reads XML strictly, as UTF-8 or UTF-16, and tells what it holds. Knows no entities but the five of XML itself and opens
 * nothing that a document points to; a document type declaration, which Office files may not have (ECMA-376 part 2, 8.1.4),
 * refuses the file. Time is linear in the bytes; nothing is kept here.
 *
 * Raises file/damaged where the XML is not well-formed, file/too-complex where it goes beyond the limits above.
 *
 * @param file the name to show in a fault
 */
export function parseXml(bytes: Uint8Array, file: string, events: XmlEvents): void {
  try {
    feed(bytes, file, listen(file, encodingOf(bytes), events));
  } catch (error) {
    raiseDamaged(error, file, "XML");
  }
}

function feed(bytes: Uint8Array, file: string, { parser, hasRoot }: Listening): void {
  const decoder = new TextDecoder(encodingOf(bytes), { fatal: true });
  for (let start = 0; start < bytes.length; start += PIECE) {
    parser.write(decoder.decode(bytes.subarray(start, start + PIECE), { stream: true }));
    if (!hasRoot() && start > MAX_PROLOG) raise("file/damaged", { file, reason: "XML: no root element" });
  }
  parser.write(decoder.decode()).close();
}

type XmlEncoding = "utf-8" | "utf-16le" | "utf-16be";
type Listening = { readonly parser: SaxesParser<{ xmlns: true }>; readonly hasRoot: () => boolean };

/** By the byte order mark, else by how a "<" is written (XML 1.0, appendix F). */
function encodingOf([first, second]: Uint8Array): XmlEncoding {
  if ((first === 0xfe && second === 0xff) || (first === 0 && second === 0x3c)) return "utf-16be";
  if ((first === 0xff && second === 0xfe) || (first === 0x3c && second === 0)) return "utf-16le";
  return "utf-8";
}

function listen(file: string, encoding: XmlEncoding, { open, text, close }: XmlEvents): Listening {
  const parser = new SaxesParser({ xmlns: true, position: false, forceXMLVersion: true, defaultXMLVersion: "1.0" });
  let [depth, length, attributes, root] = [0, 0, 0, false];
  const limit = (holds: boolean) => {
    if (!holds) raise("file/too-complex", { file });
  };
  const addText = (piece: string) => {
    length += piece.length;
    limit(length <= MAX_TEXT);
    if (depth > 0) text(piece);
  };
  parser.on("xmldecl", ({ encoding: declared }) => {
    if (!isSame(declared, encoding)) raise("file/damaged", { file, reason: "XML: encoding" });
  });
  parser.on("doctype", () => raise("file/damaged", { file, reason: "XML: DOCTYPE" }));
  parser.on("opentagstart", () => {
    [attributes, root] = [0, true];
    depth += 1;
    limit(depth <= MAX_DEPTH);
  });
  parser.on("attribute", () => {
    attributes += 1;
    limit(attributes <= MAX_ATTRIBUTES);
  });
  parser.on("opentag", (tag) => open(commonName(tag.uri, tag.local), commonAttributes(tag.attributes)));
  parser.on("text", addText);
  parser.on("cdata", addText);
  parser.on("closetag", () => {
    depth -= 1;
    close();
  });
  return { parser, hasRoot: () => root };
}

function isSame(declared: string | undefined, encoding: XmlEncoding): boolean {
  if (declared === undefined) return true;
  const name = declared.toLowerCase();
  return encoding === "utf-8" ? /^(?:utf-?8|us-ascii)$/u.test(name) : name === "utf-16" || name === encoding;
}

function commonAttributes(attributes: Readonly<Record<string, SaxesAttributeNS>>): Record<string, string> {
  const named: Record<string, string> = Object.create(null);
  for (const { uri, local, prefix, value } of Object.values(attributes)) {
    const declares = prefix === "xmlns" || (prefix === "" && local === "xmlns");
    if (!declares && value.length <= MAX_VALUE) named[commonName(uri, local)] = value;
  }
  return named;
}
