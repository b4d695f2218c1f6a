import { createElement, memo } from "react";
import type { PlanSummary } from "../../../shared/model/plan.ts";
import { useWords } from "../../catalogue/words.tsx";
import { useShownScript } from "../../script/shown-script-context.tsx";
import { placeOf, titleOf } from "../plans/plan-columns.ts";

type SourceHeadProps = {
  readonly summary: PlanSummary;
  /** Of its heading. */
  readonly level: 1 | 2;
  /** What is known once the source is there: its script, encoding and length. */
  readonly facts: string | null;
};

/** The head of the column: whose text this is. It stays as it is while the text is scrolled. */
export const SourceHead = memo(function SourceHead({ summary, level, facts }: SourceHeadProps) {
  const { say, date } = useWords();
  const names = useShownScript().simplified;
  const { metadata } = summary;
  const day = metadata.issuedOn ?? metadata.publishedOn;
  return (
    <header className="source-head">
      {createElement(`h${level}`, { lang: names.lang }, names.words(placeOf(summary) ?? titleOf(summary)))}
      <span lang={names.lang}>{names.words(metadata.documentNumber ?? "")}</span>
      <span>{day === null ? null : date(day)}</span>
      <span className="aside push">
        {facts}
        {facts === null ? null : <span className="read-only">{say("source.read-only")}</span>}
      </span>
    </header>
  );
});
