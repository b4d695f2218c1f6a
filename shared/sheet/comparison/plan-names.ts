import type { PlanSummary } from "../../model/plan.ts";
import { simplify } from "../../text/simplify.ts";
import type { SheetWords } from "../words/words.ts";

/** What a plan is called over its column: its place, else its title, else its file. */
export function planName({ metadata, fileName }: PlanSummary): string {
  return metadata.place ?? metadata.planTitle ?? metadata.title ?? fileName;
}

/** A plan with its title, in one line: 吉林市《2018年全市政务公开工作重点任务分工方案》. */
export function planWithTitle({ metadata, fileName }: PlanSummary): string {
  const title = metadata.planTitle ?? metadata.title;
  return `${metadata.place ?? ""}${title === null ? fileName : `《${title}》`}`;
}

const SHORTEST_TOPIC = 4;
/** What may open a stretch that titles share without being part of a topic. */
const LOOSE_START = /^(?:年度|度|年|全市|全区|市|区|县|的|关于|印发|推进|全面推进)+/u;
const LOOSE_END = /(?:工作)?(?:的|要点|重点|方案|分工|实施|通知|办法)*$/u;

/** The topic that the titles of several plans share, such as 政务公开; null where they share none. */
function sharedTopic(plans: readonly PlanSummary[]): string | null {
  const titles = plans.map(({ metadata }) => simplify(metadata.planTitle ?? metadata.title ?? ""));
  const [first = "", ...others] = titles;
  const stretches = first.match(/\p{Script=Han}+/gu) ?? [];
  const shared = stretches.flatMap((stretch) => longestShared(stretch, others));
  const topics = shared.map((text) => text.replace(LOOSE_START, "").replace(LOOSE_END, ""));
  const longest = topics.reduce((best, topic) => (topic.length > best.length ? topic : best), "");
  return longest.length >= SHORTEST_TOPIC ? longest : null;
}

/** The longest part of a text that all others hold; none where not even one character is shared. */
function longestShared(text: string, others: readonly string[]): string[] {
  for (let length = text.length; length > 0; length -= 1) {
    for (let start = 0; start + length <= text.length; start += 1) {
      const part = text.slice(start, start + length);
      if (others.every((other) => other.includes(part))) return [part];
    }
  }
  return [];
}

/** The title of the table: 政务公开对照表. */
export function tableTitle(plans: readonly PlanSummary[], words: SheetWords): string {
  const topic = sharedTopic(plans);
  return topic === null ? words.table : words.topicTable.replace("{topic}", topic);
}
