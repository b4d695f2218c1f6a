import { useWords } from "../../catalogue/words.tsx";
import { LineList } from "../../components/line-list.tsx";
import { Elapsed } from "./elapsed.tsx";
import { describeState } from "./file-state.ts";
import type { ImportItem } from "./import-item.ts";

type FileListProps = {
  readonly items: readonly ImportItem[];
  /** The file that is being looked at. */
  readonly selected: number | null;
  readonly onSelect: (id: number) => void;
};

const LINE_HEIGHT = 50;

/** The files that were handed over, with how each stands. */
export function FileList({ items, selected, onSelect }: FileListProps) {
  const words = useWords();
  const { say } = words;
  const line = (item: ImportItem | undefined, tabStop: boolean) => {
    if (item === undefined) return null;
    const state = describeState(item, words);
    return (
      <button
        type="button"
        className="file-line"
        tabIndex={tabStop ? 0 : -1}
        data-region-entry={tabStop ? "" : undefined}
        aria-current={item.id === selected ? "true" : undefined}
        onClick={() => onSelect(item.id)}
      >
        <span className="file">
          {item.folder === "" ? null : <span className="folder">{item.folder}/</span>}
          {item.name}
        </span>
        <span className={`state ${state.tone}`}>
          {state.words} {state.since === null ? null : <Elapsed since={state.since} />}
        </span>
      </button>
    );
  };
  return (
    <section className="file-list beside" aria-labelledby="files-heading" data-region="files">
      <header>
        <h2 id="files-heading">{say("import.files")}</h2>
        <span className="aside">{say("import.file-count", { count: items.length })}</span>
      </header>
      <div className="file-lines" data-scrolls="">
        <LineList
          tag="ol"
          aria-labelledby="files-heading"
          count={items.length}
          keyOf={(index) => items[index]?.id ?? index}
          lineHeight={LINE_HEIGHT}
          current={items.findIndex(({ id }) => id === selected)}
          draw={(index, tabStop) => line(items[index], tabStop)}
        />
      </div>
    </section>
  );
}
