import { useWords } from "../../../catalogue/words.tsx";
import { useShownScript } from "../../../script/shown-script-context.tsx";
import type { CompareTable } from "../table/compare-table.ts";
import { nameOf } from "../table/plan-names.ts";
import type { Section } from "../table/sections.ts";

type SectionWordsProps = {
  readonly section: Section | null;
  /** How many rows stand under it. */
  readonly rows: number;
  readonly isFolded: boolean;
  /** Tab leads to it: where every section is folded. */
  readonly tabStop: boolean;
  readonly table: CompareTable;
  readonly onFold: () => void;
};

/** The heading of the base's section that rows stand under; it folds them away and back. */
export function SectionWords({ section, rows, isFolded, tabStop, table, onFold }: SectionWordsProps) {
  const { say } = useWords();
  const { base } = table.comparison;
  const written = table.plans.find(({ summary }) => summary.id === base)?.summary.metadata.script;
  const shown = useShownScript()[written ?? "simplified"];
  return (
    <button
      type="button"
      className="section-words"
      tabIndex={tabStop ? 0 : -1}
      data-region-entry={tabStop ? "" : undefined}
      aria-expanded={!isFolded}
      title={say(isFolded ? "section.unfold" : "section.fold")}
      onClick={onFold}
    >
      <span className="fold-sign" aria-hidden="true">
        {isFolded ? "▸" : "▾"}
      </span>
      {section === null ? (
        <span>{base === null ? "" : say("compare.before-sections", { plan: nameOf(table, base) })}</span>
      ) : (
        <span lang={shown.lang}>
          {section.marker}
          {shown.words(section.heading)}
        </span>
      )}
      <span className="aside">{say(isFolded ? "section.folded" : "compare.rows", { count: rows })}</span>
    </button>
  );
}
