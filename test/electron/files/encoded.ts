/** Bytes of a text in an encoding that Node only decodes: by the reverse of its decoder's two-byte codes. */
export function encode(text: string, encoding: "gb18030" | "big5" | "utf-16le" | "utf-16be"): Uint8Array {
  if (encoding === "utf-16le" || encoding === "utf-16be") return encodeWide(text, encoding === "utf-16le");
  const codes = twoByteCodes(encoding);
  return Uint8Array.from(
    [...text].flatMap((character) => {
      const code = character < "\x80" ? [character.charCodeAt(0)] : codes.get(character);
      if (code === undefined) throw new Error(`${encoding} has no two-byte code for ${character}`);
      return code;
    }),
  );
}

/** Leaves out the characters that an encoding has no two-byte code for. */
export function encodable(text: string, encoding: "gb18030" | "big5"): string {
  const codes = twoByteCodes(encoding);
  return [...text].filter((character) => character < "\x80" || codes.has(character)).join("");
}

function encodeWide(text: string, littleEndian: boolean): Uint8Array {
  const view = new DataView(new ArrayBuffer(text.length * 2));
  for (let at = 0; at < text.length; at += 1) view.setUint16(at * 2, text.charCodeAt(at), littleEndian);
  return new Uint8Array(view.buffer);
}

const known = new Map<string, Map<string, number[]>>();

function twoByteCodes(encoding: string): ReadonlyMap<string, number[]> {
  const codes = known.get(encoding) ?? new Map<string, number[]>();
  known.set(encoding, codes);
  if (codes.size > 0) return codes;
  const decoder = new TextDecoder(encoding);
  for (let lead = 0x81; lead <= 0xfe; lead += 1) {
    for (let trail = 0x40; trail <= 0xfe; trail += 1) {
      const [character = "", ...others] = decoder.decode(Uint8Array.of(lead, trail));
      if (others.length === 0 && character > "\x7f" && character !== "\ufffd") codes.set(character, [lead, trail]);
    }
  }
  return codes;
}
