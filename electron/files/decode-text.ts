import { raise } from "../../shared/contract/fault.ts";
import type { Encoding } from "../../shared/model/source.ts";
import { markupKind } from "./markup-kind.ts";
import { commonShare, isBinary, readableShare } from "./plausible-text.ts";

/** A file's text and the encoding it was in, named as in the Encoding Standard. */
export type DecodedText = { readonly text: string; readonly encoding: Encoding };

const MEGABYTE = 1024 * 1024;

/** Of a text in the right encoding nearly all characters are common; in a wrong one at most a third. */
const MOSTLY = 0.7;
/** Enough to prefer GB 18030 where the bytes happen to be valid UTF-8, too: a short text without a single odd character. */
const NEARLY_ALL = 0.95;

/** Byte order marks, each of which decides alone. */
const MARKS: readonly (readonly [Encoding, readonly number[]])[] = [
  ["utf-8", [0xef, 0xbb, 0xbf]],
  ["utf-16le", [0xff, 0xfe]],
  ["utf-16be", [0xfe, 0xff]],
  ["gb18030", [0x84, 0x31, 0x95, 0x33]],
];

/**
 * Decodes a text file: by its byte order mark, else strictly as UTF-8, UTF-16, GB 18030, whichever gives characters that
 * Chinese texts use. One wrong byte refuses the file, naming the place: a character that is silently replaced could be
 * the figure or the unit that matters, and the source is kept verbatim for ever.
 *
 * Raises file/unknown-kind, file/binary and file/wrong-bytes.
 *
 * @param file the name to show in a fault
 * @param chosen the encoding that a person insists on: wrong bytes become U+FFFD
 */
export function decodeText(bytes: Uint8Array, file: string, chosen?: Encoding): DecodedText {
  const decoded =
    chosen === undefined
      ? (decodeMarked(bytes, file) ?? decodeUnmarked(bytes) ?? refuse(bytes, file))
      : { text: new TextDecoder(chosen).decode(bytes), encoding: chosen };
  if (isBinary(decoded.text)) raise("file/binary", { file });
  const markup = markupKind(decoded.text);
  if (markup !== null) raise("file/unknown-kind", { file, kind: markup });
  return decoded;
}

function decodeMarked(bytes: Uint8Array, file: string): DecodedText | null {
  const [encoding, mark] = MARKS.find(([, start]) => start.every((byte, at) => bytes[at] === byte)) ?? [];
  if (encoding === undefined || mark === undefined) return null;
  const text = decodeStrictly(bytes.subarray(mark.length), encoding);
  return text === null ? refuseAs(encoding, bytes, file) : { text, encoding };
}

function decodeUnmarked(bytes: Uint8Array): DecodedText | null {
  const utf8 = decodeStrictly(bytes, "utf-8");
  const isText = utf8 !== null && !utf8.includes("\0");
  if (isText && commonShare(utf8) >= MOSTLY) return { text: utf8, encoding: "utf-8" };
  const gb18030 = decodeStrictly(bytes, "gb18030");
  const needed = isText ? NEARLY_ALL : MOSTLY;
  const share = gb18030 === null || gb18030.includes("\0") ? 0 : commonShare(gb18030);
  if (gb18030 !== null && share >= needed) return { text: gb18030, encoding: "gb18030" };
  return isText ? { text: utf8, encoding: "utf-8" } : decodeWide(bytes);
}

/** UTF-16 without a mark, in the byte order that gives readable text. */
function decodeWide(bytes: Uint8Array): DecodedText | null {
  const found = (["utf-16le", "utf-16be"] as const).flatMap((encoding) => {
    const text = bytes.length % 2 === 0 ? decodeStrictly(bytes, encoding) : null;
    return text !== null && readableShare(text) >= MOSTLY ? [{ text, encoding }] : [];
  });
  return found[0] ?? null;
}

/** The text, or null where a byte is no part of a character. Keeps what follows a mark, even another one. */
function decodeStrictly(bytes: Uint8Array, encoding: Encoding): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** Names the encoding the file most likely was meant to be in, and where it fails to be. */
function refuse(bytes: Uint8Array, file: string): never {
  const lenient = new TextDecoder("utf-8").decode(bytes.subarray(0, MEGABYTE));
  if (isBinary(lenient)) raise("file/binary", { file });
  const characters = lenient.match(/[^\0-\x7f]/gu)?.length ?? 0;
  const lost = lenient.match(/\ufffd/gu)?.length ?? 0;
  return refuseAs(lost * 2 < characters ? "utf-8" : "gb18030", bytes, file);
}

function refuseAs(encoding: Encoding, bytes: Uint8Array, file: string): never {
  const offset = String(validPrefix(bytes, encoding));
  return raise("file/wrong-bytes", { file, encoding: encoding.toUpperCase().replace("GB18030", "GB 18030"), offset });
}

/** How many bytes from the start are characters of the encoding, or the beginning of one. */
function validPrefix(bytes: Uint8Array, encoding: Encoding): number {
  let valid = 0;
  let invalid = bytes.length + 1;
  while (invalid - valid > 1) {
    const middle = (valid + invalid) >>> 1;
    if (isValidPrefix(bytes.subarray(0, middle), encoding)) valid = middle;
    else invalid = middle;
  }
  return valid;
}

function isValidPrefix(bytes: Uint8Array, encoding: Encoding): boolean {
  try {
    new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes, { stream: true });
    return true;
  } catch {
    return false;
  }
}
