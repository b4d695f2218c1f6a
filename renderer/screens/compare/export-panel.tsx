import { type KeyboardEvent, useEffect, useRef, useState } from "react";
import { describeFault } from "../../../shared/contract/sentences.ts";
import type { PlanId } from "../../../shared/model/ids.ts";
import { useWords, type Words } from "../../catalogue/words.tsx";
import { useAnnounce } from "../../components/announcer.tsx";
import { isComposing } from "../../components/input-method.ts";
import { KeyCap } from "../../components/key-cap.tsx";
import { useNotes } from "../../notes/notes-context.tsx";
import { Choice } from "../../settings/choice.tsx";
import type { CompareTable, Row } from "./compare-table.ts";
import { nameOf } from "./plan-names.ts";
import { type ExportProgress, useExport } from "./use-export.ts";

type ExportPanelProps = {
  readonly table: CompareTable;
  /** The columns in sight, from left to right. */
  readonly columns: readonly PlanId[];
  /** The rows that the filter lets through. */
  readonly rows: readonly Row[];
  readonly onClose: () => void;
};

/** 导出: stands beside the table, which stays as it is and can be used meanwhile. */
export function ExportPanel({ table, columns, rows, onClose }: ExportPanelProps) {
  const words = useWords();
  const { say, language } = words;
  const announce = useAnnounce();
  const panel = useRef<HTMLElement>(null);
  const [format, setFormat] = useState<"xlsx" | "csv">("xlsx");
  const isFiltered = rows.length < table.rows.length;
  const [scope, setScope] = useState<"shown" | "all">(isFiltered ? "shown" : "all");
  const [unfolded, setUnfolded] = useState<"shown" | "all">("shown");
  const [people, setPeople] = useState(false);
  const notes = useNotes().list;
  // A workbook takes notes along on a sheet of their own; a table of text would get another column.
  const [withNotes, setWithNotes] = useState<boolean | null>(null);
  const takesNotes = notes.length > 0 && (withNotes ?? format === "xlsx");
  const { progress, start } = useExport(language);
  const { plans, id } = table.comparison;
  const chosen = unfolded === "all" ? plans : columns;
  // A row that none of the chosen plans has would be an empty line in the file; the file leaves it out.
  const written = (some: readonly Row[]) =>
    some.filter((row) => chosen.some((plan) => (row.cells.get(plan)?.clauses.length ?? 0) > 0)).length;

  useEffect(() => {
    panel.current?.querySelector<HTMLElement>("input:checked")?.focus();
  }, []);

  const write = async () => {
    const outcome = await start({
      comparison: id,
      format,
      plans: [...chosen],
      rows: isFiltered && scope === "shown" ? rows.map((row) => row.id) : null,
      people,
      notes: takesNotes,
    });
    announce(outcomeText(outcome, words));
  };

  const onKeyDown = (event: KeyboardEvent) => {
    if (isComposing(event.nativeEvent)) return;
    if (event.key === "Escape") {
      event.preventDefault();
      onClose();
    } else if (event.key === "Enter" && event.ctrlKey) {
      event.preventDefault();
      void write();
    }
  };

  return (
    <aside
      ref={panel}
      className="export-panel"
      aria-labelledby="export-heading"
      data-region="export"
      onKeyDown={onKeyDown}
    >
      <header>
        <h2 id="export-heading">{say("export.heading")}</h2>
        <button type="button" className="quiet" onClick={onClose}>
          {say("dialog.close")}
          <KeyCap keys="Esc" />
        </button>
      </header>
      <Choice
        legend={say("export.format")}
        value={format}
        onChoose={setFormat}
        options={[
          { value: "xlsx", label: "XLSX" },
          { value: "csv", label: "CSV" },
        ]}
      />
      <p className="aside">{say(`export.${format}`)}</p>
      <Choice
        legend={say("export.rows")}
        value={isFiltered ? scope : "all"}
        onChoose={setScope}
        options={[
          { value: "all", label: say("export.rows.all", { count: written(table.rows) }) },
          ...(isFiltered
            ? [{ value: "shown" as const, label: say("export.rows.shown", { count: written(rows) }) }]
            : []),
        ]}
      />
      <Choice
        legend={say("export.columns")}
        value={columns.length < plans.length ? unfolded : "shown"}
        onChoose={setUnfolded}
        options={[
          { value: "shown", label: say("export.columns.shown", { count: columns.length }) },
          ...(columns.length < plans.length
            ? [{ value: "all" as const, label: say("export.columns.all", { count: plans.length }) }]
            : []),
        ]}
      />
      <p className="aside" lang="zh-Hans">
        {chosen.map((plan) => nameOf(table, plan)).join(" · ")}
      </p>
      <label className="export-check">
        <input type="checkbox" checked={people} onChange={({ target }) => setPeople(target.checked)} />
        {say("export.people")}
      </label>
      {notes.length === 0 ? null : (
        <label className="export-check">
          <input type="checkbox" checked={takesNotes} onChange={({ target }) => setWithNotes(target.checked)} />
          {say("export.notes")}
        </label>
      )}
      <p className={`outcome ${progress.step}`}>
        {progress.step === "failed" ? describeFault(progress.fault, language) : outcomeText(progress, words)}
      </p>
      {progress.step === "failed" ? <p className="code">{say("fault.code", { code: progress.fault.code })}</p> : null}
      <button type="button" className="primary" disabled={progress.step === "writing"} onClick={() => void write()}>
        {say("export.start")}
        <KeyCap keys="Ctrl Enter" />
      </button>
    </aside>
  );
}

/** What became of the export, in a sentence; empty before there is one. */
function outcomeText(progress: ExportProgress, { say, language }: Words): string {
  switch (progress.step) {
    case "idle":
      return "";
    case "writing":
      return say("export.writing");
    case "cancelled":
      return say("export.cancelled");
    case "failed":
      return describeFault(progress.fault, language);
    case "saved": {
      const { rows, guarded } = progress.written;
      const saved = say("export.saved", { name: progress.name, rows });
      return guarded === 0 ? saved : `${saved} ${say("export.guarded", { count: guarded })}`;
    }
  }
}
