// Office and WPS put a document with a password into a compound file (the container of .doc and .xls), as a stream of a
// fixed name ([MS-OFFCRYPTO] 2.3.4.4). The layout of compound files is that of [MS-CFB] 2.2, 2.3 and 2.6.

const SIGNATURE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const STREAM = "EncryptedPackage";

const ENTRY_BYTES = 128;
/** The directory of an encrypted package has a dozen entries; more sectors than this are a ring or a trap. */
const MAX_SECTORS = 1024;
/** The header lists the first 109 sectors of the allocation table: enough for 7 MB, where the directory begins. */
const HEADER_TABLE_SECTORS = 109;

/** Whether the bytes are a .docx or .xlsx with a password, and not an old .doc or .xls, which looks the same from outside. */
export function isEncryptedPackage(bytes: Uint8Array): boolean {
  if (bytes.length < 512 || SIGNATURE.some((byte, at) => bytes[at] !== byte)) return false;
  return directorySectors(bytes).some((sector) => entryNames(sector).includes(STREAM));
}

/** The sectors of the directory, as far as they lie within the bytes. */
function directorySectors(bytes: Uint8Array): DataView[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const size = view.getUint16(30, true) === 12 ? 4096 : 512;
  const sectorAt = (id: number): DataView | null => {
    const start = (id + 1) * size;
    return start + size <= bytes.length ? new DataView(bytes.buffer, bytes.byteOffset + start, size) : null;
  };
  const next = (id: number): number => {
    const [table, place] = [Math.floor(id / (size / 4)), id % (size / 4)];
    const sector = table < HEADER_TABLE_SECTORS ? sectorAt(view.getUint32(76 + table * 4, true)) : null;
    return sector?.getUint32(place * 4, true) ?? Number.MAX_SAFE_INTEGER;
  };
  const sectors: DataView[] = [];
  let id = view.getUint32(48, true);
  for (let sector = sectorAt(id); sector !== null && sectors.length < MAX_SECTORS; sector = sectorAt(id)) {
    sectors.push(sector);
    id = next(id);
  }
  return sectors;
}

function entryNames(sector: DataView): string[] {
  return Array.from({ length: sector.byteLength / ENTRY_BYTES }, (_, at) => {
    const start = at * ENTRY_BYTES;
    const length = Math.min(Math.max(sector.getUint16(start + 64, true) / 2 - 1, 0), 31);
    const units = Array.from({ length }, (_, place) => sector.getUint16(start + place * 2, true));
    return String.fromCharCode(...units);
  });
}
