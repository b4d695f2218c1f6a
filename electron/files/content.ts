import type { Encoding, Source } from "../../shared/model/source.ts";

/** What a person knows better than the bytes tell. It counts for texts and web pages only. */
export type ReadChoice = { readonly format?: "txt" | "html"; readonly encoding?: Encoding };

/** What a reader takes out of a file. */
export type Content = Pick<Source, "text" | "layout" | "encoding" | "format">;
