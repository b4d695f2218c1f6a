import { apart } from "./apart.tsx";

// The parts of the window that are not drawn when it opens on the table. Fetched one after another once it stands, they are
// there before anybody asks for them.

const BLANK_SCREEN = <main aria-busy="true" />;

export const MatrixScreen = apart(
  async () => (await import("../screens/matrix/matrix-screen.tsx")).MatrixScreen,
  BLANK_SCREEN,
);
export const SourceScreen = apart(
  async () => (await import("../screens/source/source-screen.tsx")).SourceScreen,
  BLANK_SCREEN,
);
export const PlansScreen = apart(
  async () => (await import("../screens/plans/plans-screen.tsx")).PlansScreen,
  BLANK_SCREEN,
);
export const ImportScreen = apart(
  async () => (await import("../screens/import/import-screen.tsx")).ImportScreen,
  BLANK_SCREEN,
);

export const RowPanel = apart(async () => (await import("../screens/compare/row-detail/row-panel.tsx")).RowPanel);
export const ReviewPanel = apart(async () => (await import("../screens/compare/review/review-panel.tsx")).ReviewPanel);
export const HistoryPanel = apart(
  async () => (await import("../screens/compare/history/history-panel.tsx")).HistoryPanel,
);
export const NotesPanel = apart(async () => (await import("../notes/notes-panel.tsx")).NotesPanel);
export const ExportDialog = apart(async () => (await import("../screens/export/export-dialog.tsx")).ExportDialog);
export const ReturnedDialog = apart(
  async () => (await import("../screens/returned/returned-dialog.tsx")).ReturnedDialog,
);

export const SearchPanel = apart(async () => (await import("../screens/search/search-panel.tsx")).SearchPanel);
export const CommandPalette = apart(async () => (await import("../palette/command-palette.tsx")).CommandPalette);
export const LexiconDialog = apart(async () => (await import("../screens/lexicon/lexicon-dialog.tsx")).LexiconDialog);

/** The likeliest first. */
const PARTS = [
  RowPanel,
  SourceScreen,
  SearchPanel,
  MatrixScreen,
  CommandPalette,
  ExportDialog,
  PlansScreen,
  ReviewPanel,
  HistoryPanel,
  NotesPanel,
  ImportScreen,
  LexiconDialog,
  ReturnedDialog,
];

/** Fetches all parts, one whenever there is nothing else to do. Whoever needs one that does not come says so. */
export async function prepareParts(whenIdle: () => Promise<unknown>): Promise<void> {
  for (const { prepare } of PARTS) {
    await whenIdle();
    await prepare().catch(() => undefined);
  }
}
