import type { Encoding, Source } from "../../shared/model/source.ts";
import { EncodingSchema } from "../../shared/model/source.ts";

/** Between what a person may choose when a file is read anew. */
export type Choices = {
  /** The encodings in which the bytes decode without error, the one that was used first; none for containers. */
  readonly encodings: readonly Encoding[];
  /** What the text may be taken for, the format that was used first; none for containers. */
  readonly formats: readonly ("txt" | "html")[];
};

/** So many bytes are decoded at once; a whole file would stand in memory once for every encoding. */
const CHUNK = 1024 * 1024;

/** What else the bytes of a source could be read as. */
export function choicesFor(bytes: Uint8Array, source: Pick<Source, "format" | "encoding" | "text">): Choices {
  const { format, encoding } = source;
  if (format !== "txt" && format !== "html") return { encodings: [], formats: [] };
  const others = EncodingSchema.options.filter((other) => other !== encoding && decodes(bytes, other));
  return { encodings: [encoding, ...others], formats: ["txt"] };
}

function decodes(bytes: Uint8Array, encoding: Encoding): boolean {
  const decoder = new TextDecoder(encoding, { fatal: true });
  try {
    for (let at = 0; at < bytes.length; at += CHUNK) decoder.decode(bytes.subarray(at, at + CHUNK), { stream: true });
    decoder.decode();
    return true;
  } catch {
    return false;
  }
}
