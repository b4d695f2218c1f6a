import { type ReactNode, useState } from "react";
import { useWords } from "../../catalogue/words.tsx";

type OverviewPartProps = { readonly heading: string; readonly children: readonly ReactNode[] };

/** So many lines are shown before the rest is asked for. */
const FIRST = 5;

/** One kind of what is named in a plan: the first lines of it, and on demand the rest. */
export function OverviewPart({ heading, children }: OverviewPartProps) {
  const { say, number } = useWords();
  const [isWhole, setWhole] = useState(false);
  // For a single line more nothing is gained by hiding it.
  const isLong = children.length > FIRST + 1;
  return (
    <div className="overview-part">
      <h3>
        {heading} <span className="aside">{number(children.length)}</span>
      </h3>
      {isLong && !isWhole ? children.slice(0, FIRST) : children}
      {isLong ? (
        <button type="button" className="link" aria-expanded={isWhole} onClick={() => setWhole(!isWhole)}>
          {isWhole ? say("source.fold") : say("overview.rest", { count: children.length - FIRST })}
        </button>
      ) : null}
    </div>
  );
}
