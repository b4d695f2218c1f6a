import { memo } from "react";
import { describeWarning } from "../../../shared/contract/sentences.ts";
import type { Plan } from "../../../shared/model/plan.ts";
import type { Warning } from "../../../shared/model/reading.ts";
import { useWords } from "../../catalogue/words.tsx";
import { LineList } from "../../components/line-list.tsx";
import { Name } from "../../script/name.tsx";
import type { ShownText } from "../../script/shown-script.ts";
import { shortName } from "../compare/table/plan-names.ts";
import { NoiseList } from "./noise-list.tsx";
import type { NoiseEntry, OutlineEntry } from "./outline-entries.ts";
import { OutlineList } from "./outline-list.tsx";

type OutlinePaneProps = {
  readonly plan: Plan;
  /** Its name stands over it, because another plan is open, too. */
  readonly named: boolean;
  readonly script: ShownText;
  readonly entries: readonly OutlineEntry[];
  readonly noise: readonly NoiseEntry[];
  /** Index of the entry that is being read; -1 before the first. */
  readonly current: number;
  /** Brings an offset into sight, and gives the mark that stands there the focus where asked. */
  readonly onReveal: (offset: number, focus: boolean) => void;
};

const WARNING_HEIGHT = 48;

/** 目录 at the side: the outline, and below it what is no part of the plan and what is damaged. */
export const OutlinePane = memo(function OutlinePane(props: OutlinePaneProps) {
  const { plan, named, script, entries, noise, current, onReveal } = props;
  const { say, number, language } = useWords();
  const { text } = plan.source;
  const { warnings } = plan.reading;
  const { words: shown, lang } = script;

  const warningLine = (warning: Warning | undefined, tabStop: boolean) =>
    warning === undefined ? null : (
      <button
        type="button"
        className="warning-line"
        tabIndex={tabStop ? 0 : -1}
        onClick={() => onReveal(warning.start, true)}
      >
        {describeWarning(warning, language)}
      </button>
    );

  return (
    <aside className="outline-pane" aria-label={say("source.side")} data-region="outline" data-scrolls="">
      <nav aria-labelledby="outline-heading">
        <header>
          <h2 id="outline-heading">
            {say("source.outline")}
            {named ? <Name className="plan-name">{shortName(plan.summary)}</Name> : null}
          </h2>
          <span className="aside">{say("source.characters", { count: text.length })}</span>
        </header>
        <OutlineList
          entries={entries}
          current={current}
          shown={shown}
          lang={lang}
          tail={({ warnings: count }) =>
            count === 0 ? null : (
              <span className="damage" title={say("source.warning-count", { count })}>
                {number(count)}
              </span>
            )
          }
          onReveal={onReveal}
          aria-labelledby="outline-heading"
        />
      </nav>
      <section aria-labelledby="noise-heading">
        <header>
          <h2 id="noise-heading">{say("source.noise")}</h2>
          <NoiseShare noise={noise} text={text} />
        </header>
        {noise.length === 0 ? <p className="aside">{say("source.no-noise")}</p> : null}
        <NoiseList text={text} noise={noise} shown={shown} lang={lang} onReveal={onReveal} />
      </section>
      <section aria-labelledby="warnings-heading">
        <header>
          <h2 id="warnings-heading">{say("source.warnings")}</h2>
          <span className="aside">{number(warnings.length)}</span>
        </header>
        {warnings.length === 0 ? <p className="aside">{say("source.no-warnings")}</p> : null}
        <LineList
          tag="ul"
          aria-labelledby="warnings-heading"
          count={warnings.length}
          keyOf={(index) => `${index} ${warnings[index]?.start}`}
          lineHeight={WARNING_HEIGHT}
          current={-1}
          draw={(index, tabStop) => warningLine(warnings[index], tabStop)}
        />
      </section>
    </aside>
  );
});

type NoiseShareProps = { readonly noise: readonly NoiseEntry[]; readonly text: string };

/** How much of the source's characters is noise. */
const NoiseShare = memo(function NoiseShare({ noise, text }: NoiseShareProps) {
  const { say, percent } = useWords();
  const characters = noise.reduce((sum, entry) => sum + entry.characters, 0);
  if (characters === 0) return null;
  const length = text.replace(/\s/gu, "").length;
  return (
    <span className="aside">
      {say("source.share", { characters, share: percent(characters / Math.max(length, 1)) })}
    </span>
  );
});
