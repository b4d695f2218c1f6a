import { cite } from "../../../shared/citation/cite.ts";
import { citedWork } from "../../../shared/citation/cited-work.ts";
import type { ComparedPlan } from "../../../shared/model/comparison.ts";
import type { PlanId } from "../../../shared/model/ids.ts";
import { CITATION_FORMATS, type CitationFormat } from "../../../shared/sheet/sheet-layout.ts";
import { useWords } from "../../catalogue/words.tsx";
import { ScrollRegion } from "../../components/scroll-region.tsx";

type CitationPreviewProps = {
  readonly plans: readonly ComparedPlan[];
  readonly chosen: readonly PlanId[];
  readonly format: CitationFormat;
};

/** The file of citations as it will be. */
export function CitationPreview({ plans, chosen, format }: CitationPreviewProps) {
  const { say } = useWords();
  const works = chosen
    .flatMap((id) => plans.filter(({ summary }) => summary.id === id))
    .map(({ summary }) => citedWork(summary));
  return (
    <div className="sheet-preview">
      <p className="preview-head">
        <span>{say("citation.preview", { count: works.length })}</span>
      </p>
      <ScrollRegion tag="section" className="sheet-scroll" aria-label={say("export.preview")}>
        <pre className="citations" lang="zh">
          {cite(works, CITATION_FORMATS[format])}
        </pre>
      </ScrollRegion>
    </div>
  );
}
