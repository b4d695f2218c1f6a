import { useEffect, useState } from "react";
import { useWords } from "../../catalogue/words.tsx";

type DropAreaProps = {
  /** Called while the drop is being handled: afterwards the browser forgets what was dropped. */
  readonly onDrop: (dropped: DataTransfer) => void;
};

/** Takes files dropped anywhere on the window; while some hang over it, says what letting go will do. */
export function DropArea({ onDrop }: DropAreaProps) {
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
      if (!carriesFiles(event) || event.dataTransfer === null) return;
      event.preventDefault();
      setHovering(false);
      onDrop(event.dataTransfer);
    };
    window.addEventListener("dragover", over);
    window.addEventListener("dragleave", leave);
    window.addEventListener("drop", drop);
    return () => {
      window.removeEventListener("dragover", over);
      window.removeEventListener("dragleave", leave);
      window.removeEventListener("drop", drop);
    };
  }, [onDrop]);

  return hovering ? <div className="drop-area">{say("import.drop")}</div> : null;
}
