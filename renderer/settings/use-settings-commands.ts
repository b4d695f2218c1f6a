import type { Settings } from "../../shared/contract/settings.ts";
import type { PlainKey } from "../catalogue/words.tsx";
import type { Command } from "../commands/command.ts";
import { useCommands } from "../commands/commands-context.tsx";
import { useSettings } from "./settings-context.tsx";

/** Every answer of every setting as a command of its own, but the one that stands. */
export function useSettingsCommands(): void {
  const { settings, change } = useSettings();
  const answer = <K extends keyof Settings>(
    name: K,
    setting: PlainKey,
    value: Settings[K],
    label: PlainKey,
  ): Command => ({
    id: `settings.${name}.${String(value)}`,
    group: "settings",
    label: ({ say }) => say("palette.setting", { setting: say(setting), value: say(label) }),
    reach: "window",
    run: settings[name] === value ? null : () => change({ [name]: value }),
  });
  useCommands([
    answer("theme", "settings.theme", "system", "settings.theme.system"),
    answer("theme", "settings.theme", "light", "settings.theme.light"),
    answer("theme", "settings.theme", "dark", "settings.theme.dark"),
    answer("theme", "settings.theme", "hc", "settings.theme.hc"),
    answer("theme", "settings.theme", "hc-dark", "settings.theme.hc-dark"),
    answer("script", "settings.script", "own", "settings.script.own"),
    answer("script", "settings.script", "simplified", "settings.script.simplified"),
    answer("script", "settings.script", "traditional", "settings.script.traditional"),
    answer("density", "settings.density", "loose", "settings.density.loose"),
    answer("density", "settings.density", "medium", "settings.density.medium"),
    answer("density", "settings.density", "tight", "settings.density.tight"),
    answer("language", "settings.language", "zh-CN", "settings.language.zh-CN"),
    answer("language", "settings.language", "en", "settings.language.en"),
    answer("singleKeys", "settings.single-keys", true, "settings.on"),
    answer("singleKeys", "settings.single-keys", false, "settings.off"),
  ]);
}
