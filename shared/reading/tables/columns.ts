import { kindOfLabel, type Role } from "../responsibility/role-words.ts";

/** What a column of a table of tasks holds. */
export type Column =
  | { readonly kind: "number" | "area" | "task" | "time" | "person" | "remark" }
  /** `isThing`: its heading speaks of things (事项, 项目), which are tasks only where the cells say what is to be done. */
  | { readonly kind: "content"; readonly isThing: boolean }
  | { readonly kind: "units"; readonly role: Role };

// The first that fits decides.
const NAMES: readonly (readonly [RegExp, Column["kind"]])[] = [
  [/^(?:(?:任务|项目|事项|工作)?(?:序号|编号|项号)|项次|顺序|排序|序|号|No\.?)$/iu, "number"],
  [/(?:进展|完成|落实|推进|办理|实施|执行|工作)(?:情况|状态|结果)$|进展$|^是否/u, "remark"],
  [/投资|资金|经费|金额|得分|分值|权重|评分|电话|地址|邮箱|频次|渠道|方式|(?:验收|考核|评价|完成)标准/u, "remark"],
  [
    /领导$|同志$|联络员|姓名|职务|^(?:责任|分管|牵头|联系|包联)(?:局|区|县|市|科|镇)长$|^[^单部]{0,6}(?:责任|承办|经办|联系|负责|包抓|督办)人/u,
    "person",
  ],
  [/时限|时间|期限|进度|节点|(?:完成|截止|截至|办结|整改|结束|到期)(?:日期|日)$|^日期$/u, "time"],
  [/(?:单位|部门|机构|科室|处室|股室|主体|责任方|专班|责任人|业主|县区|镇街|街镇)(?:名称)?$/u, "units"],
  [/^(?:责任|任务|职责|工作)?分工$|^(?:牵头|配合|主办|协办|承办|负责|责任)$/u, "units"],
  [/^(?:备注|说明|附注)$|(?:依据|来源|文号|成果|形式|标志|材料)$/u, "remark"],
  [/(?:要求|措施|举措|标准|目标|要点|做法|安排|任务分解|打算|职责)$|内容/u, "content"],
  [/(?:任务|事项|项目|工作|名称|指标|问题|诉求|清单|行动|工程|专项)$/u, "task"],
  [/(?:类别|类型|领域|方面|板块|分类|大类|层面|阶段|环节|维度|模块)$/u, "area"],
];
const MOST_CHARACTERS = 14;
/** With blanks and what stands in brackets. */
const LONGEST_HEADING = 60;
const THING = /(?:事项|项目|名称|指标|清单|目录)$/u;

/** The column that a folded heading cell names, or null. */
export function columnOf(heading: string): Column | null {
  if (heading.length > LONGEST_HEADING) return null;
  const words = plainHeading(heading);
  if (words.length === 0 || words.length > MOST_CHARACTERS || /[。,;:]/u.test(words)) return null;
  const kind = NAMES.find(([pattern]) => pattern.test(words))?.[1];
  if (kind === undefined) return null;
  if (kind === "units") return { kind, role: roleOfHeading(words) };
  return kind === "content" ? { kind, isThing: false } : { kind };
}

/** A heading without blanks and without what it says in brackets: 完成时限(2021年), 责任单位（责任人）, 牵头(责任)单位. */
function plainHeading(heading: string): string {
  const words = heading.replace(/\s+/gu, "");
  const bare = words.replace(/\([^()]*\)/gu, "");
  return bare.length === 0 ? words : bare;
}

function roleOfHeading(words: string): Role {
  const kind = kindOfLabel(words);
  return kind === "lead" || kind === "cooperate" ? kind : "responsible";
}

/**
 * The columns that headings name; null where they name none. Each column has the headings that stand over it, from the
 * top down: 责任分工 over 牵头单位. A few may be unknown or empty. Of several columns for tasks the last that is not needed
 * for the content holds the headings, those before it what the tasks belong to.
 *
 * @param mostUnknown how many columns with a heading may be unknown
 */
export function columnsOf(headings: readonly (readonly string[])[], mostUnknown: number): Column[] | null {
  const columns = headings.map(columnUnder);
  const known = columns.filter((column) => column !== null);
  const named = headings.filter((above) => above.some((words) => words.length > 0)).length;
  const speaks = known.some(({ kind }) => kind === "task" || kind === "content");
  if (known.length < 2 || named < 2 || known.length < headings.length - mostUnknown || !speaks) return null;
  const tasks = columns.flatMap((column, index) => (column?.kind === "task" ? [index] : []));
  const content = known.some(({ kind }) => kind === "content") ? undefined : tasks.pop();
  const heading = tasks.pop();
  const firstTask = columns.findIndex((column) => column?.kind === "content" || column?.kind === "task");
  return columns.map((column, index): Column => {
    // What stands before the tasks under a strange name is what they belong to, or their number.
    if (column === null) return { kind: index > firstTask ? "remark" : isBlank(headings[index]) ? "number" : "area" };
    if (column.kind !== "task" || index === heading) return column;
    if (index !== content) return { kind: "area" };
    return { kind: "content", isThing: headings[index]?.some((words) => THING.test(words)) === true };
  });
}

function isBlank(headings: readonly string[] | undefined): boolean {
  return headings?.every((words) => words === "") === true;
}

/** What the lowest heading says; 单位, 市级 or 主要 below 责任分工 say it only together with the one above. */
function columnUnder(above: readonly string[]): Column | null {
  const names = above.filter((words) => words.length > 0);
  const lowest = names.at(-1) ?? "";
  const upper = names.length < 2 ? null : columnOf(names.slice(0, -1).join(""));
  const own = columnOf(lowest);
  if (upper?.kind !== "units" || own?.kind === "person") return own ?? upper;
  const role = roleOfHeading(lowest);
  return { kind: "units", role: role === "responsible" ? upper.role : role };
}
