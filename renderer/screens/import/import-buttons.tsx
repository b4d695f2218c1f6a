import { type RefCallback, useRef } from "react";
import { useWords } from "../../catalogue/words.tsx";
import { KeyCap } from "../../components/key-cap.tsx";
import { useShortcuts } from "../../shell/use-shortcuts.ts";
import { chosenFiles, type HandedFile } from "./handed-file.ts";

type ImportButtonsProps = {
  readonly onFiles: (files: readonly HandedFile[]) => void;
  /** Opens the field for pasted words. */
  readonly onPaste: () => void;
  /** Choosing files is what the screen is for at this moment. */
  readonly primary: boolean;
};

/** The ways to hand something over: files, a folder, pasted words. */
export function ImportButtons({ onFiles, onPaste, primary }: ImportButtonsProps) {
  const { say } = useWords();
  const files = useRef<HTMLInputElement>(null);
  const folder = useRef<HTMLInputElement>(null);

  useShortcuts(({ chord }) => {
    if (chord !== "Ctrl+O") return false;
    files.current?.click();
    return true;
  });

  const onChosen = ({ target }: { readonly target: HTMLInputElement }) => {
    onFiles(chosenFiles(target.files ?? []));
    // So that the same file can be chosen again.
    target.value = "";
  };

  return (
    <>
      <button type="button" className={primary ? "primary" : undefined} onClick={() => files.current?.click()}>
        {say("import.choose")}
        <KeyCap keys="Ctrl O" />
      </button>
      <button type="button" onClick={() => folder.current?.click()}>
        {say("import.choose-folder")}
      </button>
      <button type="button" onClick={onPaste}>
        {say("import.paste")}
        <KeyCap keys="Ctrl V" />
      </button>
      <input ref={files} type="file" multiple hidden aria-label={say("import.choose")} onChange={onChosen} />
      <input
        ref={(input) => {
          folder.current = input;
          asFolderChooser(input);
        }}
        type="file"
        hidden
        aria-label={say("import.choose-folder")}
        onChange={onChosen}
      />
    </>
  );
}

// React knows no attribute for it.
const asFolderChooser: RefCallback<HTMLInputElement> = (input) => {
  if (input !== null) input.webkitdirectory = true;
};
