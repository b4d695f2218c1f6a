import { createContext, type ReactNode, useCallback, useContext, useState } from "react";

type Announce = (sentence: string) => void;
const AnnounceContext = createContext<Announce>(() => {});

/** Speaks sentences to a screen reader, politely, one at a time; they are not seen. */
export function Announcer({ children }: { readonly children: ReactNode }) {
  const [spoken, setSpoken] = useState({ sentence: "", turn: 0 });
  const announce = useCallback<Announce>((sentence) => setSpoken((last) => ({ sentence, turn: last.turn + 1 })), []);
  return (
    <AnnounceContext value={announce}>
      {children}
      <div className="unseen" role="status" aria-live="polite">
        {/* A new element each turn, or the same sentence would not be spoken twice. */}
        <span key={spoken.turn}>{spoken.sentence}</span>
      </div>
    </AnnounceContext>
  );
}

/** The way to say something to a screen reader. */
export function useAnnounce(): Announce {
  return useContext(AnnounceContext);
}
