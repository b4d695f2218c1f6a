import type { Params } from "../../shared/contract/methods.ts";
import type { SettingsInForce } from "../../shared/contract/settings.ts";
import { changeSettings, readSettings } from "../corpus/settings.ts";
import type { Workroom } from "./workroom.ts";

/** What the person set, and the account that stands for a name she did not. */
export function settingsInForce({ corpus, account }: Workroom): SettingsInForce {
  return { ...readSettings(corpus), account };
}

/** Changes the settings that are named and gives all. */
export function changePreferences(room: Workroom, { change }: Params<"settings.change">): SettingsInForce {
  changeSettings(room.corpus, change);
  room.tell({ kind: "corpus-changed" });
  return settingsInForce(room);
}

/** By what name the person's decisions are kept: her own or that of the account; null where there is neither. */
export function decidingPerson(room: Workroom): string | null {
  const { personName, account } = settingsInForce(room);
  return personName || account || null;
}
