import { type DefaultTreeAdapterTypes, defaultTreeAdapter, parse } from "parse5";
import { raise } from "../../../shared/contract/fault.ts";

/** More elements than any page of a plan has; what a parser must repeat for unclosed tags counts, too. */
const MOST_ELEMENTS = 300_000;

/**
 * Parses a page as a browser would, whatever is wrong with it. Raises file/too-complex for a page whose tree would take
 * more time and memory than a plan could need.
 */
export function parsePage(markup: string, file: string): DefaultTreeAdapterTypes.Document {
  let elements = 0;
  const createElement: typeof defaultTreeAdapter.createElement = (...about) => {
    elements += 1;
    if (elements > MOST_ELEMENTS) raise("file/too-complex", { file });
    return defaultTreeAdapter.createElement(...about);
  };
  return parse(markup, { treeAdapter: { ...defaultTreeAdapter, createElement } });
}
