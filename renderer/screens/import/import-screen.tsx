import { useEffect, useLayoutEffect, useRef, useState } from "react";
import type { PlanId } from "../../../shared/model/ids.ts";
import { useWords } from "../../catalogue/words.tsx";
import { named } from "../../commands/command.ts";
import { useCommands } from "../../commands/commands-context.tsx";
import { useAnnounce } from "../../components/announcer.tsx";
import { KeyCap } from "../../components/key-cap.tsx";
import { enterRegion } from "../../shell/regions.ts";
import { FileList } from "./file-list.tsx";
import { FileNotice } from "./file-notice.tsx";
import type { HandedFile } from "./handed-file.ts";
import { ImportActions } from "./import-actions.tsx";
import { ImportButtons } from "./import-buttons.tsx";
import { type ImportItem, isUndecided, nextToLook, type ReadingChoice } from "./import-item.ts";
import { importNews } from "./import-news.ts";
import { MOST_FILES } from "./import-queue.ts";
import { ImportResults } from "./import-results.tsx";
import { InspectedView } from "./inspected-view.tsx";
import { PasteField } from "./paste-field.tsx";
import { pastedFile, pastedHand, pastedName } from "./pasted-content.ts";
import { isPartitioned } from "./recognised.tsx";
import type { Imports } from "./use-import-queue.ts";
import { usePaste } from "./use-paste.ts";

type ImportScreenProps = {
  readonly imports: Imports;
  /** The field for pasted words is open at first. */
  readonly pasting: boolean;
  readonly onOpen: (plan: PlanId) => void;
  readonly onLeave: () => void;
};

/** 导入, a part of 语料: files are read, looked at and stored one by one. */
export function ImportScreen({
  imports: { queue, items },
  pasting: pastesAtFirst,
  onOpen,
  onLeave,
}: ImportScreenProps) {
  const { say } = useWords();
  const [wanted, setWanted] = useState<number | null>(null);
  const [pasting, setPasting] = useState(pastesAtFirst);
  const item = selectedItem(items, wanted);
  useNews(items, item?.id ?? null);

  const nameNow = () => pastedName(say("import.pasted"), new Date());
  const takePasted = (files: readonly HandedFile[]) => {
    if (files.length === 0) return;
    queue.add(files);
    setPasting(false);
    setWanted(queue.items().at(-files.length)?.id ?? null);
  };
  usePaste((clipboard) => takePasted(pastedHand(clipboard, nameNow())));

  const decide = (act: (id: number) => void) => {
    if (item === null) return;
    setWanted(nextToLook(items, item.id));
    act(item.id);
  };
  const store = () => decide((id) => void queue.store(id));
  const cancelAll = () => {
    queue.cancelAll();
    setWanted(null);
    if (!queue.items().some(({ progress }) => progress.step === "settled")) {
      queue.clear();
      onLeave();
    }
  };

  useCommands([
    {
      id: "import.store",
      group: "decide",
      label: named("import.store"),
      keys: ["Ctrl Enter"],
      reach: "window",
      run: item?.progress.step === "inspected" && !pasting ? store : null,
    },
    {
      id: "import.leave",
      group: "move",
      label: named(pasting && items.length > 0 ? "command.back" : "broken.leave"),
      keys: ["Esc"],
      reach: "window",
      run: pasting && items.length > 0 ? () => setPasting(false) : onLeave,
    },
  ]);

  // The screen takes the focus when it opens; later, what had it may have gone with the file that was decided.
  const shown = pasting ? "paste" : `${item?.id} ${item?.progress.step}`;
  const shownBefore = useRef<string | null>(null);
  useLayoutEffect(() => {
    const isLost = shownBefore.current === null || document.activeElement === document.body;
    if (isLost && shown !== shownBefore.current) enterRegion("paste", "text", "notice", "results");
    shownBefore.current = shown;
  }, [shown]);

  return (
    <main className="import-screen" aria-labelledby="import-heading">
      <header className="import-bar" data-region="head">
        <button type="button" className="quiet" onClick={onLeave}>
          ‹ {say("nav.plans")}
          <KeyCap keys="Esc" />
        </button>
        <h1 id="import-heading">{say("nav.import")}</h1>
        <Wholeness item={item} isFull={items.length >= MOST_FILES} />
        <ImportButtons onFiles={queue.add} onPaste={() => setPasting(true)} primary={items.length === 0} />
      </header>
      <FileList
        items={items}
        selected={item?.id ?? null}
        onSelect={(id) => {
          setPasting(false);
          setWanted(id);
        }}
      />
      {pasting ? (
        <PasteField
          onPasted={(pasted) => takePasted([pastedFile(pasted, nameNow())])}
          onClose={() => (items.length === 0 ? onLeave() : setPasting(false))}
        />
      ) : (
        <Looked
          items={items}
          item={item}
          onRead={(id, choice) => {
            setWanted(id);
            queue.readAs(id, choice);
          }}
          onLook={setWanted}
          onCancel={queue.cancel}
          onOpen={onOpen}
        />
      )}
      <ImportActions
        items={items}
        item={item}
        pasting={pasting}
        onStore={store}
        onStorePlain={() => void queue.storePlain()}
        onPass={() => decide(queue.pass)}
        onCancelAll={cancelAll}
        onResults={() => setWanted(null)}
        onClear={() => {
          queue.clear();
          onLeave();
        }}
      />
    </main>
  );
}

