import { useState } from "react";
import { type CitationStyle, cite } from "../../shared/citation/cite.ts";
import { citedWork } from "../../shared/citation/cited-work.ts";
import type { PlanSummary } from "../../shared/model/plan.ts";
import type { Clause } from "../../shared/model/reading.ts";
import { useWords } from "../catalogue/words.tsx";
import { useAnnounce } from "../components/announcer.tsx";
import { STYLE_NAMES } from "./style-names.ts";

/** Copies the citation of a clause or a plan, and says what became of it; empty before there is anything to say. */
export function useCopiedCitation(
  plan: PlanSummary,
  clause: Pick<Clause, "id" | "path"> | undefined,
): { readonly outcome: string; readonly copy: (style: CitationStyle) => Promise<void> } {
  const { say } = useWords();
  const announce = useAnnounce();
  const [outcome, setOutcome] = useState("");
  const copy = async (style: CitationStyle) => {
    const text = cite([citedWork(plan, clause)], style);
    const told = await navigator.clipboard.writeText(text).then(
      () => say("citation.copied", { style: STYLE_NAMES[style] }),
      () => say("citation.not-copied"),
    );
    setOutcome(told);
    announce(told);
  };
  return { outcome, copy };
}
