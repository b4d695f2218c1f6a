import { useWords } from "../../catalogue/words.tsx";

/** What can be done with a line; null where that is not possible. */
export type LineDeeds = {
  readonly toRow: (() => void) | null;
  readonly toSource: () => void;
  readonly toSimilar: () => void;
  readonly copy: () => void;
};

type LineActionsProps = { readonly deeds: LineDeeds };

/** The buttons of a line. Tab passes them by: keys on the line do the same. */
export function LineActions({ deeds: { toRow, toSource, toSimilar, copy } }: LineActionsProps) {
  const { say } = useWords();
  return (
    <span className="line-actions">
      {toRow === null ? null : (
        <button type="button" tabIndex={-1} className="quiet" onClick={toRow}>
          {say("search.to-row")}
        </button>
      )}
      <button type="button" tabIndex={-1} className="quiet" onClick={toSource}>
        {say("search.to-source")}
      </button>
      <button type="button" tabIndex={-1} className="quiet" onClick={toSimilar}>
        {say("search.similar")}
      </button>
      <button type="button" tabIndex={-1} className="quiet" onClick={copy}>
        {say("search.copy")}
      </button>
    </span>
  );
}
