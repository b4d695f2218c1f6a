import { connect } from "./client/connect.ts";
import { askFirst } from "./client/first-questions.ts";
import "./styles/all.css";

// The first script of the page: so small that the engine is asked before the rest has come.

async function openWindow(root: HTMLElement | null): Promise<void> {
  if (root === null) throw new Error("The page has no root.");
  const host = connect(window);
  const asked = askFirst(host.carrier);
  const { showWindow } = await import("./show-window.tsx");
  await showWindow(root, host, asked);
}

// Not awaited: what draws the window imports from this script, and would wait for it.
void openWindow(document.getElementById("root"));
