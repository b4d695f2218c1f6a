const SIGNATURE = Buffer.from("d0cf11e0a1b11ae1", "hex");

/**
 * An entry of the directory of a compound file begins with its name in 64 bytes, then the name's length in bytes with its
 * closing zero ([MS-CFB] 2.6.1). Entries stand at multiples of their own length, whatever the length of a sector.
 */
const ENTRY_BYTES = 128;
const LENGTH_AT = 64;

/** Whether the bytes are a compound file: the container of Office and WPS before 2007, and of packages with a password. */
export function isCompoundFile(bytes: Uint8Array): boolean {
  return SIGNATURE.equals(bytes.subarray(0, SIGNATURE.length));
}

/** Whether a compound file holds a stream or storage of that name. */
export function hasEntry(bytes: Uint8Array, name: string): boolean {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const wanted = Buffer.from(`${name}\0`, "utf16le");
  for (let at = buffer.indexOf(wanted); at >= 0; at = buffer.indexOf(wanted, at + 1)) {
    if (at % ENTRY_BYTES === 0 && buffer[at + LENGTH_AT] === wanted.length) return true;
  }
  return false;
}
