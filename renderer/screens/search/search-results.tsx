import type { SearchHit } from "../../../shared/model/plan.ts";
import { useWords } from "../../catalogue/words.tsx";
import { KeyCap } from "../../components/key-cap.tsx";
import { Name } from "../../script/name.tsx";
import { useShownScript } from "../../script/shown-script-context.tsx";
import type { ClauseView } from "../../shell/screen.ts";
import { placeOf, titleOf } from "../plans/plan-columns.ts";
import type { HitGroup } from "./group-hits.ts";
import { Highlighted } from "./highlighted.tsx";
import type { Search } from "./use-search.ts";

type SearchResultsProps = {
  /** Id of the list, for the field that commands it. */
  readonly list: string;
  readonly search: NonNullable<Search>;
  /** What came of it, in a sentence. */
  readonly summary: string;
  readonly groups: readonly HitGroup[];
  readonly active: SearchHit | undefined;
  readonly leadsTo: ClauseView;
  /** `isOther`: to the view that a hit does not lead to first. */
  readonly onChoose: (hit: SearchHit, isOther: boolean) => void;
  readonly onRetry: () => void;
};

/** Id of a hit's line in the list. */
export function optionId(list: string, hit: SearchHit): string {
  return `${list}-${hit.clause}`;
}

/** What a search found, plan by plan, or why there is nothing. */
export function SearchResults(props: SearchResultsProps) {
  const { list, search, summary, groups, active, leadsTo, onChoose, onRetry } = props;
  const { say } = useWords();
  const { result } = search;
  return (
    <div className="search-results" data-state={result.state}>
      <div className="search-summary">
        <span>{summary}</span>
        {result.state === "failed" ? (
          <button type="button" className="link" onClick={onRetry}>
            {say("retry")}
          </button>
        ) : null}
        {groups.length > 0 ? (
          <span className="hints">
            <KeyCap keys="↑ ↓" />
            <KeyCap keys="Enter" /> {say(`search.to-${leadsTo}`)}
            <KeyCap keys="Ctrl Enter" /> {say(leadsTo === "row" ? "search.to-source" : "search.to-row")}
            <KeyCap keys="Esc" /> {say("dialog.close")}
          </span>
        ) : null}
      </div>
      <div id={list} role="listbox" aria-label={say("search.results")}>
        {groups.map((group) => (
          <HitGroupView key={group.plan} list={list} group={group} active={active} onChoose={onChoose} />
        ))}
      </div>
    </div>
  );
}

type HitGroupViewProps = Pick<SearchResultsProps, "list" | "active" | "onChoose"> & { readonly group: HitGroup };

function HitGroupView({ list, group, active, onChoose }: HitGroupViewProps) {
  const { say } = useWords();
  const { summary, hits } = group;
  const shown = useShownScript()[summary?.metadata.script ?? "simplified"];
  const heading = `${list}-${group.plan}`;
  return (
    <>
      <div id={heading} className="hit-group">
        <Name className="place">{summary === undefined ? group.plan : (placeOf(summary) ?? titleOf(summary))}</Name>
        <Name className="aside">{summary === undefined ? "" : titleOf(summary)}</Name>
        <span className="aside push">{say("search.hits", { count: hits.length })}</span>
      </div>
      {hits.map((hit) => (
        <div
          key={hit.clause}
          id={optionId(list, hit)}
          className="hit"
          role="option"
          tabIndex={-1}
          aria-selected={hit === active}
          aria-describedby={heading}
          // On the way down, so that the field, whose keys command the list, never loses the focus.
          onMouseDown={(event) => {
            event.preventDefault();
            if (event.button === 0) onChoose(hit, event.ctrlKey || event.metaKey);
          }}
        >
          <span className="path">{hit.path.join(" › ")}</span>
          <span className="hit-title" lang={shown.lang}>
            {shown.words(hit.title)}
          </span>
          <span className="snippet" lang={shown.lang}>
            <Highlighted shown={shown} text={hit.snippet} ranges={hit.ranges} />
          </span>
        </div>
      ))}
    </>
  );
}
