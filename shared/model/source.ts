import { z } from "zod";

export const SourceFormatSchema = z.enum(["txt", "html", "docx", "pdf", "xlsx"]);

/** The text of a plan exactly as imported; never changed afterwards. */
export const SourceSchema = z
  .object({
    /** The decoded text, without a byte order mark, before any clean-up. Every offset of a reading counts in it. */
    text: z.string(),
    /** SHA-256 of the file's bytes, 64 lower-case hexadecimal digits. */
    sha256: z.string().regex(/^[0-9a-f]{64}$/u),
    /** Name of the encoding the bytes were decoded with, as in the Encoding Standard: utf-8, utf-16le, utf-16be, gb18030. */
    encoding: z.string().min(1),
    format: SourceFormatSchema,
    /** Length of the file in bytes. */
    byteLength: z.int().nonnegative(),
  })
  .readonly();
export type Source = z.infer<typeof SourceSchema>;
