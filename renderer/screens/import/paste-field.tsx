import { type ClipboardEvent, type KeyboardEvent, useId, useLayoutEffect, useRef, useState } from "react";
import { useWords } from "../../catalogue/words.tsx";
import { isComposing } from "../../components/input-method.ts";
import { KeyCap } from "../../components/key-cap.tsx";
import { type Pasted, pastedText } from "./pasted-content.ts";

type PasteFieldProps = {
  readonly onPasted: (pasted: Pasted) => void;
  readonly onClose: () => void;
};

/** A field for words that are on no disk. Words that were copied with their markup keep it until they are changed. */
export function PasteField({ onPasted, onClose }: PasteFieldProps) {
  const { say } = useWords();
  const id = useId();
  const [{ text, html }, setPasted] = useState<Pasted>({ text: "", html: null });
  const isEmpty = text.trim() === "";
  const field = useRef<HTMLTextAreaElement>(null);
  useLayoutEffect(() => field.current?.focus(), []);

  const onPaste = (event: ClipboardEvent) => {
    const pasted = pastedText(event.clipboardData);
    if (!isEmpty || pasted === null || pasted.html === null) return;
    event.preventDefault();
    setPasted(pasted);
  };
  const read = () => {
    if (!isEmpty) onPasted({ text, html });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (isComposing(event.nativeEvent)) return;
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) read();
    else if (event.key === "Escape") onClose();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

  return (
    <section className="paste-field" aria-labelledby={`${id}-label`} data-region="paste">
      <label id={`${id}-label`} htmlFor={id}>
        {say("import.paste-label")}
      </label>
      <textarea
        ref={field}
        id={id}
        value={text}
        spellCheck={false}
        aria-describedby={`${id}-note`}
        data-region-entry=""
        onChange={(event) => setPasted({ text: event.target.value, html: null })}
        onPaste={onPaste}
        onKeyDown={onKeyDown}
      />
      <p id={`${id}-note`} className="aside" aria-live="polite">
        {isEmpty ? say("import.paste-hint") : say(html === null ? "import.paste-text" : "import.paste-html")}
      </p>
      <div className="actions">
        <button type="button" onClick={onClose}>
          {say("import.cancel")}
          <KeyCap keys="Esc" />
        </button>
        <button type="button" className="primary" disabled={isEmpty} onClick={read}>
          {say("import.read-pasted")}
          <KeyCap keys="Ctrl Enter" />
        </button>
      </div>
    </section>
  );
}
