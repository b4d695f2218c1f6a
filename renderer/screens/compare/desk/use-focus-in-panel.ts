import { type RefObject, useEffect, useRef } from "react";

/** Tells whether a side panel had the focus last. It still says so when the button that was pressed has gone. */
export function useFocusInPanel(): RefObject<boolean> {
  const inPanel = useRef(false);
  useEffect(() => {
    const note = ({ target }: FocusEvent) => {
      inPanel.current = target instanceof Element && target.closest(".side-panel") !== null;
    };
    document.addEventListener("focusin", note);
    return () => document.removeEventListener("focusin", note);
  }, []);
  return inPanel;
}
