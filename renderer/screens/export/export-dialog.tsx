import { type KeyboardEvent, useLayoutEffect, useMemo, useRef, useState } from "react";
import { fault } from "../../../shared/contract/fault.ts";
import { describeFault } from "../../../shared/contract/sentences.ts";
import type { PlanId } from "../../../shared/model/ids.ts";
import { MOST_DOCUMENT_CELLS } from "../../../shared/sheet/document-limit.ts";
import { layoutsOf } from "../../../shared/sheet/export-options.ts";
import { hasSheets, isCitationFormat } from "../../../shared/sheet/sheet-layout.ts";
import { useWords } from "../../catalogue/words.tsx";
import { useAnnounce } from "../../components/announcer.tsx";
import { KeyCap } from "../../components/key-cap.tsx";
import { Modal } from "../../components/modal.tsx";
import { useSettings } from "../../settings/settings-context.tsx";
import type { CompareTable, Row } from "../compare/table/compare-table.ts";
import { CitationPreview } from "./citation-preview.tsx";
import { ExportChoices, type ExportScope } from "./export-choices.tsx";
import { ExportOutcome, outcomeText } from "./export-outcome.tsx";
import type { ExportRequest } from "./export-request.ts";
import { PrintedSheets } from "./printed-sheets.tsx";
import { SheetPreviewPane } from "./sheet-preview.tsx";
import { useExport } from "./use-export.ts";
import { usePrinting } from "./use-printing.ts";

type ExportDialogProps = {
  readonly table: CompareTable;
  /** The columns that stand open, from left to right. */
  readonly columns: readonly PlanId[];
  /** The rows that the filter lets through. */
  readonly rows: readonly Row[];
  /** The rows that are marked; none where nothing is. */
  readonly selected: readonly Row[];
  readonly hasNotes: boolean;
  /** Goes to reading a changed workbook back; null where nothing can be changed. */
  readonly onReadBack: (() => void) | null;
  readonly onClose: () => void;
};

/** What a document that is too long would be refused with, said before anybody waits for it. */
const TOO_LONG = fault("export/too-long", {});

/** 导出: what goes into the file at the left, how it will look at the right. */
export function ExportDialog({ table, hasNotes, onReadBack, onClose, ...given }: ExportDialogProps) {
  // Nothing behind the dialog changes while it stands open, and what is asked for stays the same object.
  const [{ columns, rows, selected }] = useState(given);
  const words = useWords();
  const { say, language } = words;
  const announce = useAnnounce();
  const { settings, change } = useSettings();
  const options = settings.exporting;
  const dialog = useRef<HTMLDialogElement>(null);
  const isFiltered = rows.length < table.rows.length;
  const [scope, setScope] = useState<ExportScope>({
    rows: selected.length > 0 ? "selected" : isFiltered ? "shown" : "all",
    columns: "shown",
  });
  const [sheet, setSheet] = useState(0);
  const { progress, start, stop } = useExport();
  const printing = usePrinting();
  const { plans, id } = table.comparison;
  const isFolded = columns.length < plans.length;
  const chosen = isFolded && scope.columns === "shown" ? columns : plans;
  const meant = scope.rows === "all" ? null : scope.rows === "shown" ? rows : selected;

  useLayoutEffect(() => {
    dialog.current?.querySelector<HTMLElement>("input:checked")?.focus();
  }, []);

  const request = useMemo((): ExportRequest => {
    const { format, encoding, citing, draft, people, notes } = options;
    return {
      comparison: id,
      format,
      layouts: layoutsOf(options),
      encoding,
      citing,
      draft,
      people,
      notes: notes && hasNotes,
      plans: chosen,
      rows: meant === null ? null : meant.map((row) => row.id),
      language,
    };
  }, [id, options, chosen, meant, language, hasNotes]);

  // A row that none of the chosen plans has would be an empty line in the file; the file leaves it out.
  const written = (some: readonly Row[]) =>
    some.filter((row) => chosen.some((plan) => (row.cells.get(plan)?.clauses.length ?? 0) > 0)).length;
  const rowCount = written(meant ?? table.rows);
  const isTooLong = options.format === "docx" && rowCount * chosen.length > MOST_DOCUMENT_CELLS;
  const isWriting = progress.step === "writing";
  const write = async () => announce(outcomeText(await start(request), words));

  const print = async () => {
    if (hasSheets(options.format)) await printing.print(request);
  };

  const onKey = (event: KeyboardEvent) => {
    const act = event.ctrlKey ? { Enter: write, p: print }[event.key] : undefined;
    if (act === undefined) return;
    event.preventDefault();
    void act();
  };

  return (
    <Modal ref={dialog} className="export-dialog" aria-labelledby="export-heading" onClose={onClose} onKey={onKey}>
      <header>
        <h2 id="export-heading">{say("export.heading")}</h2>
        <span className="aside">{say("export.what", { plans: chosen.length, rows: rowCount })}</span>
      </header>
      <ExportChoices
        options={options}
        onOptions={(changed) => {
          change({ exporting: { ...options, ...changed } });
          if (changed.layouts !== undefined || changed.format !== undefined) setSheet(0);
        }}
        scope={scope}
        onScope={(changed) => setScope((current) => ({ ...current, ...changed }))}
        counts={{
          all: written(table.rows),
          shown: isFiltered ? written(rows) : null,
          selected: selected.length > 0 ? written(selected) : null,
          open: isFolded ? columns.length : null,
          plans: plans.length,
        }}
        hasNotes={hasNotes}
      />
      {isCitationFormat(options.format) ? (
        <CitationPreview
          plans={table.plans}
          chosen={chosen}
          rows={options.citing === "plans" ? null : (meant ?? table.rows)}
          format={options.format}
        />
      ) : options.format === "json" ? (
        <p className="sheet-preview aside">{say("export.preview.none")}</p>
      ) : (
        <SheetPreviewPane request={request} sheet={sheet} onSheet={setSheet} />
      )}
      <footer>
        {isTooLong && !isWriting ? (
          <p className="outcome failed">{describeFault(TOO_LONG, language)}</p>
        ) : printing.fault === null ? (
          <ExportOutcome progress={progress} />
        ) : (
          <p className="outcome failed">{describeFault(printing.fault, language)}</p>
        )}
        {onReadBack === null ? null : (
          <button type="button" className="quiet" onClick={onReadBack}>
            {say("returned.open")}
          </button>
        )}
        <button type="button" onClick={() => dialog.current?.close()}>
          {say("dialog.close")}
          <KeyCap keys="Esc" />
        </button>
        {!hasSheets(options.format) ? null : (
          <button type="button" onClick={() => void print()}>
            {say("export.print")}
            <KeyCap keys="Ctrl P" />
          </button>
        )}
        {isWriting ? (
          <button type="button" className="primary" onClick={stop}>
            {say("export.stop")}
          </button>
        ) : (
          <button type="button" className="primary" onClick={() => void write()}>
            {say("export.start")}
            <KeyCap keys="Ctrl Enter" />
          </button>
        )}
      </footer>
      {printing.sheets === null ? null : <PrintedSheets sheets={printing.sheets} />}
    </Modal>
  );
}
