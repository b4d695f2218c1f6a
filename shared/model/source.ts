import { z } from "zod";
import { LayoutSchema } from "./layout.ts";

export const SourceFormatSchema = z.enum(["txt", "html", "docx", "pdf", "xlsx"]);

/** What a text may be taken for; every other format is told by its bytes. */
export const TextFormatSchema = SourceFormatSchema.extract(["txt", "html"]);
export type TextFormat = z.infer<typeof TextFormatSchema>;

/** Encodings of text and HTML files, named as in the Encoding Standard. The text of every other format counts as utf-8. */
export const EncodingSchema = z.enum(["utf-8", "utf-16le", "utf-16be", "gb18030", "big5"]);
export type Encoding = z.infer<typeof EncodingSchema>;

/** The text of a plan exactly as imported; never changed afterwards. */
export const SourceSchema = z
  .object({
    /** The text after decoding and extraction from its container, before any clean-up. Every offset of a reading counts in it. */
    text: z.string(),
    /** What the format says of the text's tables, headings and furniture; null for a plain text. */
    layout: LayoutSchema.nullable(),
    /** SHA-256 of the file's bytes, 64 lower-case hexadecimal digits. */
    sha256: z.string().regex(/^[0-9a-f]{64}$/u),
    /** The encoding that the characters were in. */
    encoding: EncodingSchema,
    format: SourceFormatSchema,
    /** Length of the file in bytes. */
    byteLength: z.int().nonnegative(),
  })
  .readonly();
export type Source = z.infer<typeof SourceSchema>;
