const ZIP = "PK\x03\x04";

/** Entries are named before their bytes and again in the directory at the end. */
const HEADERS = [
  { signature: ZIP, lengthAt: 26, nameAt: 30 },
  { signature: "PK\x01\x02", lengthAt: 28, nameAt: 46 },
];
const EDGE = 64 * 1024;

export function isZip(bytes: Uint8Array): boolean {
  return latin1(bytes.subarray(0, ZIP.length)) === ZIP;
}

/** Names of entries near the start and the end of a zip archive, damaged or not; enough to tell what lies in it. */
export function zipEntryNames(bytes: Uint8Array): string[] {
  const edges = [latin1(bytes.subarray(0, EDGE)), latin1(bytes.subarray(-EDGE))];
  return edges.flatMap((edge) => HEADERS.flatMap((header) => namesIn(edge, header)));
}

function namesIn(edge: string, { signature, lengthAt, nameAt }: (typeof HEADERS)[number]): string[] {
  const names: string[] = [];
  for (let at = edge.indexOf(signature); at >= 0; at = edge.indexOf(signature, at + 1)) {
    const length = edge.charCodeAt(at + lengthAt) + edge.charCodeAt(at + lengthAt + 1) * 0x100;
    names.push(edge.slice(at + nameAt, at + nameAt + length));
  }
  return names;
}

function latin1(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("latin1");
}
