import { useCallback, useEffect, useRef } from "react";
import type { PlanId } from "../../../shared/model/ids.ts";
import type { Span } from "../../../shared/model/span.ts";
import { useWords } from "../../catalogue/words.tsx";
import { ScrollRegion } from "../../components/scroll-region.tsx";
import { ClauseFields } from "../source/clause-fields.tsx";
import { lastStartingAt } from "../source/offset-search.ts";
import { OutlineList } from "../source/outline-list.tsx";
import { SourceText } from "../source/source-text.tsx";
import { useOpenSource } from "../source/use-open-source.ts";
import type { Inspected, ReadingChoice } from "./import-item.ts";
import { LikenessStrip } from "./likeness-strip.tsx";
import { Recognised } from "./recognised.tsx";
import { ReviewPane } from "./review-pane.tsx";

type InspectedViewProps = Pick<Inspected, "inspection" | "again"> & {
  readonly choice: ReadingChoice;
  /** Null where it cannot be read otherwise any more. */
  readonly onChoose: ((choice: ReadingChoice) => void) | null;
  readonly onOpen: (plan: PlanId) => void;
};

const NO_MATCHES: readonly Span[] = [];

/** A file as it was read: what was recognised, the source with its regions, what a person should look at. */
export function InspectedView({ inspection, again, choice, onChoose, onOpen }: InspectedViewProps) {
  const { say, number } = useWords();
  const fields = useRef<HTMLElement>(null);
  const onFields = useCallback(() => fields.current?.focus(), []);
  const open = useOpenSource(inspection, { matches: NO_MATCHES, isActive: true, rowOf: null, onFields });
  const { reader, script, layout } = open;
  const { setChosen, goTo, chosen } = reader;

  // Read as something else, the file has other clauses.
  const read = useRef(inspection);
  useEffect(() => {
    if (read.current !== inspection) setChosen(null);
    read.current = inspection;
  }, [inspection, setChosen]);

  const { clauses } = inspection.reading;
  return (
    <>
      <aside className="import-facts beside" aria-label={say("import.recognised")}>
        <Recognised inspection={inspection} again={again} choice={choice} onChoose={onChoose} />
        <nav aria-labelledby="import-outline-heading" data-region="outline" data-scrolls="">
          <header>
            <h2 id="import-outline-heading">{say("source.outline")}</h2>
            <span className="aside">{say("import.clause-count", { count: clauses.length })}</span>
          </header>
          <OutlineList
            entries={layout.entries}
            current={lastStartingAt(layout.entries, reader.reading.end - 1)}
            shown={script.words}
            lang={script.lang}
            tail={(entry) => (
              <>
                {entry.warnings === 0 ? null : (
                  <span className="damage" title={say("source.warning-count", { count: entry.warnings })}>
                    {number(entry.warnings)}
                  </span>
                )}
                <span className="aside" title={say("import.clause-count", { count: entry.clauses })}>
                  {number(entry.clauses)}
                </span>
              </>
            )}
            onReveal={goTo}
            aria-labelledby="import-outline-heading"
          />
        </nav>
      </aside>
      <div className="import-text">
        <LikenessStrip inspection={inspection} onOpen={onOpen} />
        <SourceText
          ref={reader.text}
          plan={inspection}
          leaves={layout.leaves}
          setting={layout.setting}
          chosen={chosen}
          currentMatch={null}
          reveal={reader.reveal}
          onChoose={reader.choose}
          onPlace={reader.setReading}
          onKey={reader.onKey}
        />
      </div>
      <aside className="import-review beside" aria-label={say("import.review-side")}>
        <ReviewPane reading={inspection.reading} onReveal={goTo} />
        <ScrollRegion
          ref={fields}
          tag="section"
          className="import-fields"
          aria-label={say("source.fields")}
          data-region="fields"
        >
          <ClauseFields open={open} onReveal={goTo} />
        </ScrollRegion>
      </aside>
    </>
  );
}
