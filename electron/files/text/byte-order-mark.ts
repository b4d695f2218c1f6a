import type { Encoding } from "../../../shared/model/source.ts";

/** Byte order marks, each of which decides alone. */
const MARKS: readonly (readonly [Encoding, readonly number[]])[] = [
  ["utf-8", [0xef, 0xbb, 0xbf]],
  ["utf-16le", [0xff, 0xfe]],
  ["utf-16be", [0xfe, 0xff]],
  ["gb18030", [0x84, 0x31, 0x95, 0x33]],
];

/** The byte order mark that the bytes begin with: its encoding, and how many bytes it has. */
export function byteOrderMark(bytes: Uint8Array): { readonly encoding: Encoding; readonly length: number } | null {
  const [encoding, mark] = MARKS.find(([, start]) => start.every((byte, at) => bytes[at] === byte)) ?? [];
  return encoding === undefined || mark === undefined ? null : { encoding, length: mark.length };
}
