import { describeFault } from "../../../shared/contract/sentences.ts";
import type { Words } from "../../catalogue/words.tsx";
import { countItems, type ImportItem } from "./import-item.ts";

/**
 * What a person who cannot see the list should hear of a change: what became of the file that she looks at, or chose to
 * import, that all are read, that all are through. Null where it is nothing of this.
 */
export function importNews(
  before: readonly ImportItem[],
  after: readonly ImportItem[],
  selected: number | null,
  words: Words,
): string | null {
  const { say } = words;
  const [was, is] = [countItems(before), countItems(after)];
  if (is.total > 0 && is.undecided === 0 && was.undecided > 0) {
    return say("import.done", { imported: is.imported, skipped: is.skipped, failed: is.failed });
  }
  const steps = new Map(before.map((item) => [item.id, item.progress.step]));
  const changed = after.filter(({ id, progress }) => steps.get(id) !== undefined && steps.get(id) !== progress.step);
  const news = changed.flatMap((item) => newsOf(item, selected, words));
  if (is.total > 1 && is.unread === 0 && was.unread > 0)
    news.push(say("import.all-read", { ready: is.ready, failed: is.failed }));
  return news.length === 0 ? null : news.join(" ");
}

function newsOf({ id, name, progress }: ImportItem, selected: number | null, { say, language }: Words): string[] {
  if (progress.step === "inspected" && id === selected) {
    const { clauses, warnings } = progress.inspection.reading;
    return [say("import.read", { file: name, clauses: clauses.length, warnings: warnings.length })];
  }
  if (progress.step !== "settled") return [];
  const { outcome } = progress;
  if (outcome.status === "imported") return [say("import.stored", { file: name })];
  return id === selected ? [describeFault(outcome.fault, language)] : [];
}
