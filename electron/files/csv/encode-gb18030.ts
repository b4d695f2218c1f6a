/** Of a pair of bytes. */
const FIRST = { least: 0x81, most: 0xfe } as const;
const SECOND = { least: 0x40, most: 0xfe, gap: 0x7f } as const;
/** Where the four-byte forms of the characters beyond the first plane begin; from there on they go up one by one. */
const ASTRAL = { start: 0x10000, bytes: 0x90 } as const;
/** How many characters of the first plane four bytes can hold. */
const FOUR_BYTE_FORMS = 39_420;

let table: ReadonlyMap<number, readonly number[]> | null = null;

/**
 * A text in GB 18030, the encoding that the system's own programs expect of a Chinese table without a byte order mark. Made
 * by turning round what the platform's decoder does (WHATWG Encoding, 10.2), so what is written is read back as it was. What
 * has no bytes, which is a lone surrogate, becomes a question mark.
 */
export function encodeGb18030(text: string): Uint8Array {
  table ??= readTable();
  const bytes: number[] = [];
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    if (code < 0x80) bytes.push(code);
    else if (code >= ASTRAL.start) bytes.push(...fourBytes(code - ASTRAL.start + (ASTRAL.bytes - 0x81) * 12_600));
    else bytes.push(...(table.get(code) ?? [0x3f]));
  }
  return Uint8Array.from(bytes);
}

/** The four bytes of a form by its number: two hundred thousand and more, counted in 126, 10, 126 and 10. */
function fourBytes(form: number): number[] {
  return [
    0x81 + Math.floor(form / 12_600),
    0x30 + (Math.floor(form / 1260) % 10),
    0x81 + (Math.floor(form / 10) % 126),
    0x30 + (form % 10),
  ];
}

/** The bytes of every character of the first plane; the shorter form where there are two. */
function readTable(): Map<number, readonly number[]> {
  const decoder = new TextDecoder("gb18030", { fatal: true });
  const found = new Map<number, readonly number[]>();
  const add = (bytes: readonly number[]) => {
    const code = decodedBy(decoder, bytes);
    if (code !== null && code >= 0x80 && !found.has(code)) found.set(code, bytes);
  };
  for (let first: number = FIRST.least; first <= FIRST.most; first += 1) {
    for (let second: number = SECOND.least; second <= SECOND.most; second += 1) {
      if (second !== SECOND.gap) add([first, second]);
    }
  }
  for (let form = 0; form < FOUR_BYTE_FORMS; form += 1) add(fourBytes(form));
  return found;
}

/** The one character that some bytes are; null where they are none. */
function decodedBy(decoder: TextDecoder, bytes: readonly number[]): number | null {
  try {
    return decoder.decode(Uint8Array.from(bytes)).codePointAt(0) ?? null;
  } catch {
    return null;
  }
}
