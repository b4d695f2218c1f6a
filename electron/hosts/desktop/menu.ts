import type { MenuItemConstructorOptions } from "electron";

type Role = NonNullable<MenuItemConstructorOptions["role"]>;
type Item = readonly [role: Role, chinese: string, english: string];

const EDIT: readonly Item[] = [
  ["undo", "撤销", "Undo"],
  ["redo", "重做", "Redo"],
  ["cut", "剪切", "Cut"],
  ["copy", "复制", "Copy"],
  ["paste", "粘贴", "Paste"],
  ["selectAll", "全选", "Select All"],
];
const VIEW: readonly Item[] = [
  ["zoomIn", "放大", "Zoom In"],
  ["zoomOut", "缩小", "Zoom Out"],
  ["resetZoom", "实际大小", "Actual Size"],
  ["togglefullscreen", "全屏", "Full Screen"],
];

/** The window's menu: what the system's own keys need, in the system's language. Commands stand in the page. */
export function menuTemplate(locale: string): MenuItemConstructorOptions[] {
  const chinese = locale.startsWith("zh");
  const items = (list: readonly Item[]) => list.map(([role, zh, en]) => ({ role, label: chinese ? zh : en }));
  return [
    { label: chinese ? "文件" : "File", submenu: items([["quit", "退出", "Quit"]]) },
    { label: chinese ? "编辑" : "Edit", submenu: items(EDIT) },
    { label: chinese ? "显示" : "View", submenu: items(VIEW) },
  ];
}
