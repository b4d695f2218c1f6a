import { useWords } from "../../catalogue/words.tsx";
import { useShownScript } from "../../script/shown-script-context.tsx";
import type { CompareTable } from "./compare-table.ts";
import { nameOf } from "./plan-names.ts";
import type { Section } from "./sections.ts";

type SectionWordsProps = {
  readonly section: Section | null;
  /** How many rows stand under it; null in the strip, which only repeats it. */
  readonly rows: number | null;
  readonly table: CompareTable;
};

/** The heading of the base's section that rows stand under. */
export function SectionWords({ section, rows, table }: SectionWordsProps) {
  const { say } = useWords();
  const { base } = table.comparison;
  const written = table.plans.find(({ summary }) => summary.id === base)?.summary.metadata.script;
  const shown = useShownScript()[written ?? "simplified"];
  return (
    <div className="section-words">
      {section === null ? (
        <span>{base === null ? "" : say("compare.before-sections", { plan: nameOf(table, base) })}</span>
      ) : (
        <span lang={shown.lang}>
          {section.marker}
          {shown.words(section.heading)}
        </span>
      )}
      {rows === null ? null : <span className="aside">{say("compare.rows", { count: rows })}</span>}
    </div>
  );
}
