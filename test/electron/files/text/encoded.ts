type Legacy = "gb18030" | "big5";

/** Bytes of a text in an encoding that Node only decodes: by the reverse of its decoder, GB 18030 with four bytes, too. */
export function encode(text: string, encoding: Legacy | "utf-16le" | "utf-16be"): Uint8Array {
  if (encoding === "utf-16le" || encoding === "utf-16be") return encodeWide(text, encoding === "utf-16le");
  return Uint8Array.from(
    [...text].flatMap((character) => {
      const code = codeOf(character, encoding);
      if (code === undefined) throw new Error(`${encoding} has no code for ${character}`);
      return code;
    }),
  );
}

/** Leaves out the characters that an encoding has no code for. */
export function encodable(text: string, encoding: Legacy): string {
  return [...text].filter((character) => codeOf(character, encoding) !== undefined).join("");
}

function codeOf(character: string, encoding: Legacy): readonly number[] | undefined {
  if (character < "\x80") return [character.charCodeAt(0)];
  const code = codesOf(encoding).get(character);
  return code ?? (encoding === "gb18030" ? beyondBmp(character) : undefined);
}

/** Characters beyond the BMP stand in GB 18030 in their own order, from pointer 189,000 on. */
function beyondBmp(character: string): readonly number[] | undefined {
  const code = character.codePointAt(0) ?? 0;
  return code > 0xffff ? fourBytes(code - 0x10000 + 189_000) : undefined;
}

function fourBytes(pointer: number): readonly number[] {
  return [
    0x81 + Math.floor(pointer / 12_600),
    0x30 + (Math.floor(pointer / 1260) % 10),
    0x81 + (Math.floor(pointer / 10) % 126),
    0x30 + (pointer % 10),
  ];
}

function encodeWide(text: string, littleEndian: boolean): Uint8Array {
  const view = new DataView(new ArrayBuffer(text.length * 2));
  for (let at = 0; at < text.length; at += 1) view.setUint16(at * 2, text.charCodeAt(at), littleEndian);
  return new Uint8Array(view.buffer);
}

const known = new Map<Legacy, Map<string, readonly number[]>>();

function codesOf(encoding: Legacy): ReadonlyMap<string, readonly number[]> {
  const codes = known.get(encoding) ?? new Map<string, readonly number[]>();
  if (known.has(encoding)) return codes;
  known.set(encoding, codes);
  const decoder = new TextDecoder(encoding);
  const learn = (code: readonly number[]) => {
    const [character = "", ...others] = decoder.decode(Uint8Array.from(code));
    if (others.length === 0 && character > "\x7f" && character !== "\ufffd" && !codes.has(character))
      codes.set(character, code);
  };
  for (let lead = 0x81; lead <= 0xfe; lead += 1) for (let trail = 0x40; trail <= 0xfe; trail += 1) learn([lead, trail]);
  if (encoding === "gb18030") for (let pointer = 0; pointer < 39_420; pointer += 1) learn(fourBytes(pointer));
  return codes;
}
