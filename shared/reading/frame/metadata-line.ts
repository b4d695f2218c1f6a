// The table that a government site sets above a document: 索引号 发文机关 成文日期 … Its cells may be divided by tabs,
// bars, colons or by nothing at all, several to a line, a value sometimes on the line below its key.

/** What a key of the table tells; `other` is a field that the reader has no use for, `counter` is site chrome. */
export type MetadataField =
  | "indexNumber"
  | "category"
  | "issuer"
  | "issuedOn"
  | "publishedOn"
  | "title"
  | "documentNumber"
  | "status"
  | "other"
  | "counter";

/** A key with its value; offsets count in the line. */
export type MetadataEntry = {
  readonly field: MetadataField;
  readonly start: number;
  readonly valueStart: number;
  readonly end: number;
};

const KEYS: Readonly<Record<MetadataField, string>> = {
  indexNumber: "信息索引号 索引号码 索引号 索取号",
  category: "主题分类 信息分类 组配分类 所属主题 主题类别 文件类别 信息类别 所属类别 分类",
  issuer:
    "发文机关 发文机构 发文单位 发布机构 发布机关 发布单位 制发机关 制发单位 公开机构 公开责任部门 印发单位 印发机关 制定机关 发布部门 发文部门 制发机构 公开主体 制定单位 责任部门",
  issuedOn:
    "成文日期 发文日期 印发日期 制发日期 生成日期 成文时间 发文时间 签发日期 生成时间 印发时间 制定日期 文件日期 签署日期",
  publishedOn: "发布日期 发布时间 公开日期 公开时间 公布日期 公布时间 发表时间 录入时间 上网日期 上网时间 日期",
  title: "文件名称 文件标题 信息名称 公文名称 标题 名称",
  documentNumber: "发文字号 文件字号 公文字号 发文文号 文件编号 公文文号 文件文号 发文号 文件号 文号",
  status: "有效性 效力状况 文件时效 信息时效 文件有效性 时效性 文件状态 效力状态 有效状态 是否有效 公文时效 时效",
  other:
    "主题词 关键词 关键字 内容概述 内容概要 公开方式 公开形式 公开时限 公开程序 公开时效 公开范围 公开属性 公开类别 公开类型 体裁分类 体裁 服务对象分类 服务对象 生效日期 生效时间 废止日期 失效日期 失效时间 实施日期 信息来源 文章来源 稿件来源 来源 发布人 有效期 语种 载体类型 更新日期 更新时间 登记号 规范性文件编号 统一编号 作者 撰稿",
  counter:
    "浏览次数 浏览 阅读 点击 阅读次数 点击次数 访问次数 浏览量 阅读量 访问量 点击数 点击量 文字大小 字体大小 字号 打印本页 分享到",
};

const FIELD_OF = new Map<string, MetadataField>(
  Object.entries(KEYS).flatMap(([field, keys]) => keys.split(" ").map((key) => [key, field as MetadataField] as const)),
);

/** No key is longer, however wide it is set. */
const LONGEST_KEY = 24;

/** The field that folded words name and nothing else, as a key does that has a cell of its own; null where they name none. */
export function fieldOfKey(words: string): MetadataField | null {
  return words.length > LONGEST_KEY ? null : (FIELD_OF.get(words.replace(/[\s:【】[\]]+/gu, "")) ?? null);
}

// A key may be set wide (索 引 号). Longer keys first, so that 公开方式 is not read as 公开….
const ANY_KEY = [...FIELD_OF.keys()]
  .sort((a, b) => b.length - a.length)
  .map((key) => [...key].join("[ \\t]{0,4}"))
  .join("|");
const KEY = new RegExp(`(${ANY_KEY})([ \\t]{0,4}[】\\]]?[ \\t]{0,8}[:|]?[\\s|]{0,8})`, "gu");
/** What parts a key from its value: a colon, a bar, a tab, or the bracket around the key. */
const DIVIDER = /[:|\t】\]]/u;
const LEAD = /^[\s|【[•·*]{0,8}$/u;

const MOST_CHARACTERS = 400;

/** A time of day before the source of a page says when it was published, though no key names it. */
const DATED =
  /^\s*(?:19|20)\d{2}[-/.年]\d{1,2}[-/.月]\d{1,2}日?(?:\s+\d{1,2}:\d{2}(?::\d{2})?)?\s+(?=(?:文章|信息|稿件)?来\s?源|作者|浏览|阅读|点击|字体|字号|\[字体|【字体)/u;

/** The entries of a folded line of the table, or null where it is none. A value may be empty: it stands on the next line. */
export function readMetadataLine(line: string): MetadataEntry[] | null {
  if (line.length > MOST_CHARACTERS) return null;
  const dated = DATED.exec(line)?.[0].length ?? 0;
  if (dated > 0) {
    const others = readKeys(line.slice(dated)) ?? [];
    const moved = others.map((entry) => ({
      ...entry,
      start: entry.start + dated,
      valueStart: entry.valueStart + dated,
      end: entry.end + dated,
    }));
    return [{ field: "publishedOn", start: 0, valueStart: 0, end: moved[0]?.start ?? line.length }, ...moved];
  }
  return readKeys(line);
}

function readKeys(line: string): MetadataEntry[] | null {
  const keys = [...line.matchAll(KEY)].filter((match) => isKey(line, match));
  const first = keys[0];
  if (first === undefined || !LEAD.test(line.slice(0, first.index))) return null;
  const divided = DIVIDER.test(first[2] ?? "");
  const bare = keys.length > 1 || line.length - first.index <= 40;
  if (!divided && !(bare && (first[1] ?? "").length > 2)) return null;
  return keys.map((match, index) => ({
    field: FIELD_OF.get((match[1] ?? "").replace(/[ \t]/gu, "")) ?? "other",
    start: match.index,
    valueStart: match.index + match[0].length,
    end: keys[index + 1]?.index ?? line.length,
  }));
}

/** Within a line a key stands after a blank or a bar, or is long enough not to be a word of the value. */
function isKey(line: string, match: RegExpExecArray): boolean {
  const key = (match[1] ?? "").replace(/[ \t]/gu, "");
  if (match.index === 0 || LEAD.test(line.slice(Math.max(0, match.index - 1), match.index))) {
    return key.length > 2 || DIVIDER.test(match[2] ?? "");
  }
  return key.length > 3 || (key.length === 3 && FIELD_OF.get(key) === "status");
}
