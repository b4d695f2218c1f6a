import { useEffect, useRef } from "react";
import { describeFault } from "../../../shared/contract/sentences.ts";
import { useWords } from "../../catalogue/words.tsx";
import { ScrollRegion } from "../../components/scroll-region.tsx";
import type { ExportRequest } from "./export-request.ts";
import { SheetGrid } from "./sheet-grid.tsx";
import { SheetTabs } from "./sheet-tabs.tsx";
import { useSheetPreview } from "./use-sheet-preview.ts";

type SheetPreviewPaneProps = {
  /** The same object as long as it asks for the same. */
  readonly request: ExportRequest;
  readonly sheet: number;
  readonly onSheet: (sheet: number) => void;
};

/** How the file will look: the beginning of one of its sheets, and the names of all at the foot. */
export function SheetPreviewPane({ request, sheet, onSheet }: SheetPreviewPaneProps) {
  const { say, language } = useWords();
  const preview = useSheetPreview(request, sheet);
  const scroller = useRef<HTMLElement>(null);
  // Another sheet is read from its beginning.
  useEffect(() => {
    if (sheet >= 0) scroller.current?.scrollTo(0, 0);
  }, [sheet]);
  if (preview.state === "failed") {
    return (
      <p className="sheet-preview damage" role="alert">
        {describeFault(preview.fault, language)}
      </p>
    );
  }
  if (preview.state === "loading") {
    return (
      <div className="sheet-preview" aria-busy="true">
        <p className="preview-head" role="status">
          {say("export.preview.loading")}
        </p>
        <div className="sheet-scroll blank" />
      </div>
    );
  }
  const { sheets, rows, hasMore, paper } = preview.value;
  const current = Math.min(sheet, sheets.length - 1);
  return (
    <div className="sheet-preview">
      <p className="preview-head">
        <span>{say(hasMore ? "export.preview.begin" : "export.preview.whole", { count: rows.length })}</span>
        {request.format === "xlsx" || request.format === "docx" ? (
          <span className="aside">{say("export.preview.paper", { paper })}</span>
        ) : null}
      </p>
      <ScrollRegion ref={scroller} tag="section" className="sheet-scroll" aria-label={say("export.preview")}>
        <SheetGrid preview={preview.value} label={sheets[current] ?? ""} isNumbered />
      </ScrollRegion>
      {sheets.length === 1 ? null : <SheetTabs names={sheets} current={current} onSheet={onSheet} />}
    </div>
  );
}
