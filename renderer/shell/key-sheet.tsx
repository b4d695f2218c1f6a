import { useEffect, useRef } from "react";
import { type PlainKey, useWords } from "../catalogue/words.tsx";
import { KeyCap } from "../components/key-cap.tsx";

type KeyGroup = { readonly heading: PlainKey; readonly keys: readonly (readonly [keys: string, does: PlainKey])[] };

const GROUPS: readonly KeyGroup[] = [
  {
    heading: "keys.everywhere",
    keys: [
      ["Ctrl Shift F", "keys.search"],
      ["F6", "keys.region"],
      ["Alt PgUp PgDn", "keys.screen"],
      ["Ctrl ,", "settings.name"],
      ["F1", "keys.name"],
      ["Esc", "keys.back"],
    ],
  },
  {
    heading: "nav.compare",
    keys: [
      ["↑ ↓ ← →", "keys.cell"],
      ["Space", "keys.unfold-row"],
      ["O", "keys.source"],
      ["E", "keys.drawing"],
      ["Enter", "keys.detail"],
      ["Y", "keys.confirm"],
      ["Shift Y", "keys.confirm-go"],
      ["M", "keys.move"],
      ["X", "keys.take-out"],
      ["G", "keys.merge"],
      ["S", "keys.split"],
      ["0", "keys.absent"],
      ["F2", "keys.retitle"],
      ["Ctrl Shift ↑ ↓", "keys.row-place"],
      ["1 2 3", "keys.relation"],
      ["F9", "keys.review"],
      ["Ctrl Z Y", "keys.undo-redo"],
      ["Ctrl Alt Z", "keys.history"],
      ["L", "keys.follow"],
      ["F8", "keys.doubtful"],
      ["Alt Enter", "keys.doubtful"],
      ["B", "keys.base"],
      ["Shift ← →", "keys.column-order"],
      ["Shift − +", "keys.column-width"],
      ["Alt 1…8", "keys.fold"],
      ["Ctrl E", "keys.export"],
    ],
  },
  {
    heading: "nav.plans",
    keys: [
      ["↑ ↓", "keys.row"],
      ["Home End", "keys.first-last"],
      ["Enter", "keys.open"],
      ["Delete", "keys.remove"],
      ["Ctrl Z", "keys.undo"],
      ["Ctrl O", "keys.import"],
      ["Ctrl V", "keys.paste"],
      ["Ctrl F", "keys.search"],
    ],
  },
  {
    heading: "nav.import",
    keys: [
      ["Ctrl Enter", "import.store"],
      ["[ ]", "keys.warning"],
      ["{ }", "keys.noise"],
      ["↑ ↓", "keys.clause"],
    ],
  },
  {
    heading: "nav.source",
    keys: [
      ["↑ ↓", "keys.clause"],
      ["J K", "keys.clause"],
      ["Enter", "keys.fields"],
      ["[ ]", "keys.warning"],
      ["{ }", "keys.noise"],
      ["Ctrl F", "keys.find"],
      ["F3", "keys.next-match"],
      ["Shift F3", "keys.previous-match"],
    ],
  },
];

type KeySheetProps = { readonly open: boolean; readonly onClose: () => void };

/** The sheet of keys. A native dialog: the browser keeps focus inside it and gives it back afterwards. */
export function KeySheet({ open, onClose }: KeySheetProps) {
  const { say } = useWords();
  const dialog = useRef<HTMLDialogElement>(null);

  useEffect(() => {
    if (open) dialog.current?.showModal();
    else dialog.current?.close();
  }, [open]);

  return (
    <dialog
      ref={dialog}
      className="key-sheet"
      aria-labelledby="key-sheet-heading"
      onClose={onClose}
      onKeyDown={(event) => {
        if (event.key !== "F1") return;
        event.preventDefault();
        onClose();
      }}
    >
      <header>
        <h2 id="key-sheet-heading">{say("keys.name")}</h2>
        <KeyCap keys="F1" />
        <button type="button" className="quiet" onClick={onClose}>
          {say("dialog.close")}
          <KeyCap keys="Esc" />
        </button>
      </header>
      <div className="key-groups">
        {GROUPS.map((group) => (
          <section key={group.heading}>
            <h3>{say(group.heading)}</h3>
            <dl>
              {group.keys.map(([keys, does]) => (
                <div key={keys}>
                  <dt>
                    <KeyCap keys={keys} />
                  </dt>
                  <dd>{say(does)}</dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
      <p>{say("keys.composing")}</p>
    </dialog>
  );
}
