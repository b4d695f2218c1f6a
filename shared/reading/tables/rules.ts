import type { Line } from "../lines.ts";
import type { Copy } from "../passage.ts";

const RULE = /^[\s|:+\-—–―=_*.\u2500-\u257f]+$/u;
const STROKE = /[-—–―=_\u2500-\u257f]{2}/u;
const LONGEST = 1000;

/** True for a line that is drawn between the rows of a table: |---|---|, +----+----+, ├──┼──┤. */
export function isRule({ folded }: Copy, { start, end }: Line): boolean {
  if (end - start > LONGEST || !RULE.test(folded.slice(start, start + 20))) return false;
  const words = folded.slice(start, end);
  return RULE.test(words) && STROKE.test(words);
}
