import { useRef, useState } from "react";
import { CitationStyleSchema } from "../../shared/citation/cite.ts";
import type { PlanSummary } from "../../shared/model/plan.ts";
import type { Clause } from "../../shared/model/reading.ts";
import { useWords } from "../catalogue/words.tsx";
import { useCommands } from "../commands/commands-context.tsx";
import { moveFocusInList } from "../components/move-focus.ts";
import { Popover } from "../components/popover.tsx";
import { STYLE_NAMES } from "./style-names.ts";
import { useCopiedCitation } from "./use-copied-citation.ts";

type CitationMenuProps = {
  readonly plan: PlanSummary;
  /** The clause that is cited; left out: the plan as a whole. */
  readonly clause?: Pick<Clause, "id" | "path">;
};

/** Copies what a clause or a plan is cited by, in the style of one's choice; the palette offers the same. */
export function CitationMenu({ plan, clause }: CitationMenuProps) {
  const { say } = useWords();
  const [open, setOpen] = useState(false);
  const frame = useRef<HTMLDivElement>(null);
  const { outcome, copy } = useCopiedCitation(plan, clause);
  const subject = clause === undefined ? "plan" : "clause";
  useCommands(
    CitationStyleSchema.options.map((style) => ({
      id: `cite.${subject}.${style}`,
      group: "use",
      label: (words) => words.say(`citation.copy.${subject}`, { style: STYLE_NAMES[style] }),
      reach: "window",
      run: () => void copy(style),
    })),
  );
  return (
    <div className="citation-menu" ref={frame}>
      <Popover label={say(`citation.${subject}`)} hint=" ▾" open={open} onOpen={setOpen}>
        <ul className="menu" onKeyDown={moveFocusInList}>
          {CitationStyleSchema.options.map((style) => (
            <li key={style}>
              <button
                type="button"
                className="quiet"
                onClick={() => {
                  // What is hidden loses the focus; it goes back to where it came from.
                  frame.current?.querySelector("button")?.focus();
                  setOpen(false);
                  void copy(style);
                }}
              >
                {STYLE_NAMES[style]}
              </button>
            </li>
          ))}
        </ul>
      </Popover>
      <span className="aside">{outcome}</span>
    </div>
  );
}