type LookedProps = {
  readonly items: readonly ImportItem[];
  readonly item: ImportItem | null;
  readonly onRead: (id: number, choice: ReadingChoice) => void;
  readonly onLook: (id: number) => void;
  readonly onCancel: (id: number) => void;
  readonly onOpen: (plan: PlanId) => void;
};

/** The file that is being looked at, or what became of all. */
function Looked({ items, item, onRead, onLook, onCancel, onOpen }: LookedProps) {
  const { say } = useWords();
  if (items.length === 0) {
    return (
      <section className="notice" data-region="notice">
        <h2>{say("import.empty")}</h2>
        <p>{say("import.empty-text")}</p>
      </section>
    );
  }
  if (item === null) return <ImportResults items={items} onOpen={onOpen} onRead={onRead} onLook={onLook} />;
  const { id, progress, choice } = item;
  if (progress.step === "inspected" || progress.step === "storing") {
    const isOpen = progress.step === "inspected";
    return (
      <InspectedView
        key={id}
        inspection={progress.inspection}
        again={isOpen ? progress.again : "no"}
        choice={choice}
        onChoose={isOpen ? (changed) => onRead(id, changed) : null}
        onOpen={onOpen}
      />
    );
  }
  return (
    <FileNotice
      key={id}
      item={item}
      onRead={(changed) => onRead(id, changed)}
      onCancel={() => onCancel(id)}
      onOpen={onOpen}
    />
  );
}

/** Says of the file that is being looked at that no character of it is left out, or that there are too many files. */
function Wholeness({ item, isFull }: { readonly item: ImportItem | null; readonly isFull: boolean }) {
  const { say } = useWords();
  if (isFull) return <p className="damage">{say("import.full", { most: MOST_FILES })}</p>;
  if (item?.progress.step !== "inspected") return null;
  const { inspection } = item.progress;
  const count = inspection.source.text.length;
  return isPartitioned(inspection) ? (
    <p className="aside">{say("import.whole", { count })}</p>
  ) : (
    <p className="damage">{say("import.not-whole")}</p>
  );
}

/** The file to look at: the one that was asked for, else the first that is not decided; null where all are through. */
function selectedItem(items: readonly ImportItem[], wanted: number | null): ImportItem | null {
  const [only] = items;
  const asked = items.find(({ id }) => id === wanted) ?? items.find(isUndecided);
  if (asked !== undefined || items.length !== 1 || only === undefined) return asked ?? null;
  return only.progress.step === "settled" && only.progress.outcome.status === "failed" ? only : null;
}

/** Tells a screen reader how the import goes on. */
function useNews(items: readonly ImportItem[], selected: number | null): void {
  const words = useWords();
  const announce = useAnnounce();
  const before = useRef(items);
  useEffect(() => {
    const news = importNews(before.current, items, selected, words);
    before.current = items;
    if (news !== null) announce(news);
  }, [items, selected, words, announce]);
}
