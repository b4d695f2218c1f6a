import {
  createContext,
  type ReactNode,
  useCallback,
  useContext,
  useEffect,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from "react";
import { DEFAULT_SETTINGS, type Settings, type WindowState } from "../../shared/contract/settings.ts";
import { useClient, useFirstAnswers } from "../client/client-context.tsx";
import { applyAppearance } from "./apply-appearance.ts";
import { onSystemTheme } from "./system-theme.ts";

type SettingsStore = {
  readonly settings: Settings;
  /** The name of the account on this computer, by which a person goes who gave no name. */
  readonly account: string;
  /** Shows a change at once and keeps it in the corpus. */
  readonly change: (change: Partial<Omit<Settings, "window">>) => void;
  /** The same for how the window stands; nothing is kept where nothing changes. */
  readonly changeWindow: (change: Partial<WindowState>) => void;
};

const SettingsContext = createContext<SettingsStore>({
  settings: DEFAULT_SETTINGS,
  account: "",
  change: () => {},
  changeWindow: () => {},
});

/** Reads the settings before anything is drawn, so that no theme or language flashes by; without them the defaults serve. */
export function SettingsProvider({ children }: { readonly children: ReactNode }) {
  const client = useClient();
  const first = useFirstAnswers().settings;
  const [settings, setSettings] = useState<Settings | null>(first);
  const [account, setAccount] = useState(first?.account ?? "");
  // Two changes may come before the first is drawn.
  const latest = useRef((first ?? DEFAULT_SETTINGS).window);

  useEffect(() => {
    if (first !== null) return;
    let left = false;
    client.call("settings.read", {}).then((reply) => {
      if (left) return;
      const read = reply.ok ? reply.value : DEFAULT_SETTINGS;
      if (reply.ok) setAccount(reply.value.account);
      latest.current = read.window;
      setSettings(read);
    });
    return () => {
      left = true;
    };
  }, [client, first]);

  // Before the first thing is painted, so that it is painted once.
  useLayoutEffect(() => {
    if (settings === null) return;
    const apply = () => applyAppearance(document.documentElement, settings);
    apply();
    return onSystemTheme(apply);
  }, [settings]);

  const keep = useCallback(
    (changed: Partial<Settings>) => {
      setSettings((current) => ({ ...(current ?? DEFAULT_SETTINGS), ...changed }));
      // What the person sees does not wait for the engine; if it is gone, the status bar says so.
      void client.call("settings.change", { change: changed });
    },
    [client],
  );

  const changeWindow = useCallback(
    (changed: Partial<WindowState>) => {
      const next = { ...latest.current, ...changed };
      if (JSON.stringify(next) === JSON.stringify(latest.current)) return;
      latest.current = next;
      keep({ window: next });
    },
    [keep],
  );

  const store = useMemo(
    () => (settings === null ? null : { settings, account, change: keep, changeWindow }),
    [settings, account, keep, changeWindow],
  );
  return store === null ? null : <SettingsContext value={store}>{children}</SettingsContext>;
}

/** How the person likes the window, and the way to change it. */
export function useSettings(): SettingsStore {
  return useContext(SettingsContext);
}
