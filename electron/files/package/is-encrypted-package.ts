const SIGNATURE = Buffer.from("d0cf11e0a1b11ae1", "hex");

/**
 * An entry of the directory of a compound file begins with its name in 64 bytes, then the name's length in bytes with its
 * closing zero, then its kind; 2 is a stream ([MS-CFB] 2.6.1). Sectors hold four entries or thirty-two, after a header of
 * one sector, so that each stands at a multiple of its own length.
 */
const ENTRY_BYTES = 128;
const NAME = Buffer.from("EncryptedPackage\0", "utf16le");
const STREAM = 2;

/**
 * Whether the bytes are a .docx or .xlsx with a password: Office and WPS put it as a stream of a fixed name into a
 * compound file ([MS-OFFCRYPTO] 2.3.4.4), which from outside looks like an old .doc or .xls.
 */
export function isEncryptedPackage(bytes: Uint8Array): boolean {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (!buffer.subarray(0, SIGNATURE.length).equals(SIGNATURE)) return false;
  for (let at = buffer.indexOf(NAME); at !== -1; at = buffer.indexOf(NAME, at + 1)) {
    if (at % ENTRY_BYTES === 0 && buffer[at + 64] === NAME.length && buffer[at + 66] === STREAM) return true;
  }
  return false;
}
