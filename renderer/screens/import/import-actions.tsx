import { useWords } from "../../catalogue/words.tsx";
import { KeyCap } from "../../components/key-cap.tsx";
import { countItems, type ImportItem } from "./import-item.ts";

type ImportActionsProps = {
  readonly items: readonly ImportItem[];
  /** The file that is being looked at. */
  readonly item: ImportItem | null;
  /** The field for pasted words is open and has actions of its own. */
  readonly pasting: boolean;
  readonly onStore: () => void;
  readonly onStorePlain: () => void;
  readonly onPass: () => void;
  readonly onCancelAll: () => void;
  readonly onResults: () => void;
  readonly onClear: () => void;
};

/** The foot of the import: how far it is, and what to do with the file that is being looked at. */
export function ImportActions(props: ImportActionsProps) {
  const { items, item, pasting } = props;
  const { say } = useWords();
  const counts = countItems(items);
  const { total, undecided, unread, plain } = counts;
  const progress = item?.progress ?? null;
  const isReady = progress?.step === "inspected" && progress.again !== "reading";
  return (
    <footer className="import-actions" data-region="actions">
      <Progress done={total - unread} total={total} />
      {pasting || total === 0 ? null : undecided === 0 ? (
        <>
          <button type="button" className="quiet push" onClick={props.onClear}>
            {say("import.clear")}
          </button>
          {item === null ? null : (
            <button type="button" onClick={props.onResults}>
              {say("import.results")}
            </button>
          )}
        </>
      ) : (
        <>
          <button type="button" className="quiet push" onClick={props.onCancelAll}>
            {say(total === 1 ? "import.cancel" : "import.cancel-all")}
          </button>
          {plain > 0 && total > 1 ? (
            <button type="button" onClick={props.onStorePlain}>
              {say("import.store-plain", { count: plain })}
            </button>
          ) : null}
          <button type="button" disabled={progress?.step !== "inspected"} onClick={props.onPass}>
            {say("import.pass")}
          </button>
          <button type="button" className="primary" disabled={!isReady} onClick={props.onStore}>
            <StoreLabel item={item} />
            <KeyCap keys="Ctrl Enter" />
          </button>
        </>
      )}
    </footer>
  );
}

function StoreLabel({ item }: { readonly item: ImportItem | null }) {
  const { say } = useWords();
  if (item?.progress.step !== "inspected") return say("import.store");
  const { same, near, reading } = item.progress.inspection;
  if (same !== null) return say("import.bring-back");
  const { place, district, city } = reading.metadata;
  const name = place ?? district ?? city;
  if (near.length > 0) return say("import.store-anyway");
  return name === null ? say("import.store") : say("import.store-named", { plan: name });
}

function Progress({ done, total }: { readonly done: number; readonly total: number }) {
  const { say } = useWords();
  if (total === 0 || done === total) return null;
  const label = say("import.progress", { done, total });
  return (
    <>
      <span className="aside">{label}</span>
      <progress max={total} value={done} aria-label={label} />
    </>
  );
}
