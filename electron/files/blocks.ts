import type { Layout } from "../../shared/model/layout.ts";

// What a container holds, in reading order, once its format is taken off. Strings only: whatever markup a file brought,
// none of it can get through here.

/** A cell as in a Layout, with its words. */
export type CellBlock = {
  readonly column: number;
  readonly columns: number;
  readonly rows: number;
  readonly paragraphs: readonly string[];
};

export type RowBlock = { readonly heading: boolean; readonly cells: readonly CellBlock[] };

/** A stretch of a document. A paragraph may hold line ends, where its author broke the line. */
export type Block =
  | {
      readonly kind: "paragraph";
      readonly text: string;
      /** 1–9 where the format marks a heading. */
      readonly level?: number;
      readonly aside?: Layout["asides"][number]["kind"];
    }
  | { readonly kind: "table"; readonly rows: readonly RowBlock[] }
  /** What follows stands on another page. */
  | { readonly kind: "page" };

/** A file's text and what its format says of it. */
export type Extracted = { readonly text: string; readonly layout: Layout };
