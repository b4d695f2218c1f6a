import { useEffect, useState } from "react";
import { useWords } from "../../catalogue/words.tsx";
import type { HandedFile } from "./use-imports.ts";

type DropAreaProps = { readonly onFiles: (files: readonly HandedFile[]) => void };

/** Takes files dropped anywhere on the window; while some hang over it, says what letting go will do. */
export function DropArea({ onFiles }: DropAreaProps) {
  const { say } = useWords();
  const [hovering, setHovering] = useState(false);

  useEffect(() => {
    const carriesFiles = (event: DragEvent) => event.dataTransfer?.types.includes("Files") ?? false;
    const over = (event: DragEvent) => {
      if (!carriesFiles(event)) return;
      // Without this the browser would leave the program and show the file itself.
      event.preventDefault();
      setHovering(true);
    };
    const leave = (event: DragEvent) => {
      if (event.relatedTarget === null) setHovering(false);
    };
    const drop = (event: DragEvent) => {
      if (!carriesFiles(event)) return;
      event.preventDefault();
      setHovering(false);
      onFiles([...(event.dataTransfer?.items ?? [])].flatMap(handedFile));
    };
    window.addEventListener("dragover", over);
    window.addEventListener("dragleave", leave);
    window.addEventListener("drop", drop);
    return () => {
      window.removeEventListener("dragover", over);
      window.removeEventListener("dragleave", leave);
      window.removeEventListener("drop", drop);
    };
  }, [onFiles]);

  return hovering ? <div className="drop-area">{say("import.drop")}</div> : null;
}

function handedFile(item: DataTransferItem): HandedFile[] {
  const file = item.getAsFile();
  return file === null ? [] : [{ file, isFolder: item.webkitGetAsEntry()?.isDirectory ?? false }];
}
