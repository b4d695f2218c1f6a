import { type Encoding, EncodingSchema } from "../../../shared/model/source.ts";

/** The encoding that a label of the Encoding Standard means, gb2312 and utf8 among them; null for one that is not read here. */
export function encodingOfLabel(label: string): Encoding | null {
  const known = labelled(label);
  return EncodingSchema.safeParse(known === "gbk" ? "gb18030" : known).data ?? null;
}

/** So far down a page is looked for its own words about its encoding; browsers stop after the first 1,024 bytes. */
const HEAD_BYTES = 8192;

const DECLARATIONS = [
  /<meta\s[^>]{0,300}?charset\s*=\s*["']?\s*([\w:.-]{1,40})/iu,
  /^\s*<\?xml\s[^>]{0,200}?encoding\s*=\s*["']([\w:.-]{1,40})["']/iu,
];

/** The encoding that a web page says it is in; null where it says none. UTF-16 cannot be declared in bytes that are read as ASCII. */
export function declaredEncoding(bytes: Uint8Array): Encoding | null {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, HEAD_BYTES)).toString("latin1");
  const label = DECLARATIONS.map((pattern) => pattern.exec(head)?.[1]).find((found) => found !== undefined);
  const encoding = label === undefined ? null : encodingOfLabel(label);
  return encoding === "utf-16le" || encoding === "utf-16be" ? "utf-8" : encoding;
}

function labelled(label: string): string | null {
  try {
    return new TextDecoder(label).encoding;
  } catch {
    return null;
  }
}
