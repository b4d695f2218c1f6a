import { useWords } from "../catalogue/words.tsx";
import { Choice } from "./choice.tsx";
import { useSettings } from "./settings-context.tsx";

/** In which script texts are shown: as written, or all in one script. */
export function ScriptChoice() {
  const { say } = useWords();
  const { settings, change } = useSettings();
  return (
    <Choice
      legend={say("settings.script")}
      value={settings.script}
      onChoose={(script) => change({ script })}
      options={[
        { value: "own", label: say("settings.script.own") },
        { value: "simplified", label: say("settings.script.simplified") },
        { value: "traditional", label: say("settings.script.traditional") },
      ]}
    />
  );
}
