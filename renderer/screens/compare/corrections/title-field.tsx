import { useState } from "react";
import { useWords } from "../../../catalogue/words.tsx";
import { KeyCap } from "../../../components/key-cap.tsx";
import { TextField } from "../../../components/text-field.tsx";
import type { Row } from "../table/compare-table.ts";
import { AskingPanel, type WhyField, WhyInput } from "./asking-panel.tsx";

type TitleFieldProps = {
  readonly row: Row;
  readonly why: WhyField;
  readonly onTitle: (title: string) => void;
  readonly onClose: () => void;
};

/** Asks for another title of a row; every later run keeps it. */
export function TitleField({ row, why, onTitle, onClose }: TitleFieldProps) {
  const { say } = useWords();
  const [title, setTitle] = useState(row.title);
  return (
    <AskingPanel question={say("compare.title-named", { number: row.number })} onClose={onClose}>
      <TextField
        aria-label={say("compare.title")}
        maxLength={200}
        value={title}
        onValue={setTitle}
        onKey={(event) => {
          if (event.key !== "Enter") return;
          event.preventDefault();
          event.stopPropagation();
          onTitle(title);
        }}
      />
      <WhyInput why={why} onEnter={() => onTitle(title)} />
      <p className="hints">
        <KeyCap keys="Enter" /> {say("compare.title-keep")}
        <KeyCap keys="Esc" /> {say("dialog.close")}
      </p>
    </AskingPanel>
  );
}
