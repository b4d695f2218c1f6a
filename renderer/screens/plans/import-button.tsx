import { useRef } from "react";
import { useWords } from "../../catalogue/words.tsx";
import { KeyCap } from "../../components/key-cap.tsx";
import { useShortcuts } from "../../shell/use-shortcuts.ts";
import type { HandedFile } from "./use-imports.ts";

type ImportButtonProps = { readonly onFiles: (files: readonly HandedFile[]) => void };

/** Opens the system's own file chooser; several files may be chosen. */
export function ImportButton({ onFiles }: ImportButtonProps) {
  const { say } = useWords();
  const input = useRef<HTMLInputElement>(null);

  useShortcuts(({ chord }) => {
    if (chord !== "Ctrl+O") return false;
    input.current?.click();
    return true;
  });

  return (
    <>
      <button type="button" className="primary" onClick={() => input.current?.click()}>
        {say("import.choose")}
        <KeyCap keys="Ctrl O" />
      </button>
      <input
        ref={input}
        type="file"
        multiple
        hidden
        aria-label={say("import.choose")}
        onChange={(event) => {
          onFiles([...(event.target.files ?? [])].map((file) => ({ file, isFolder: false })));
          // So that the same file can be chosen again.
          event.target.value = "";
        }}
      />
    </>
  );
}
