import { hasEntry, isCompoundFile } from "../compound-file.ts";

/**
 * Whether the bytes are a .docx or .xlsx with a password: Office and WPS put it as a stream of a fixed name into a
 * compound file ([MS-OFFCRYPTO] 2.3.4.4), which from outside looks like an old .doc or .xls.
 */
export function isEncryptedPackage(bytes: Uint8Array): boolean {
  return isCompoundFile(bytes) && hasEntry(bytes, "EncryptedPackage");
}
