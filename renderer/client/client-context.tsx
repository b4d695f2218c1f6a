import { createContext, type ReactNode, useContext, useSyncExternalStore } from "react";
import type { Client } from "../../shared/contract/client.ts";
import type { Connection, ConnectionState } from "./connection.ts";

const ConnectionContext = createContext<Connection | null>(null);

type ClientProviderProps = { readonly connection: Connection; readonly children: ReactNode };

/** Gives every screen the one client it talks to the engine through. */
export function ClientProvider({ connection, children }: ClientProviderProps) {
  return <ConnectionContext value={connection}>{children}</ConnectionContext>;
}

function useConnection(): Connection {
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
