import type { Block, Extracted } from "../blocks.ts";
import { layOut } from "../lay-out.ts";
import { measure } from "./measure.ts";
import { pageTitle } from "./page-title.ts";
import { parsePage } from "./parse-page.ts";
import { blocksOf } from "./walk-page.ts";

/** The header that Windows sets before markup in its clipboard, up to the markup. */
const CLIPBOARD_HEADER = /^Version:\d\.\d\s[^<]{0,1000}(?=<)/iu;
/** XML closes an element in its own tag; to a browser such a tag opens it. */
const CLOSED_IN_TAG =
  /<(script|style|title|textarea|iframe|noscript|xmp|a|b|i|u|p|div|span|td|th|li)(\s[^<>]{0,1000})?\/>/giu;

/**
 * The text of a web page, or of markup pasted from one, from Word, WPS or Excel, with its tables, headings and what stands
 * around the text. Only characters come through: no element, attribute, script or style of the page does. The page is
 * never rendered, and nothing that it names is loaded.
 *
 * Raises file/too-complex.
 *
 * @param markup decoded
 * @param file the name to show in a fault
 */
export function readHtml(markup: string, file: string): Extracted {
  const page = parsePage(asPage(markup), file);
  const title = pageTitle(page);
  const blocks = blocksOf(page, measure(page, withoutBlanks(title ?? "")));
  return layOut(title === null || hasWords(blocks, title) ? blocks : [titleBlock(title), ...blocks], "paragraphs");
}

function asPage(markup: string): string {
  const page = markup.replace(CLIPBOARD_HEADER, "");
  return /^\s*<\?xml\s/u.test(page) ? page.replace(CLOSED_IN_TAG, "<$1$2></$1>") : page;
}

function titleBlock(title: string): Block {
  return { kind: "paragraph", text: title, level: 1 };
}

/** Whether the words of a title stand in the text of the page, however they are broken into lines. */
function hasWords(blocks: readonly Block[], words: string): boolean {
  const texts = blocks.flatMap((block) => {
    if (block.kind === "paragraph") return block.aside === undefined ? [block.text] : [];
    return block.kind === "table"
      ? block.rows.flatMap(({ cells }) => cells.flatMap(({ paragraphs }) => paragraphs))
      : [];
  });
  return withoutBlanks(texts.join("")).includes(withoutBlanks(words));
}

function withoutBlanks(words: string): string {
  return words.replace(/\s+/gu, "");
}
