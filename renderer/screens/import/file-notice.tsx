import { useId, useState } from "react";
import type { Fault } from "../../../shared/contract/fault.ts";
import { describeFault } from "../../../shared/contract/sentences.ts";
import type { PlanId } from "../../../shared/model/ids.ts";
import { type Encoding, EncodingSchema } from "../../../shared/model/source.ts";
import { useWords } from "../../catalogue/words.tsx";
import { Elapsed } from "./elapsed.tsx";
import { nameOf } from "./file-state.ts";
import type { ImportItem, ReadingChoice } from "./import-item.ts";
import { asksForEncoding, moreTime } from "./way-on.ts";

type FileNoticeProps = {
  readonly item: ImportItem;
  readonly onRead: (choice: ReadingChoice) => void;
  readonly onCancel: () => void;
  readonly onOpen: (plan: PlanId) => void;
};

/** A file of which nothing can be shown, or nothing need be decided any more: how it stands, and the way on. */
export function FileNotice({ item, onRead, onCancel, onOpen }: FileNoticeProps) {
  const { say } = useWords();
  const { progress, name, choice } = item;
  switch (progress.step) {
    case "inspected":
    case "storing":
      return null;
    case "waiting":
      return (
        <Notice
          name={name}
          words={say("import.waiting-text")}
          action={{ label: say("import.leave-out"), act: onCancel }}
        />
      );
    case "reading":
      return (
        <section className="notice" data-region="notice" aria-labelledby="notice-heading">
          <h2 id="notice-heading">{name}</h2>
          <p>
            {say("import.reading")} <Elapsed since={progress.since} />
          </p>
          <div className="actions">
            <button type="button" onClick={onCancel}>
              {say("import.stop")}
            </button>
          </div>
        </section>
      );
    case "cancelling":
      return <Notice name={name} words={say("import.cancelling")} action={null} />;
    case "cancelled":
    case "passed":
      return (
        <Notice
          name={name}
          words={say("import.cancelled-text")}
          action={{ label: say("import.read-after-all"), act: () => onRead(choice) }}
        />
      );
    case "settled": {
      const { outcome } = progress;
      if (outcome.status === "failed")
        return <FailedFile name={name} fault={outcome.fault} choice={choice} onRead={onRead} />;
      const { plan } = outcome;
      const words =
        outcome.status === "imported"
          ? say("import.imported-text", { clauses: plan.clauses, warnings: plan.warnings })
          : say("import.same", { plan: nameOf(plan) });
      return (
        <Notice name={name} words={words} action={{ label: say("import.open-plan"), act: () => onOpen(plan.id) }} />
      );
    }
  }
}

type NoticeProps = {
  readonly name: string;
  readonly words: string;
  readonly action: { readonly label: string; readonly act: () => void } | null;
};

function Notice({ name, words, action }: NoticeProps) {
  return (
    <section className="notice" data-region="notice" aria-labelledby="notice-heading">
      <h2 id="notice-heading">{name}</h2>
      <p>{words}</p>
      {action === null ? null : (
        <div className="actions">
          <button type="button" onClick={action.act}>
            {action.label}
          </button>
        </div>
      )}
    </section>
  );
}

type FailedFileProps = {
  readonly name: string;
  readonly fault: Fault;
  readonly choice: ReadingChoice;
  readonly onRead: (choice: ReadingChoice) => void;
};

/** Why a file was not read, and what may help: once more, more time, another encoding. */
function FailedFile({ name, fault, choice, onRead }: FailedFileProps) {
  const { say, language } = useWords();
  const more = moreTime(fault);
  return (
    <section className="notice failed" data-region="notice" aria-labelledby="notice-heading">
      <h2 id="notice-heading">{name}</h2>
      <p className="damage">{describeFault(fault, language)}</p>
      <div className="actions">
        {more === null ? null : (
          <button type="button" className="primary" onClick={() => onRead({ ...choice, seconds: more })}>
            {say("import.more-time")}
          </button>
        )}
        <button type="button" onClick={() => onRead(choice)}>
          {say("import.retry")}
        </button>
      </div>
      {asksForEncoding(fault) ? <EncodingChoice onRead={(encoding) => onRead({ ...choice, encoding })} /> : null}
      <p className="code">{say("fault.code", { code: fault.code })}</p>
    </section>
  );
}

function EncodingChoice({ onRead }: { readonly onRead: (encoding: Encoding) => void }) {
  const { say } = useWords();
  const id = useId();
  const [encoding, setEncoding] = useState<Encoding>("gb18030");
  return (
    <p className="encoding-choice">
      <label htmlFor={id}>{say("facts.encoding")}</label>
      <select
        id={id}
        value={encoding}
        onChange={({ target }) => setEncoding(EncodingSchema.catch(encoding).parse(target.value))}
      >
        {EncodingSchema.options.map((option) => (
          <option key={option} value={option}>
            {option.toUpperCase()}
          </option>
        ))}
      </select>
      <button type="button" onClick={() => onRead(encoding)}>
        {say("import.read-as")}
      </button>
    </p>
  );
}
