import { useLayoutEffect, useRef } from "react";
import { describeFault } from "../../../shared/contract/sentences.ts";
import { useWords } from "../../catalogue/words.tsx";
import { KeyCap } from "../../components/key-cap.tsx";
import { Modal } from "../../components/modal.tsx";
import { OwnWords } from "./own-words.tsx";
import { ShippedWords } from "./shipped-words.tsx";
import { useLexicon } from "./use-lexicon.ts";

/** 词表: the words by which clauses are lined up, a person's own and the shipped ones. */
export function LexiconDialog({ onClose }: { readonly onClose: () => void }) {
  const { say, language } = useWords();
  const dialog = useRef<HTMLDialogElement>(null);
  const desk = useLexicon();
  const close = () => dialog.current?.close();
  const isRead = desk.shipped !== null;
  // To where words are added, once it is there.
  useLayoutEffect(() => {
    if (isRead) dialog.current?.querySelector("input")?.focus();
  }, [isRead]);
  return (
    <Modal ref={dialog} className="lexicon" aria-labelledby="lexicon-heading" onClose={onClose}>
      <div className="lexicon-head">
        <h2 id="lexicon-heading">{say("lexicon.name")}</h2>
        <span className="push" />
        <button type="button" className="quiet" disabled={desk.undo === null} onClick={() => desk.undo?.()}>
          {say("lexicon.undo")}
        </button>
        <button type="button" className="quiet" onClick={close}>
          {say("dialog.close")}
          <KeyCap keys="Esc" />
        </button>
      </div>
      <div className="lexicon-body">
        {desk.fault === null ? null : (
          <p className="damage" role="alert">
            {describeFault(desk.fault, language)}
          </p>
        )}
        {desk.shipped === null ? (
          desk.fault === null ? (
            <p role="status">{say("lexicon.loading")}</p>
          ) : (
            <button type="button" onClick={desk.reload}>
              {say("retry")}
            </button>
          )
        ) : (
          <>
            <OwnWords kind="task" desk={desk} />
            <OwnWords kind="synonyms" desk={desk} />
            <ShippedWords shipped={desk.shipped} />
          </>
        )}
      </div>
    </Modal>
  );
}
