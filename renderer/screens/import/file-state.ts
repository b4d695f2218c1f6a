import { describeFault } from "../../../shared/contract/sentences.ts";
import type { PlanSummary } from "../../../shared/model/plan.ts";
import type { Words } from "../../catalogue/words.tsx";
import { placeOf, titleOf } from "../plans/plan-columns.ts";
import type { ImportItem } from "./import-item.ts";

/** How a file stands, in a few words. `since` is set while it is being read. */
export type FileState = {
  readonly words: string;
  readonly tone: "plain" | "look" | "damage";
  readonly since: number | null;
};

/** How a file stands, for a line of a list. */
export function describeState({ progress }: ImportItem, words: Words): FileState {
  const { say } = words;
  const plain = (text: string): FileState => ({ words: text, tone: "plain", since: null });
  switch (progress.step) {
    case "waiting":
    case "cancelling":
    case "cancelled":
    case "passed":
    case "storing":
      return plain(say(`import.${progress.step}`));
    case "reading":
      return { ...plain(say("import.reading")), since: progress.since };
    case "inspected": {
      const look = (text: string): FileState => ({ words: text, tone: "look", since: null });
      const { same, near, reading } = progress.inspection;
      const [nearest] = near;
      if (same !== null) return look(say("import.same-removed", { plan: nameOf(same.plan) }));
      if (nearest !== undefined) return look(say("import.near", { plan: nameOf(nearest.plan) }));
      if (reading.warnings.length > 0) return look(say("import.look", { warnings: reading.warnings.length }));
      return plain(say("import.plain"));
    }
    case "settled": {
      const { outcome } = progress;
      if (outcome.status === "imported") return plain(say("import.imported"));
      if (outcome.status === "skipped") return plain(say("import.same", { plan: nameOf(outcome.plan) }));
      return { words: describeFault(outcome.fault, words.language), tone: "damage", since: null };
    }
  }
}

/** What a plan is called in a few words: its place, or else its title. */
export function nameOf(plan: PlanSummary): string {
  return placeOf(plan) ?? titleOf(plan);
}
