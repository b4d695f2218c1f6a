/** The export panel, in 简体中文. */
export const exportWords = {
  "export.open": "导出…",
  "export.heading": "导出对照表",
  "export.format": "格式",
  "export.xlsx": "带差异标记、冻结表头和“说明”页，Excel 和 WPS 都能打开。",
  "export.csv": "纯文字，UTF-8；不带差异标记。",
  "export.rows": "行",
  "export.rows.all": "全部 {count} 行",
  "export.rows.shown": "筛出的 {count} 行",
  "export.columns": "栏",
  "export.columns.shown": "展开的 {count} 份",
  "export.columns.all": "全部 {count} 份",
  "export.start": "导出",
  "export.writing": "正在写入",
  "export.cancelled": "没有保存。",
  "export.saved": "已存为“{name}”，{rows} 行。",
  "export.guarded": "{count} 个单元格以 = + - @ 开头，按文字写入，不作公式。",
} as const;
