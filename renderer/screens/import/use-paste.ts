import { useEffect } from "react";
import { isTyping } from "../../components/input-method.ts";
import { useLatest } from "../../components/use-latest.ts";

/** Hears every paste of the window that goes into no field. */
export function usePaste(onPaste: (clipboard: DataTransfer) => void): void {
  const latest = useLatest(onPaste);
  useEffect(() => {
    const hear = (event: ClipboardEvent) => {
      if (event.clipboardData === null || isTyping(event.target)) return;
      if (document.querySelector("dialog[open]") !== null) return;
      event.preventDefault();
      latest.current(event.clipboardData);
    };
    document.addEventListener("paste", hear);
    return () => document.removeEventListener("paste", hear);
  }, []);
}
