import { raise } from "../../../shared/contract/fault.ts";
import type { Encoding } from "../../../shared/model/source.ts";
import type { Content, ReadChoice } from "../content.ts";
import { pageInArchive } from "../html/page-in-archive.ts";
import { refuseKind } from "../refuse-kind.ts";
import { declaredEncoding } from "./declared-encoding.ts";
import { decodeLeniently, decodeStrictly, firstWrongByte } from "./decode.ts";
import { detectEncoding } from "./detect-encoding.ts";
import { isBinary } from "./plausible-text.ts";
import { textFormat } from "./text-format.ts";

const MEGABYTE = 1024 * 1024;

/**
 * Reads a text, a web page, or a page saved with all its parts. One wrong byte refuses the file, naming the place: a
 * character that is silently replaced could be the figure or the unit that matters, and the source is kept verbatim for
 * ever. Where a person names the encoding, wrong bytes become U+FFFD, which the reader warns of place by place.
 *
 * Raises file/binary, file/unknown-encoding, file/wrong-bytes, and for XML that is no page what refuseKind raises.
 */
export async function readText(name: string, bytes: Uint8Array, choice: ReadChoice): Promise<Content> {
  const page = pageInArchive(bytes);
  const words = page?.bytes ?? bytes;
  const encoding = choice.encoding ?? tellEncoding(words, page?.encoding ?? declaredEncoding(words), name);
  const strict = decodeStrictly(words, encoding);
  const lenient = strict ?? decodeLeniently(words, encoding);
  if (isBinary(lenient)) raise("file/binary", { file: name });
  const text = strict ?? lenient.replaceAll("\0", "\ufffd");
  const isAccepted = strict !== null || choice.encoding !== undefined;
  const format = page === null ? (choice.format ?? textFormat(name, text)) : "html";
  if (format === "txt") return isAccepted ? { text, layout: null, encoding, format } : refuse(words, encoding, name);
  if (format !== "html") return refuseKind(format, name);
  const { readHtml } = await import("../html/read-html.ts");
  const extracted = readHtml(text, name);
  // A wrong byte in a script or an attribute costs no word of the page.
  if (!isAccepted && extracted.text.includes("\ufffd")) return refuse(words, encoding, name);
  return { ...extracted, encoding, format };
}

function tellEncoding(bytes: Uint8Array, declared: Encoding | null, file: string): Encoding {
  const encoding = detectEncoding(bytes, declared);
  if (encoding !== null) return encoding;
  const start = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, MEGABYTE)).toString("latin1");
  return isBinary(start) ? raise("file/binary", { file }) : raise("file/unknown-encoding", { file });
}

function refuse(bytes: Uint8Array, encoding: Encoding, file: string): never {
  const offset = String(firstWrongByte(bytes, encoding));
  return raise("file/wrong-bytes", { file, encoding: nameOf(encoding), offset });
}

function nameOf(encoding: Encoding): string {
  if (encoding === "gb18030") return "GB 18030";
  return encoding === "big5" ? "Big5" : encoding.toUpperCase();
}
