import { type RefCallback, type RefObject, useRef } from "react";
import { useWords } from "../../catalogue/words.tsx";
import { named } from "../../commands/command.ts";
import { useCommands } from "../../commands/commands-context.tsx";
import { KeyCap } from "../../components/key-cap.tsx";
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

  const choose = (field: RefObject<HTMLInputElement | null>) => () => field.current?.click();
  useCommands([
    {
      id: "import.files",
      group: "use",
      label: named("keys.import"),
      keys: ["Ctrl O"],
      reach: "window",
      run: choose(files),
    },
    { id: "import.folder", group: "use", label: named("command.import-folder"), reach: "window", run: choose(folder) },
    { id: "import.paste", group: "use", label: named("keys.paste"), reach: "window", run: onPaste },
  ]);

  const onChosen = ({ target }: { readonly target: HTMLInputElement }) => {
    onFiles(chosenFiles(target.files ?? []));
    // So that the same file can be chosen again.
    target.value = "";
  };

  return (
    <>
      <button type="button" className={primary ? "primary" : undefined} onClick={choose(files)}>
        {say("import.choose")}
        <KeyCap keys="Ctrl O" />
      </button>
      <button type="button" onClick={choose(folder)}>
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
