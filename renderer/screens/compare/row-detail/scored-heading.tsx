import type { ReactNode } from "react";
import { useWords } from "../../../catalogue/words.tsx";

type ScoredHeadingProps = { readonly children: ReactNode };

/** The heading of a list whose lines end in a score, which it names. */
export function ScoredHeading({ children }: ScoredHeadingProps) {
  const { say } = useWords();
  return (
    <h3 className="scored">
      <span>{children}</span>
      <span className="aside" title={say("detail.score.why")}>
        {say("detail.score")}
      </span>
    </h3>
  );
}
