import type { Block } from "../blocks.ts";
import {
  attribute,
  BLOCKS,
  isElement,
  isText,
  type PageElement,
  type PageNode,
  type PageParent,
  styleOf,
  tagOf,
} from "./dom.ts";
import { ListNumbers } from "./list-number.ts";
import type { Measures } from "./measure.ts";
import { ParagraphWriter, type Setting } from "./paragraph-writer.ts";
import { isSiteChrome } from "./site-chrome.ts";
import { tableBlock } from "./table-block.ts";
import { type PageRow, stretchesOf } from "./table-rows.ts";

/** What is still to be done, the next last: a list instead of calls, because pages nest deeper than calls may. */
type Task =
  | { readonly kind: "node"; readonly node: PageNode; readonly setting: Setting }
  | { readonly kind: "end of paragraph" }
  | { readonly kind: "end of item" }
  | { readonly kind: "rows"; readonly rows: readonly PageRow[] };

/** Elements of tables that begin a line of their own where their table is no table of data. */
const TABLE_PARTS = new Set(["table", "caption", "thead", "tbody", "tfoot", "tr", "td", "th"]);
const KEPT_WHITE = new Set(["pre", "listing", "xmp", "plaintext"]);
const HEADING = /^h([1-6])$/u;
const PLAIN: Setting = { white: "collapsed" };

/** The blocks of a page in the order of its tree. */
export function blocksOf(page: PageParent, measures: Measures): Block[] {
  const blocks: Block[] = [];
  new PageWalk(measures, (block) => blocks.push(block), false).walk(page, PLAIN);
  return blocks;
}

/** The paragraphs of a cell. A line end of its author ends one: in tables it parts tasks and units. */
function paragraphsOf(cell: PageElement, measures: Measures): string[] {
  const paragraphs: string[] = [];
  const add = (block: Block) => {
    if (block.kind !== "paragraph") return;
    for (const line of block.text.split("\n")) if (line.trim() !== "") paragraphs.push(line);
  };
  new PageWalk(measures, add, true).walk(cell, PLAIN);
  return paragraphs;
}

class PageWalk {
  private readonly tasks: Task[] = [];
  private readonly numbers = new ListNumbers();
  private readonly writer: ParagraphWriter;
  private readonly measures: Measures;
  private readonly add: (block: Block) => void;
  /** Tables and pages have no place in a cell: their words are paragraphs of it. */
  private readonly inCell: boolean;

  constructor(measures: Measures, add: (block: Block) => void, inCell: boolean) {
    this.measures = measures;
    this.add = add;
    this.inCell = inCell;
    this.writer = new ParagraphWriter(add);
  }

  walk(root: PageParent, setting: Setting): void {
    this.walkLater(root.childNodes, setting);
    for (let task = this.tasks.pop(); task !== undefined; task = this.tasks.pop()) this.perform(task);
    this.writer.endParagraph();
  }

  private perform(task: Task): void {
    switch (task.kind) {
      case "node":
        if (isText(task.node)) this.writer.write(task.node.value, task.setting);
        else if (isElement(task.node) && this.measures.of.has(task.node)) this.enter(task.node, task.setting);
        break;
      case "end of paragraph":
        this.writer.endParagraph();
        break;
      case "end of item":
        this.writer.setNumber(null);
        break;
      case "rows":
        this.add({ kind: "table", rows: tableBlock(task.rows, (cell) => paragraphsOf(cell, this.measures)) });
        break;
    }
  }

  private enter(element: PageElement, outer: Setting): void {
    const tag = tagOf(element);
    if (tag === "br") this.breakLine(element);
    else if (BLOCKS.has(tag) || TABLE_PARTS.has(tag) || isSetAsBlock(element)) this.enterBlock(element, tag, outer);
    else this.walkLater(element.childNodes, inlineSetting(element, outer));
  }

  private enterBlock(element: PageElement, tag: string, outer: Setting): void {
    const setting = this.blockSetting(element, tag, outer);
    this.writer.endParagraph();
    this.tasks.push({ kind: "end of paragraph" });
    if (tag === "li") {
      this.writer.setNumber(setting.aside === undefined ? this.numbers.numberOf(element) : null);
      this.tasks.push({ kind: "end of item" });
    }
    if (tag === "table" && !this.inCell && setting.aside === undefined) this.todoTable(element, setting);
    else this.walkLater(element.childNodes, setting);
  }

  private todoTable(table: PageElement, setting: Setting): void {
    const stretches = stretchesOf(table, this.measures);
    for (const stretch of stretches.reverse()) {
      if (stretch.kind === "data") this.tasks.push({ kind: "rows", rows: stretch.rows });
      else this.walkLater(stretch.cells, setting);
    }
    this.walkLater(
      table.childNodes.filter((child) => child.nodeName === "caption"),
      setting,
    );
  }

  private breakLine(element: PageElement): void {
    const isPage = /^(?:always|page|left|right)/u.test(
      styleOf(element, "page-break-before") || styleOf(element, "break-before"),
    );
    if (isPage && !this.inCell) {
      this.writer.endParagraph();
      this.add({ kind: "page" });
    } else this.writer.endLine();
  }

  private blockSetting(element: PageElement, tag: string, outer: Setting): Setting {
    const level = HEADING.exec(tag)?.[1];
    const aside = this.inCell ? undefined : (outer.aside ?? this.asideOf(element));
    return {
      white: KEPT_WHITE.has(tag) ? "kept" : outer.white,
      level: level === undefined ? outer.level : Number(level),
      ...(aside === undefined ? {} : { aside }),
    };
  }

  private asideOf(element: PageElement): Setting["aside"] {
    const part = styleOf(element, "mso-element");
    if (/^(?:foot|end)note/u.test(part) || /^_?(?:ftn|edn)\d+$/u.test(attribute(element, "id") ?? ""))
      return "footnote";
    if (part === "header" || part === "footer") return "page-furniture";
    return isSiteChrome(element, this.measures) ? "site-chrome" : undefined;
  }

  /** The first of the nodes is done next. */
  private walkLater(nodes: readonly PageNode[], setting: Setting): void {
    for (let at = nodes.length - 1; at >= 0; at -= 1) {
      const node = nodes[at];
      if (node !== undefined) this.tasks.push({ kind: "node", node, setting });
    }
  }
}

function isSetAsBlock(element: PageElement): boolean {
  return /^(?:block|list-item|flex|grid|table)/u.test(styleOf(element, "display"));
}

/** In the number of a list that Word wrote down, blanks are a distance and no words. */
function inlineSetting(element: PageElement, outer: Setting): Setting {
  return styleOf(element, "mso-list") === "ignore" ? { ...outer, white: "collapsed with nbsp" } : outer;
}
