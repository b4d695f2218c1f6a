import { createContext, type ReactNode, useContext, useMemo, useSyncExternalStore } from "react";
import type { Client } from "../../shared/contract/client.ts";
import type { Connection, ConnectionState } from "./connection.ts";
import { type FirstAnswers, NO_ANSWERS } from "./first-answers.ts";
import { SaveClock } from "./save-clock.ts";

type Watched = Connection & { readonly clock: SaveClock; readonly first: FirstAnswers };

const ConnectionContext = createContext<Watched | null>(null);

type ClientProviderProps = {
  readonly connection: Connection;
  /** What was asked for before anything was drawn. */
  readonly first?: FirstAnswers;
  readonly children: ReactNode;
};

/** Gives every screen the one client it talks to the engine through. */
export function ClientProvider({ connection, first = NO_ANSWERS, children }: ClientProviderProps) {
  const watched = useMemo(() => {
    const clock = new SaveClock();
    return { ...connection, client: clock.watch(connection.client), clock, first };
  }, [connection, first]);
  return <ConnectionContext value={watched}>{children}</ConnectionContext>;
}

function useConnection(): Watched {
  const connection = useContext(ConnectionContext);
  if (connection === null) throw new Error("No ClientProvider stands above this component.");
  return connection;
}

/** The client of this window. */
export function useClient(): Client {
  return useConnection().client;
}

/** What was known before anything was drawn: what parts of the page that stand as long as the window begin with. */
export function useFirstAnswers(): FirstAnswers {
  return useConnection().first;
}

/** How the way to the engine is at this moment. */
export function useConnectionState(): ConnectionState {
  const { status } = useConnection();
  return useSyncExternalStore(status.subscribe, status.current);
}

/** When something was last kept in this window; null where nothing was yet. */
export function useSavedAt(): Date | null {
  const { clock } = useConnection();
  return useSyncExternalStore(clock.subscribe, clock.current);
}
