import { attribute, isElement, isText, type PageElement, type PageParent } from "./dom.ts";

/** What government sites put between the title of a document and their own name. */
const DIVIDER = /\s*(?:[_|»]+|-+|——+)\s*|\s+[–—·>]+\s+/u;
/** A dash within a title stands before a letter or a figure, as in 2018年-2020年. */
const WITHIN_WORD = /(?<=[\da-z年月日])-(?=[\da-z])/giu;
/** Longer words are no title of a document. */
const LONGEST = 200;
const DOCUMENT =
  /(?:通知|方案|要点|办法|意见|规定|细则|计划|规划|清单|决定|公告|分工|措施|规则|制度|指南|纲要|函|表|通報|通报|辦法|意見|規定|細則|計劃|規劃|清單|決定|規則)(?:[（(][^（）()]{1,12}[）)])?$/u;

/**
 * The title that the head of a page gives: by the field that government sites have for it (ArticleTitle), else the part
 * of its title that is no name of a site. Null where it does not read like the title of a document.
 */
export function pageTitle(document: PageParent): string | null {
  const { named, title } = readHead(document);
  const parts = [
    named,
    ...title
      .replace(WITHIN_WORD, "\0")
      .split(DIVIDER)
      .map((part) => part.replaceAll("\0", "-")),
  ];
  const documents = parts.map((part) => part.replace(/\s+/gu, " ").trim()).filter(isDocument);
  return documents[0] ?? null;
}

function isDocument(part: string): boolean {
  return part.length <= LONGEST && DOCUMENT.test(part);
}

function readHead(document: PageParent): { readonly named: string; readonly title: string } {
  let [named, title] = ["", ""];
  for (const element of headElements(document)) {
    if (element.tagName === "title" && title === "") title = wordsIn(element);
    if (element.tagName !== "meta" || attribute(element, "name")?.toLowerCase() !== "articletitle") continue;
    named ||= attribute(element, "content") ?? "";
  }
  return { named, title };
}

/** The elements of the head; a page that is a fragment has its head among the rest. */
function headElements(document: PageParent): PageElement[] {
  const root = document.childNodes.find(isElement);
  const head = root?.childNodes.find((node) => isElement(node) && node.tagName === "head");
  return head !== undefined && isElement(head) ? head.childNodes.filter(isElement) : [];
}

function wordsIn(element: PageElement): string {
  return element.childNodes.map((child) => (isText(child) ? child.value : "")).join("");
}
