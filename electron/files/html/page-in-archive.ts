import type { Encoding } from "../../../shared/model/source.ts";
import { encodingOfLabel } from "../text/declared-encoding.ts";

// A page saved with all its parts (.mht, .mhtml: RFC 2557) is a MIME message (RFC 2045): parts between boundaries, each
// with a head of its own. A page saved as a server sent it has such a head, too, below a line with the status. Read byte by
// byte as Latin-1, so that every character of these strings is one byte.

/** The page in an archive, and the encoding that the archive says it is in. */
export type ArchivedPage = { readonly bytes: Uint8Array; readonly encoding: Encoding | null };

type Part = { readonly head: ReadonlyMap<string, string>; readonly body: string };

const STATUS = /^\s*HTTP\/[\d.]+ [^\n]{0,200}\n/u;
/** A head is longer in no message that a browser wrote. */
const LONGEST_HEAD = 64 * 1024;
/** Parts within parts; Word and Outlook need two. */
const DEEPEST = 8;

/** The first web page in a MIME message; null where the bytes are no such message, or hold none. */
export function pageInArchive(bytes: Uint8Array): ArchivedPage | null {
  const start = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, LONGEST_HEAD))
    .toString("latin1")
    .replace(STATUS, "");
  if (!/^\s*[\w-]{2,40}:[ \t]/u.test(start) || !/^content-type:\s*(?:multipart\/|text\/html)/imu.test(start))
    return null;
  const message = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("latin1");
  const part = firstPage(partOf(message.replace(STATUS, "").trimStart()), 0);
  return part === null ? null : { bytes: contentOf(part), encoding: encodingOf(part) };
}

function firstPage(part: Part, depth: number): Part | null {
  const type = part.head.get("content-type") ?? "";
  if (/^\s*text\/html\b/iu.test(type)) return part;
  const boundary = parameter(type, "boundary");
  if (boundary === null || depth >= DEEPEST) return null;
  for (const body of partsOf(part.body, boundary)) {
    const page = firstPage(partOf(body), depth + 1);
    if (page !== null) return page;
  }
  return null;
}

function partOf(text: string): Part {
  const gap = /\r?\n\r?\n/u.exec(text.slice(0, LONGEST_HEAD));
  if (gap === null) return { head: new Map(), body: text };
  const lines = text
    .slice(0, gap.index)
    .replace(/\r?\n[ \t]+/gu, " ")
    .split(/\r?\n/u);
  const fields = lines.map((line): [string, string] => {
    const colon = line.indexOf(":");
    return [line.slice(0, colon).toLowerCase(), line.slice(colon + 1).trim()];
  });
  return { head: new Map(fields), body: text.slice(gap.index + gap[0].length) };
}

function* partsOf(body: string, boundary: string): Generator<string> {
  const mark = `--${boundary}`;
  let at = body.indexOf(mark);
  while (at >= 0 && !body.startsWith("--", at + mark.length)) {
    const next = body.indexOf(`\n${mark}`, at);
    const start = body.indexOf("\n", at) + 1;
    if (start > 0) yield body.slice(start, next < 0 ? body.length : next);
    at = next < 0 ? -1 : next + 1;
  }
}

function parameter(field: string, name: string): string | null {
  const match = new RegExp(`;\\s*${name}\\s*=\\s*(?:"([^"]{1,200})"|([^\\s;"]{1,200}))`, "iu").exec(field);
  return match?.[1] ?? match?.[2] ?? null;
}

function encodingOf({ head }: Part): Encoding | null {
  const charset = parameter(head.get("content-type") ?? "", "charset");
  return charset === null ? null : encodingOfLabel(charset);
}

function contentOf({ head, body }: Part): Uint8Array {
  const coding = head.get("content-transfer-encoding")?.toLowerCase();
  if (coding === "base64") return Buffer.from(body, "base64");
  return coding === "quoted-printable" ? fromQuoted(body) : Buffer.from(body, "latin1");
}

/** RFC 2045, 6.7: =E4 is a byte, a = at the end of a line joins it with the next. */
function fromQuoted(body: string): Uint8Array {
  const bytes = Buffer.alloc(body.length);
  let length = 0;
  for (let at = 0; at < body.length; at += 1) {
    const joined = body[at] === "=" ? lineEndAfter(body, at + 1) : 0;
    if (joined > 0) {
      at += joined;
      continue;
    }
    const code = body[at] === "=" ? hexAt(body, at + 1) : null;
    bytes[length] = code ?? body.charCodeAt(at);
    if (code !== null) at += 2;
    length += 1;
  }
  return bytes.subarray(0, length);
}

/** How many characters a line end has that stands here, 0 where there is none. */
function lineEndAfter(text: string, at: number): number {
  if (text[at] === "\n") return 1;
  return text[at] === "\r" && text[at + 1] === "\n" ? 2 : 0;
}

function hexAt(text: string, at: number): number | null {
  const digits = text.slice(at, at + 2);
  return /^[\da-f]{2}$/iu.test(digits) ? Number.parseInt(digits, 16) : null;
}
