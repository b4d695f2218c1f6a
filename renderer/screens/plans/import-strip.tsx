import { useWords } from "../../catalogue/words.tsx";
import { countItems, type ImportItem } from "../import/import-item.ts";

type ImportStripProps = {
  readonly items: readonly ImportItem[];
  readonly onShow: () => void;
  readonly onClear: () => void;
};

/** The import that is under way, or the last one until it is put away, with the way to it. */
export function ImportStrip({ items, onShow, onClear }: ImportStripProps) {
  const { say } = useWords();
  const { total, undecided, unread, imported, skipped, failed } = countItems(items);
  const isThrough = undecided === 0;
  return (
    <section className="import-strip" aria-labelledby="import-strip-heading" data-region="import">
      <h2 id="import-strip-heading">{say("nav.import")}</h2>
      <p>
        {isThrough
          ? say("import.done", { imported, skipped, failed })
          : say("import.under-way", { read: total - unread, total, undecided })}
      </p>
      <button type="button" className={isThrough ? "push" : "primary push"} onClick={onShow}>
        {say(isThrough ? "import.results" : "import.go-on")}
      </button>
      {isThrough ? (
        <button type="button" className="quiet" onClick={onClear}>
          {say("import.clear")}
        </button>
      ) : null}
    </section>
  );
}
