import { cite } from "../../../shared/citation/cite.ts";
import type { ComparedPlan } from "../../../shared/model/comparison.ts";
import type { PlanId } from "../../../shared/model/ids.ts";
import { citedWorks } from "../../../shared/sheet/comparison/cited-works.ts";
import { CITATION_FORMATS, type CitationFormat } from "../../../shared/sheet/sheet-layout.ts";
import { useWords } from "../../catalogue/words.tsx";
import { ScrollRegion } from "../../components/scroll-region.tsx";
import type { Row } from "../compare/table/compare-table.ts";

/** The first ones show what the file will be like. */
const MOST_SHOWN = 200;

type CitationPreviewProps = {
  readonly plans: readonly ComparedPlan[];
  readonly chosen: readonly PlanId[];
  /** The rows whose clauses are named; null: the plans are. */
  readonly rows: readonly Row[] | null;
  readonly format: CitationFormat;
};

/** The file of citations as it will be. */
export function CitationPreview({ plans, chosen, rows, format }: CitationPreviewProps) {
  const { say } = useWords();
  const works = citedWorks(
    chosen.flatMap((id) => plans.filter(({ summary }) => summary.id === id)),
    rows?.map(({ aligned }) => aligned) ?? null,
  );
  return (
    <div className="sheet-preview">
      <p className="preview-head">
        <span>
          {works.length > MOST_SHOWN
            ? say("citation.preview.begin", { count: works.length, shown: MOST_SHOWN })
            : say("citation.preview", { count: works.length })}
        </span>
      </p>
      <ScrollRegion tag="section" className="sheet-scroll" aria-label={say("export.preview")}>
        <pre className="citations" lang="zh">
          {cite(works.slice(0, MOST_SHOWN), CITATION_FORMATS[format])}
        </pre>
      </ScrollRegion>
    </div>
  );
}
