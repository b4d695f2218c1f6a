import { createContext, type ReactNode, useContext, useMemo, useState } from "react";
import type { ClauseId, PlanId } from "../../../shared/model/ids.ts";

/** A clause to which similar ones are looked for, as the results name it. */
export type SimilarTo = {
  readonly plan: PlanId;
  readonly clause: ClauseId;
  readonly title: string;
  readonly path: readonly string[];
};

type Similar = {
  /** Null while nobody asks. */
  readonly asked: SimilarTo | null;
  readonly ask: (clause: SimilarTo | null) => void;
};

const SimilarContext = createContext<Similar>({ asked: null, ask: () => {} });

/** Lets every part of the window ask for the clauses similar to one; the search shows them. */
export function SimilarProvider({ children }: { readonly children: ReactNode }) {
  const [asked, ask] = useState<SimilarTo | null>(null);
  const similar = useMemo(() => ({ asked, ask }), [asked]);
  return <SimilarContext value={similar}>{children}</SimilarContext>;
}

export function useSimilar(): Similar {
  return useContext(SimilarContext);
}
