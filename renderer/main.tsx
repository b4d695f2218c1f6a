import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { App } from "./app.tsx";
import { ClientProvider } from "./client/client-context.tsx";
import { connect } from "./client/connect.ts";
import "./styles/all.css";

const root = document.getElementById("root");
if (root === null) throw new Error("The page has no root.");

createRoot(root).render(
  <StrictMode>
    <ClientProvider connection={connect(window)}>
      <App />
    </ClientProvider>
  </StrictMode>,
);
