import { attribute, isElement, isText, type PageElement, type PageParent, tagOf } from "./dom.ts";
import { isLeftOut } from "./left-out.ts";

/** What an element holds that a browser shows. Lengths in characters that are no white space. */
export type Measure = {
  /** It stands in a link to another page, or is one. */
  isLink: boolean;
  text: number;
  /** Of that, in links to other pages. */
  linked: number;
  /** Counting the element itself, as do tables. */
  links: number;
  /** The longest run of words that is no link. */
  longestPlain: number;
  /** Runs of words, no links, that hold a stop. */
  sentences: number;
  tables: number;
  /** Runs of words, no links, that begin with a key of the table above a document or hold a date. */
  facts: number;
  /** Runs of words that belong to the document: pieces of its title, numbers of its outline, the word for its attachments. */
  documentWords: number;
};

export type Measures = {
  readonly of: ReadonlyMap<PageParent, Measure>;
  /** Of the page as a whole. */
  readonly page: Measure;
};

const KEY =
  /^[\s【[]*(?:索引号|发文(?:字号|机关|机构|单位|日期)|(?:成文|发布|公开|生成)(?:日期|时间)|文号|(?:主题|信息)分类|有效性|信息名称)/u;
const DATE = /20\d\d[-年./]\d{1,2}(?!\d)/u;
const DOCUMENT_START =
  /^(?:附[件表录]|[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十]{1,3}[）)]|第[一二三四五六七八九十百\d]{1,4}[章节条])/u;
/** Shorter words stand in a title by chance. */
const SHORTEST_TITLE = 8;
/** Longer words are neither key nor title. */
const LONGEST_TITLE = 200;

/**
 * Measures every element that is shown, from the leaves up.
 *
 * @param title of the page, without white space; empty where it has none
 */
export function measure(root: PageParent, title: string): Measures {
  const page = ownMeasure(root, false, title);
  const of = new Map<PageParent, Measure>([[root, page]]);
  // A map is walked in the order in which it grows: parents come before their children.
  for (const [element, { isLink }] of of) {
    for (const child of element.childNodes) {
      if (isElement(child) && !isLeftOut(child)) of.set(child, ownMeasure(child, isLink || isWayOut(child), title));
    }
  }
  for (const [element, own] of [...of].reverse()) {
    const parent = isElement(element) && element.parentNode !== null ? of.get(element.parentNode) : undefined;
    if (parent !== undefined) add(parent, own);
  }
  return { of, page };
}

function ownMeasure(element: PageParent, isLink: boolean, title: string): Measure {
  const isTable = isElement(element) && tagOf(element) === "table";
  const own = {
    isLink,
    text: 0,
    linked: 0,
    links: 0,
    longestPlain: 0,
    sentences: 0,
    tables: 0,
    facts: 0,
    documentWords: 0,
  };
  if (isElement(element) && isWayOut(element)) own.links = 1;
  if (isTable) own.tables = 1;
  for (const child of element.childNodes) if (isText(child)) addWords(own, child.value.replace(/\s+/gu, ""), title);
  return own;
}

function addWords(own: Measure, words: string, title: string): void {
  own.text += words.length;
  if (DOCUMENT_START.test(words)) own.documentWords += 1;
  if (own.isLink) {
    own.linked += words.length;
    return;
  }
  own.longestPlain = Math.max(own.longestPlain, words.length);
  if (/[。；]/u.test(words)) own.sentences += 1;
  if (words.length > LONGEST_TITLE) return;
  if (KEY.test(words) || DATE.test(words)) own.facts += 1;
  if (words.length >= SHORTEST_TITLE && title.includes(words)) own.documentWords += 1;
}

function add(parent: Measure, child: Measure): void {
  parent.text += child.text;
  parent.linked += child.linked;
  parent.links += child.links;
  parent.longestPlain = Math.max(parent.longestPlain, child.longestPlain);
  parent.sentences += child.sentences;
  parent.tables += child.tables;
  parent.facts += child.facts;
  parent.documentWords += child.documentWords;
}

/** A link to another page: neither to a place on this one nor to a file that belongs to the document. */
function isWayOut(element: PageElement): boolean {
  if (tagOf(element) !== "a") return false;
  const target = attribute(element, "href")?.trim() ?? "";
  return target !== "" && !/^#./u.test(target) && !/\.(?:docx?|xlsx?|pdf|wps|et|ofd|zip|rar)(?:[?#]|$)/iu.test(target);
}
