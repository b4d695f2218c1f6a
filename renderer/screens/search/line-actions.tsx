import { useWords } from "../../catalogue/words.tsx";

/** What can be done with a line. */
export type LineDeed = "row" | "source" | "similar" | "copy";

type LineActionsProps = {
  /** The clause is in a row of the present comparison. */
  readonly hasRow: boolean;
  readonly onDeed: (deed: LineDeed) => void;
};

/** The buttons of a line. Tab passes them by: keys on the line do the same. */
export function LineActions({ hasRow, onDeed }: LineActionsProps) {
  const { say } = useWords();
  return (
    <span className="line-actions">
      {hasRow ? (
        <button type="button" tabIndex={-1} className="quiet" onClick={() => onDeed("row")}>
          {say("search.to-row")}
        </button>
      ) : null}
      <button type="button" tabIndex={-1} className="quiet" onClick={() => onDeed("source")}>
        {say("search.to-source")}
      </button>
      <button type="button" tabIndex={-1} className="quiet" onClick={() => onDeed("similar")}>
        {say("search.similar")}
      </button>
      <button type="button" tabIndex={-1} className="quiet" onClick={() => onDeed("copy")}>
        {say("search.copy")}
      </button>
    </span>
  );
}
