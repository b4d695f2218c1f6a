import { useRef } from "react";
import { describeFault } from "../../../shared/contract/sentences.ts";
import { useWords } from "../../catalogue/words.tsx";
import { KeyCap } from "../../components/key-cap.tsx";
import { Modal } from "../../components/modal.tsx";
import type { CompareTable } from "../compare/table/compare-table.ts";
import type { ComparisonSession } from "../compare/table/use-comparison.ts";
import { ReturnedReview } from "./returned-review.tsx";
import { useReturned } from "./use-returned.ts";

type ReturnedDialogProps = {
  readonly table: CompareTable;
  readonly session: ComparisonSession;
  readonly onClose: () => void;
};

/** Reads a workbook back that was handed out and changed, and asks which of the changes are to be taken over. */
export function ReturnedDialog({ table, session, onClose }: ReturnedDialogProps) {
  const { say, language } = useWords();
  const dialog = useRef<HTMLDialogElement>(null);
  const chooser = useRef<HTMLInputElement>(null);
  const { returned, read } = useReturned(table.comparison.id);
  const take = (files: FileList | null) => {
    const file = files?.[0];
    if (file !== undefined) void read(file);
  };
  return (
    <Modal
      ref={dialog}
      className="returned-dialog"
      aria-labelledby="returned-heading"
      onClose={onClose}
      onDragOver={(event) => event.preventDefault()}
      onDrop={(event) => {
        event.preventDefault();
        event.stopPropagation();
        take(event.dataTransfer.files);
      }}
    >
      <header>
        <h2 id="returned-heading">{say("returned.heading")}</h2>
        {returned.step === "read" || returned.step === "reading" ? (
          <span className="aside">{returned.file}</span>
        ) : null}
        <span className="push" />
        <button type="button" className="quiet" onClick={() => dialog.current?.close()}>
          {say("dialog.close")}
          <KeyCap keys="Esc" />
        </button>
      </header>
      <p className="aside">{say("returned.how")}</p>
      {returned.step === "failed" ? (
        <p className="damage" role="alert">
          {describeFault(returned.fault, language)}
        </p>
      ) : null}
      {returned.step === "reading" ? (
        <p role="status">{say("returned.reading")}</p>
      ) : returned.step === "read" ? (
        <ReturnedReview
          key={returned.file}
          file={returned.file}
          returned={returned.table}
          table={table}
          session={session}
        />
      ) : null}
      <footer>
        <button
          type="button"
          className={returned.step === "none" ? "primary" : undefined}
          onClick={() => chooser.current?.click()}
        >
          {say("returned.choose")}
        </button>
        <input
          ref={chooser}
          type="file"
          hidden
          accept=".xlsx"
          aria-label={say("returned.choose")}
          onChange={({ target }) => {
            take(target.files);
            // So that the same file can be chosen again.
            target.value = "";
          }}
        />
      </footer>
    </Modal>
  );
}
