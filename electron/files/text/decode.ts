import type { Encoding } from "../../../shared/model/source.ts";
import { byteOrderMark } from "./byte-order-mark.ts";
import { restoreHongKong } from "./restore-hong-kong.ts";

// Bytes to text in a known encoding. A zero byte is a character in every encoding and in no plan; it counts as wrong,
// like bytes that are no character at all. Big5 is strict only once the codes that it lends to private use are looked up;
// it has no code for U+FFFD itself.

/** So many bytes are decoded at once where the text itself is not wanted. */
const CHUNK = 16 * 1024;

/** The text without its own byte order mark, or null where a byte is wrong. */
export function decodeStrictly(bytes: Uint8Array, encoding: Encoding): string | null {
  try {
    const decoder = new TextDecoder(encoding, { fatal: true, ignoreBOM: true });
    const text = restored(decoder.decode(withoutMark(bytes, encoding)), encoding);
    return isRightText(text, encoding) ? text : null;
  } catch {
    return null;
  }
}

/** The text without its own byte order mark, with U+FFFD for bytes that are no character. Zero bytes stay. */
export function decodeLeniently(bytes: Uint8Array, encoding: Encoding): string {
  return restored(new TextDecoder(encoding, { ignoreBOM: true }).decode(withoutMark(bytes, encoding)), encoding);
}

/** Whether all bytes are characters of the encoding. */
export function isDecodable(bytes: Uint8Array, encoding: Encoding): boolean {
  return firstWrongChunk(bytes, encoding, 0, CHUNK) === null;
}

/** The first byte that cannot follow those before it, counted from 0: at the end where a character is cut off. */
export function firstWrongByte(bytes: Uint8Array, encoding: Encoding): number | null {
  const chunk = firstWrongChunk(bytes, encoding, 0, CHUNK);
  return chunk === null ? null : firstWrongChunk(bytes, encoding, chunk, 1);
}

/**
 * Decodes chunk by chunk, so that no more than a part of the text stands in memory, and gives the place of the first that
 * holds a wrong byte: the length of all where only the end is missing.
 *
 * @param from so many bytes are known to be right
 */
function firstWrongChunk(bytes: Uint8Array, encoding: Encoding, from: number, size: number): number | null {
  const decoder = new TextDecoder(encoding, { fatal: true });
  try {
    decoder.decode(bytes.subarray(0, from), { stream: true });
    for (let at = from; at < bytes.length; at += size) {
      if (!isRight(decoder, bytes.subarray(at, at + size), encoding)) return at;
    }
    decoder.decode();
    return null;
  } catch {
    return bytes.length;
  }
}

function isRight(decoder: TextDecoder, chunk: Uint8Array, encoding: Encoding): boolean {
  try {
    return isRightText(restored(decoder.decode(chunk, { stream: true }), encoding), encoding);
  } catch {
    return false;
  }
}

function isRightText(text: string, encoding: Encoding): boolean {
  return !text.includes("\0") && !(encoding === "big5" && text.includes("\ufffd"));
}

function withoutMark(bytes: Uint8Array, encoding: Encoding): Uint8Array {
  const mark = byteOrderMark(bytes);
  return mark?.encoding === encoding ? bytes.subarray(mark.length) : bytes;
}

function restored(text: string, encoding: Encoding): string {
  return encoding === "big5" ? restoreHongKong(text) : text;
}
