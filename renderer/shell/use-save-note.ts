import { useCallback, useEffect, useState } from "react";
import { useWords } from "../catalogue/words.tsx";
import { useSavedAt } from "../client/client-context.tsx";
import { useAnnounce } from "../components/announcer.tsx";

/** What the status bar says of saving. */
export type SaveNote = {
  /** Null until something was saved in this window, or somebody asked. */
  readonly note: string | null;
  /** Says in full that nothing waits to be saved: what Ctrl S is pressed for. */
  readonly tell: () => void;
};

const TOLD_MS = 6000;

/** Tells when something was last saved; there is no button, everything is saved as it is done. */
export function useSaveNote(): SaveNote {
  const { say, language } = useWords();
  const announce = useAnnounce();
  const saved = useSavedAt();
  const [told, setTold] = useState(false);
  useEffect(() => {
    if (!told) return;
    const later = setTimeout(() => setTold(false), TOLD_MS);
    return () => clearTimeout(later);
  }, [told]);

  const time =
    saved === null ? null : new Intl.DateTimeFormat(language, { hour: "2-digit", minute: "2-digit" }).format(saved);
  const full = time === null ? say("saved.nothing-new") : say("saved.in-full", { time });
  const tell = useCallback(() => {
    setTold(true);
    announce(full);
  }, [announce, full]);
  return { note: told ? full : time === null ? null : say("saved.at", { time }), tell };
}
