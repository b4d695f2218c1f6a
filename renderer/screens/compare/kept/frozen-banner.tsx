import type { FrozenSummary } from "../../../../shared/model/frozen-comparison.ts";
import { useWords } from "../../../catalogue/words.tsx";
import { formatMoment } from "../history/format-moment.ts";

type FrozenBannerProps = { readonly frozen: FrozenSummary; readonly onLeave: () => void };

/** Says that the table in sight is a frozen one, which stays as it was. */
export function FrozenBanner({ frozen, onLeave }: FrozenBannerProps) {
  const { say, language } = useWords();
  return (
    <p className="table-note frozen" role="status">
      <b>{frozen.id}</b>
      {say("kept.frozen-banner", {
        at: formatMoment(frozen.at, new Date(), language),
        version: frozen.programVersion,
        decisions: frozen.decisions,
      })}
      <button type="button" className="link" onClick={onLeave}>
        {say("kept.leave-frozen")}
      </button>
    </p>
  );
}
