import { type Encoding, EncodingSchema, type Source } from "../../shared/model/source.ts";
import { pageInArchive } from "./html/page-in-archive.ts";
import { isDecodable } from "./text/decode.ts";
import { hasTags } from "./text/text-format.ts";

/** Between what a person may choose when a file is read anew. */
export type Choices = {
  /** The encodings in which the bytes decode without error, led by the one that was used; none for containers. */
  readonly encodings: readonly Encoding[];
  /** What the text may be taken for, led by what it was taken for; none for containers. */
  readonly formats: readonly ("txt" | "html")[];
};

/** What else the bytes of a source could be read as. */
export function choicesFor(bytes: Uint8Array, source: Pick<Source, "format" | "encoding" | "text">): Choices {
  const { format, encoding } = source;
  if (format !== "txt" && format !== "html") return { encodings: [], formats: [] };
  const page = pageInArchive(bytes);
  const words = page?.bytes ?? bytes;
  const others = EncodingSchema.options.filter((other) => other !== encoding && isDecodable(words, other));
  return { encodings: [encoding, ...others], formats: page === null ? formatsOf(format, source.text) : ["html"] };
}

function formatsOf(format: "txt" | "html", text: string): Choices["formats"] {
  if (format === "html") return ["html", "txt"];
  return hasTags(text) ? ["txt", "html"] : ["txt"];
}
