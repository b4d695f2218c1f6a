import { deflateRawSync } from "node:zlib";
import { type ZipOptions, zipSync } from "fflate";

const utf8 = (text: string) => new TextEncoder().encode(text);

/** The headers of an entry: beside its bytes, and again in the directory at the end. */
const LOCAL = { signature: 0x04034b50, flags: 6, method: 8, crc: 14, packed: 18, size: 22 } as const;
const LISTED = { signature: 0x02014b50, flags: 8, method: 10, crc: 16, packed: 20, size: 24, place: 42 } as const;
const END = 0x06054b50;

type Field = "flags" | "method" | "crc" | "packed" | "size";

/** A zip archive of these parts. */
export function zipOf(parts: Readonly<Record<string, string | Uint8Array>>, options: ZipOptions = {}): Uint8Array {
  const bytes = Object.entries(parts).map(([name, part]) => [name, typeof part === "string" ? utf8(part) : part]);
  return zipSync(Object.fromEntries(bytes), options);
}

/** Changes what every entry says of itself, at its bytes and in the directory. */
export function patched(zip: Uint8Array, field: Field, change: (value: number) => number): Uint8Array {
  const bytes = new Uint8Array(zip);
  const view = new DataView(bytes.buffer);
  const short = field === "flags" || field === "method";
  for (const header of [LOCAL, LISTED]) {
    for (const at of placesOf(bytes, header.signature)) {
      const place = at + header[field];
      if (short) view.setUint16(place, change(view.getUint16(place, true)), true);
      else view.setUint32(place, change(view.getUint32(place, true)), true);
    }
  }
  return bytes;
}

/** Changes a number in the directory or at its end. */
export function patchedAt(zip: Uint8Array, header: "listed" | "end", field: number, value: number): Uint8Array {
  const bytes = new Uint8Array(zip);
  const [at = 0] = placesOf(bytes, header === "end" ? END : LISTED.signature);
  new DataView(bytes.buffer).setUint32(at + field, value, true);
  return bytes;
}

/** An archive in which every name stands for the bytes of the first entry: all overlap. */
export function overlapping(names: readonly string[], part: Uint8Array): Uint8Array {
  const bytes = zipOf(Object.fromEntries(names.map((name, at) => [name, at === 0 ? part : new Uint8Array()])));
  const view = new DataView(bytes.buffer);
  const listed = placesOf(bytes, LISTED.signature);
  const [first = 0] = listed;
  for (const at of listed) {
    for (const field of [LISTED.method, LISTED.crc, LISTED.packed, LISTED.size, LISTED.place]) {
      if (field === LISTED.method) view.setUint16(at + field, view.getUint16(first + field, true), true);
      else view.setUint32(at + field, view.getUint32(first + field, true), true);
    }
  }
  return bytes;
}

/** An archive with two entries of one name. */
export function doubled(name: string): Uint8Array {
  const other = name.replace(/.$/u, "_");
  const bytes = Buffer.from(zipOf({ [name]: "甲", [other]: "乙" }));
  for (let at = bytes.indexOf(other); at !== -1; at = bytes.indexOf(other)) bytes.write(name, at);
  return bytes;
}

/** Zeros, so many megabytes, that take a thousandth of that. */
export function bomb(megabytes: number): Uint8Array {
  const size = megabytes * 1024 * 1024;
  const packed = deflateRawSync(new Uint8Array(size), { level: 9 });
  // Packed again as it is, and said to be packed once.
  const stored = zipOf({ "xl/workbook.xml": packed }, { level: 0 });
  const deflated = patched(stored, "method", () => 8);
  return patched(deflated, "size", () => size);
}

function placesOf(bytes: Uint8Array, signature: number): number[] {
  const sought = Buffer.alloc(4);
  sought.writeUInt32LE(signature);
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const places: number[] = [];
  for (let at = buffer.indexOf(sought); at !== -1; at = buffer.indexOf(sought, at + 1)) places.push(at);
  return places;
}
