import { createContext, type ReactNode, useContext, useMemo, useSyncExternalStore } from "react";
import type { Client } from "../../shared/contract/client.ts";
import type { Connection, ConnectionState } from "./connection.ts";
import { SaveClock } from "./save-clock.ts";

type Watched = Connection & { readonly clock: SaveClock };

const ConnectionContext = createContext<Watched | null>(null);

type ClientProviderProps = { readonly connection: Connection; readonly children: ReactNode };

/** Gives every screen the one client it talks to the engine through. */
export function ClientProvider({ connection, children }: ClientProviderProps) {
  const watched = useMemo(() => {
    const clock = new SaveClock();
    return { ...connection, client: clock.watch(connection.client), clock };
  }, [connection]);
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
