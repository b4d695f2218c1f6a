import { expect, test } from "vitest";
import { isEncryptedPackage } from "../../../../electron/files/package/is-encrypted-package.ts";
import { readSource } from "../../../../electron/files/read-source.ts";
import { faultOf } from "./fault-of.ts";
import { zipOf } from "./hostile-zips.ts";

/** A compound file with these streams, as far as its directory tells of them. */
function compoundFile(streams: readonly string[], sector = 512): Uint8Array {
  const bytes = Buffer.alloc(sector * 4);
  bytes.set(Buffer.from("d0cf11e0a1b11ae1", "hex"));
  bytes.writeUInt16LE(sector === 4096 ? 12 : 9, 30);
  ["Root Entry", ...streams].forEach((name, at) => {
    const entry = sector * 2 + at * 128;
    bytes.write(name, entry, "utf16le");
    bytes.writeUInt16LE((name.length + 1) * 2, entry + 64);
    bytes.writeUInt8(at === 0 ? 5 : 2, entry + 66);
  });
  return bytes;
}

const LOCKED = ["\u0006DataSpaces", "EncryptionInfo", "EncryptedPackage"];

test.each([512, 4096])("a document with a password is told from old documents, in sectors of %d bytes", (sector) => {
  expect(isEncryptedPackage(compoundFile(LOCKED, sector))).toBe(true);
  expect(isEncryptedPackage(compoundFile(["WordDocument", "1Table"], sector))).toBe(false);
  expect(isEncryptedPackage(compoundFile(["Workbook"], sector))).toBe(false);
});

test("an old document that only speaks of such packages has no password", () => {
  const bytes = Buffer.concat([compoundFile(["WordDocument"]), Buffer.from(`见 EncryptedPackage\0一节`, "utf16le")]);
  expect(isEncryptedPackage(bytes)).toBe(false);
});

test("nothing else is such a package", () => {
  expect(isEncryptedPackage(new Uint8Array())).toBe(false);
  expect(isEncryptedPackage(zipOf({ EncryptedPackage: "EncryptedPackage" }))).toBe(false);
});

test("a document with a password ends in the sentence for it, whatever its name", async () => {
  for (const name of ["分工表.xlsx", "方案.docx", "方案.doc"]) {
    const fault = await faultOf(() => readSource(name, compoundFile(LOCKED)));
    expect(fault).toEqual({ code: "file/encrypted", details: { file: name } });
  }
});
