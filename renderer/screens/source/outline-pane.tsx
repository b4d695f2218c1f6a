import { memo, useEffect, useRef } from "react";
import { describeWarning } from "../../../shared/contract/sentences.ts";
import type { Plan } from "../../../shared/model/plan.ts";
import { simplify } from "../../../shared/text/simplify.ts";
import { useWords } from "../../catalogue/words.tsx";
import { moveFocusInList } from "../../components/move-focus.ts";
import { NoiseList } from "./noise-list.tsx";
import type { NoiseEntry, OutlineEntry } from "./outline-entries.ts";

type OutlinePaneProps = {
  readonly plan: Plan;
  readonly simplified: boolean;
  readonly entries: readonly OutlineEntry[];
  readonly noise: readonly NoiseEntry[];
  /** Index of the entry that is being read; -1 before the first. */
  readonly current: number;
  /** Brings an offset into sight, and gives the mark that stands there the focus where asked. */
  readonly onReveal: (offset: number, focus: boolean) => void;
};

/** 目录 at the side: the outline, and below it what is no part of the plan and what is damaged. */
export const OutlinePane = memo(function OutlinePane(props: OutlinePaneProps) {
  const { plan, simplified, entries, noise, current, onReveal } = props;
  const { say, number, language } = useWords();
  const list = useRef<HTMLOListElement>(null);
  const { text } = plan.source;
  const shown = (words: string) => (simplified ? simplify(words) : words);
  const lang = plan.reading.metadata.script === "traditional" && !simplified ? "zh-Hant" : "zh-Hans";

  useEffect(() => {
    const line = list.current?.querySelector(`[data-entry="${current}"]`);
    line?.scrollIntoView({ block: "nearest" });
  }, [current]);

  return (
    <aside className="outline-pane" aria-label={say("source.side")} data-region="outline">
      <nav aria-labelledby="outline-heading">
        <header>
          <h2 id="outline-heading">{say("source.outline")}</h2>
          <span className="aside">{say("source.characters", { count: text.length })}</span>
        </header>
        <ol ref={list} onKeyDown={moveFocusInList}>
          {entries.map((entry, index) => (
            <li key={`${entry.depth} ${entry.start}`}>
              <button
                type="button"
                className={`outline-line depth-${entry.depth}`}
                title={`${shown(entry.marker)}${shown(entry.heading)}`}
                data-entry={index}
                data-region-entry={index === Math.max(current, 0) ? "" : undefined}
                tabIndex={index === Math.max(current, 0) ? 0 : -1}
                aria-current={index === current ? "location" : undefined}
                onClick={() => onReveal(entry.start, false)}
              >
                <span className="number" lang={lang}>
                  {shown(entry.marker)}
                </span>
                <span className={entry.ownHeading ? "words" : "words lent"} lang={lang}>
                  {shown(entry.heading)}
                </span>
                {entry.warnings === 0 ? null : (
                  <span className="damage" title={say("source.warning-count", { count: entry.warnings })}>
                    {number(entry.warnings)}
                  </span>
                )}
              </button>
            </li>
          ))}
        </ol>
      </nav>
      <section aria-labelledby="noise-heading">
        <header>
          <h2 id="noise-heading">{say("source.noise")}</h2>
          <NoiseShare noise={noise} length={text.replace(/\s/gu, "").length} />
        </header>
        {noise.length === 0 ? <p className="aside">{say("source.no-noise")}</p> : null}
        <NoiseList text={text} noise={noise} shown={shown} lang={lang} onReveal={onReveal} />
      </section>
      <section aria-labelledby="warnings-heading">
        <header>
          <h2 id="warnings-heading">{say("source.warnings")}</h2>
          <span className="aside">{number(plan.reading.warnings.length)}</span>
        </header>
        {plan.reading.warnings.length === 0 ? <p className="aside">{say("source.no-warnings")}</p> : null}
        <ul onKeyDown={moveFocusInList}>
          {plan.reading.warnings.map((warning, index) => (
            <li key={`${warning.start}-${warning.end}-${warning.code}`}>
              <button
                type="button"
                className="warning-line"
                tabIndex={index === 0 ? 0 : -1}
                onClick={() => onReveal(warning.start, true)}
              >
                {describeWarning(warning, language)}
              </button>
            </li>
          ))}
        </ul>
      </section>
    </aside>
  );
});

/** How much of the source's characters is noise. */
function NoiseShare({ noise, length }: { readonly noise: readonly NoiseEntry[]; readonly length: number }) {
  const { say, percent } = useWords();
  const characters = noise.reduce((sum, entry) => sum + entry.characters, 0);
  if (characters === 0) return null;
  return (
    <span className="aside">
      {say("source.share", { characters, share: percent(characters / Math.max(length, 1)) })}
    </span>
  );
}
