import { attribute, nameWords, type PageElement, tagOf } from "./dom.ts";
import type { Measure, Measures } from "./measure.ts";

// What stands around the text of a page. Nothing of it is dropped; it is marked, and the reader sets it aside. Names and
// shares of links are conventions of Chinese government sites. Whatever holds a sentence, a number of an outline, the title
// of the page, its attachments or much of its text is never taken for chrome; what holds a date or a key of the document's
// table, only where it consists of links.

const TAGS = new Set(["nav", "footer", "aside", "header", "menu", "search"]);
const ROLES = new Set(["navigation", "banner", "contentinfo", "search", "complementary", "menu", "menubar", "toolbar"]);

/** Words of class names and ids; the last two lines hold pinyin and what sites in Chinese write. */
const NAMES = new Set(
  (
    "nav navbar navi navigation menu menus submenu breadcrumb breadcrumbs crumb crumbs bread position location " +
    "header topbar bottom footer foot copyright sidebar aside toolbar tools banner logo search login " +
    "share bdshare bdsharebuttonbox bshare jiathis print close fontsize zoom qrcode wechat weixin weibo gotop backtop totop " +
    "pager pagination prev next prevnext related relate recommend links friendlink friendlinks sitemap " +
    "advert ad ads comment comments accessibility " +
    "dangqianweizhi dqwz weizhi lujing daohang caidan fenxiang dayin guanbi erweima ewm xglj xgwz xgxx xgyd xgjd yqlj wza dibu " +
    "导航 菜单 分享 打印 相关链接 相关文章 页脚 底部 当前位置"
  ).split(" "),
);

/** So many characters that are no links may stand in chrome: the address and the licences at the foot. */
const MOST_PLAIN = 200;
/** On a long page chrome may have more, up to this share of its text, and on a short one no more than that share. */
const LONG_SHARE = 0.1;
const SHORT_SHARE = 0.3;

const FEWEST_LINKS = 3;
const MOSTLY_LINKS = 0.6;
/** Longer words among the links make them part of a text. */
const LONGEST_LABEL = 40;

/** Whether the element stands around the text of the page. */
export function isSiteChrome(element: PageElement, { of, page }: Measures): boolean {
  const own = of.get(element);
  if (own === undefined || own.text === 0 || own.sentences > 0 || own.documentWords > 0) return false;
  return isMostlyLinks(own) || (own.facts === 0 && isCalledChrome(element) && isSmall(own, page));
}

function isMostlyLinks({ links, linked, text, longestPlain }: Measure): boolean {
  return links >= FEWEST_LINKS && linked >= text * MOSTLY_LINKS && longestPlain <= LONGEST_LABEL;
}

function isCalledChrome(element: PageElement): boolean {
  if (TAGS.has(tagOf(element)) || ROLES.has(attribute(element, "role") ?? "")) return true;
  return nameWords(element).some((word) => NAMES.has(word));
}

function isSmall(own: Measure, page: Measure): boolean {
  const plain = own.text - own.linked;
  const all = page.text - page.linked;
  return plain <= Math.max(MOST_PLAIN, all * LONG_SHARE) && plain <= all * SHORT_SHARE;
}
