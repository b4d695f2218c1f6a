import type { Fault } from "../../../shared/contract/fault.ts";
import { READING_SECONDS } from "../../../shared/contract/methods/plan.ts";

const TWO_MINUTES = 120;

/** How many seconds to give a file that took too long, two minutes more each time; null where that is not what helps. */
export function moreTime(fault: Fault): number | null {
  if (fault.code !== "reading/timeout") return null;
  const seconds = Number(fault.details.seconds);
  if (seconds >= READING_SECONDS.most) return null;
  return seconds < TWO_MINUTES ? TWO_MINUTES : Math.min(seconds + TWO_MINUTES, READING_SECONDS.most);
}

/** True where a person may know in which encoding the file is. */
export function asksForEncoding({ code }: Fault): boolean {
  return code === "file/wrong-bytes" || code === "file/unknown-encoding";
}
