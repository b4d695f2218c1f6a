import { useWords } from "../catalogue/words.tsx";
import { KeyCap } from "../components/key-cap.tsx";
import { Popover } from "../components/popover.tsx";
import { LexiconButton } from "../screens/lexicon/lexicon-button.tsx";
import { Choice } from "./choice.tsx";
import { PersonField } from "./person-field.tsx";
import { ScriptChoice } from "./script-choice.tsx";
import { useSettings } from "./settings-context.tsx";

type SettingsMenuProps = {
  readonly open: boolean;
  readonly onOpen: (open: boolean) => void;
  readonly onLexicon: () => void;
};

/** Language, theme, script and density; every change shows at once and there is nothing to save. */
export function SettingsMenu({ open, onOpen, onLexicon }: SettingsMenuProps) {
  const { say } = useWords();
  const { settings, change } = useSettings();
  return (
    <Popover label={say("settings.name")} hint={<KeyCap keys="Ctrl ," />} open={open} onOpen={onOpen}>
      <Choice
        legend={say("settings.language")}
        value={settings.language}
        onChoose={(language) => change({ language })}
        options={[
          { value: "zh-CN", label: say("settings.language.zh-CN") },
          { value: "en", label: say("settings.language.en") },
        ]}
      />
      <Choice
        legend={say("settings.theme")}
        value={settings.theme}
        onChoose={(theme) => change({ theme })}
        options={[
          { value: "system", label: say("settings.theme.system") },
          { value: "light", label: say("settings.theme.light") },
          { value: "dark", label: say("settings.theme.dark") },
          { value: "hc", label: say("settings.theme.hc") },
          { value: "hc-dark", label: say("settings.theme.hc-dark") },
        ]}
      />
      <ScriptChoice />
      <Choice
        legend={say("settings.density")}
        value={settings.density}
        onChoose={(density) => change({ density })}
        options={[
          { value: "loose", label: say("settings.density.loose") },
          { value: "medium", label: say("settings.density.medium") },
          { value: "tight", label: say("settings.density.tight") },
        ]}
      />
      <Choice
        legend={say("settings.single-keys")}
        hint={say("settings.single-keys.why")}
        value={settings.singleKeys ? "on" : "off"}
        onChoose={(value) => change({ singleKeys: value === "on" })}
        options={[
          { value: "on", label: say("settings.on") },
          { value: "off", label: say("settings.off") },
        ]}
      />
      <PersonField />
      <LexiconButton onLexicon={onLexicon} />
    </Popover>
  );
}
