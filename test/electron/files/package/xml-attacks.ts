import { encode } from "../text/encoded.ts";

/** An XML document made to do harm, and the fault it has to end in; "read" where it is harmless once it is bounded. */
export type XmlAttack = readonly [
  name: string,
  fault: "file/damaged" | "file/too-complex" | "read",
  bytes: () => Uint8Array,
];

const utf8 = (text: string) => new TextEncoder().encode(text);
const text = (document: string) => () => utf8(document);
const wide = (document: string, littleEndian: boolean) => () =>
  Buffer.concat([
    littleEndian ? Uint8Array.of(0xff, 0xfe) : Uint8Array.of(0xfe, 0xff),
    encode(document, littleEndian ? "utf-16le" : "utf-16be"),
  ]);
const latin1 = (document: string) => () => Buffer.from(document, "latin1");

const laughs = Array.from({ length: 9 }, (_, at) => `<!ENTITY l${at + 1} "${`&l${at};`.repeat(10)}">`).join("");
const BILLION_LAUGHS = `<!DOCTYPE a [<!ENTITY l0 "哈">${laughs}]><a>&l9;</a>`;
const MEGABYTE = 1024 * 1024;

export const XML_ATTACKS: readonly XmlAttack[] = [
  // document types and entities
  ["a billion laughs", "file/damaged", text(BILLION_LAUGHS)],
  ["a billion laughs in UTF-16LE", "file/damaged", wide(BILLION_LAUGHS, true)],
  ["a billion laughs in UTF-16BE", "file/damaged", wide(BILLION_LAUGHS, false)],
  [
    "one long entity named ten thousand times",
    "file/damaged",
    () => utf8(`<!DOCTYPE a [<!ENTITY b "${"牵头".repeat(30_000)}">]><a>${"&b;".repeat(10_000)}</a>`),
  ],
  ["a file as an entity", "file/damaged", text('<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><a>&b;</a>')],
  ["a page as an entity", "file/damaged", text('<!DOCTYPE a [<!ENTITY b SYSTEM "http://localhost/b">]><a>&b;</a>')],
  ["a public entity", "file/damaged", text('<!DOCTYPE a [<!ENTITY b PUBLIC "-//B//EN" "b.ent">]><a>&b;</a>')],
  ["a parameter entity", "file/damaged", text('<!DOCTYPE a [<!ENTITY % b SYSTEM "file:///b"> %b;]><a/>')],
  ["an outside document type", "file/damaged", text('<!DOCTYPE a SYSTEM "http://localhost/a.dtd"><a/>')],
  ["an empty document type", "file/damaged", text("<!DOCTYPE a><a/>")],
  ["a document type in small letters", "file/damaged", text("<!doctype a><a/>")],
  ["a document type after the root", "file/damaged", text("<a/><!DOCTYPE a>")],
  ["a document type that never ends", "file/damaged", () => utf8(`<!DOCTYPE a [${"<!-- -->".repeat(2 * MEGABYTE)}`)],
  ["an attribute with a default", "file/damaged", text('<!DOCTYPE a [<!ATTLIST a b CDATA "c">]><a/>')],
  ["an entity that nobody declared", "file/damaged", text("<a>&nbsp;</a>")],
  ["an entity without an end", "file/damaged", () => utf8(`<a>&${"b".repeat(5 * MEGABYTE)}</a>`)],
  // character references
  ["a million references to a character", "read", () => utf8(`<a>${"&#65;".repeat(MEGABYTE)}</a>`)],
  ["a million ampersands", "read", () => utf8(`<a b="${"&amp;".repeat(10_000)}">${"&amp;".repeat(MEGABYTE)}</a>`)],
  ["a reference to NUL", "file/damaged", text("<a>&#0;</a>")],
  ["a reference beyond Unicode", "file/damaged", text("<a>&#xFFFFFFFF;</a>")],
  ["a reference to half a character", "file/damaged", text("<a>&#xD800;</a>")],
  ["a reference of a million digits", "file/damaged", () => utf8(`<a>&#${"9".repeat(MEGABYTE)};</a>`)],
  // encodings
  [
    "a document type in UTF-7",
    "file/damaged",
    latin1('<?xml version="1.0" encoding="UTF-7"?>+ADwAIQ-DOCTYPE a+AD4-<a/>'),
  ],
  ["UTF-7", "file/damaged", latin1('<?xml version="1.0" encoding="UTF-7"?><a/>')],
  ["UTF-16 that is UTF-8", "file/damaged", latin1('<?xml version="1.0" encoding="UTF-16"?><a/>')],
  ["UTF-8 that is UTF-16", "file/damaged", wide('<?xml version="1.0" encoding="UTF-8"?><a/>', true)],
  ["UTF-16 that changes its byte order", "file/damaged", wide('<?xml version="1.0" encoding="UTF-16BE"?><a/>', true)],
  ["UTF-32", "file/damaged", () => Buffer.from("fffe00003c000000610000002f0000003e000000", "hex")],
  ["EBCDIC", "file/damaged", () => Buffer.from("4c6fa794934c6d6e", "hex")],
  ["GBK", "file/damaged", latin1('<?xml version="1.0" encoding="GBK"?><a>\xc7\xa3\xcd\xb7</a>')],
  ["a bracket in too many bytes", "file/damaged", latin1("<a>\xc0\xbc</a>")],
  ["a byte that is no UTF-8", "file/damaged", latin1("<a>\xff</a>")],
  ["half a character at the end", "file/damaged", () => Buffer.concat([utf8("<a/>"), Uint8Array.of(0xe5, 0x85)])],
  ["half a character in UTF-16", "file/damaged", () => Buffer.concat([wide("<a>公</a>", true)(), Uint8Array.of(0x3c)])],
  ["a NUL", "file/damaged", latin1("<a>\0</a>")],
  // depth, length, number
  ["257 elements in each other", "file/too-complex", text("<a>".repeat(257) + "</a>".repeat(257))],
  ["a hundred thousand elements in each other", "file/too-complex", () => utf8("<a>".repeat(100_000))],
  ["more than a million elements", "file/too-complex", () => utf8(`<a>${"<b/>".repeat(1_000_001)}</a>`)],
  ["a hundred thousand attributes", "file/too-complex", () => utf8(`<a ${numbered((at) => `b${at}="c"`)}/>`)],
  ["a hundred thousand namespaces", "file/too-complex", () => utf8(`<a ${numbered((at) => `xmlns:b${at}="c"`)}/>`)],
  ["an attribute of 5 MB", "read", () => utf8(`<a b="${"公开".repeat(0.85 * MEGABYTE)}"/>`)],
  ["an attribute that never ends", "file/damaged", () => utf8(`<a b="${"c".repeat(5 * MEGABYTE)}`)],
  ["an element with a name of 2 MB", "read", () => utf8(`<a><${"b".repeat(2 * MEGABYTE)}/></a>`)],
  ["51 MB of text", "file/too-complex", () => utf8(`<a>${"c".repeat(51 * MEGABYTE)}</a>`)],
  ["51 MB in CDATA", "file/too-complex", () => utf8(`<a><![CDATA[${"c".repeat(51 * MEGABYTE)}]]></a>`)],
  ["a comment of 5 MB", "read", () => utf8(`<a><!--${"c".repeat(5 * MEGABYTE)}--></a>`)],
  ["5 MB of blanks before the root", "file/damaged", () => utf8(`${" ".repeat(5 * MEGABYTE)}<a/>`)],
  // not well-formed
  ["nothing", "file/damaged", text("")],
  ["no root", "file/damaged", text('<?xml version="1.0"?>')],
  ["a tag that is not closed", "file/damaged", text("<a><b></a>")],
  ["two roots", "file/damaged", text("<a/><b/>")],
  ["text after the root", "file/damaged", text("<a/>公开")],
  ["one attribute twice", "file/damaged", text('<a b="1" b="2"/>')],
  ["one attribute twice by two prefixes", "file/damaged", text('<a xmlns:b="x" xmlns:c="x" b:d="1" c:d="2"/>')],
  ["a prefix that nobody bound", "file/damaged", text("<w:p/>")],
  // what other parsers would follow
  ["a style sheet", "read", text('<?xml-stylesheet href="http://localhost/a.xsl"?><a/>')],
  [
    "a document to include",
    "read",
    text('<a xmlns:i="http://www.w3.org/2001/XInclude"><i:include href="/etc/passwd"/></a>'),
  ],
  [
    "a schema elsewhere",
    "read",
    text('<a xmlns:x="http://www.w3.org/2001/XMLSchema-instance" x:schemaLocation="a http://localhost/a.xsd"/>'),
  ],
];

function numbered(write: (at: number) => string): string {
  return Array.from({ length: 100_000 }, (_, at) => write(at)).join(" ");
}
