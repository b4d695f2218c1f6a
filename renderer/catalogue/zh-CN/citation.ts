/** Citations, in 简体中文. */
export const citationWords = {
  "citation.clause": "引用这一条",
  "citation.plan": "引用这份方案",
  "citation.copy.clause": "复制这一条的引文（{style}）",
  "citation.copy.plan": "复制这份方案的引文（{style}）",
  "citation.copied": "已复制 {style} 引文",
  "citation.not-copied": "没有复制成：浏览器不许写剪贴板",
  "citation.export": "引文",
  "citation.export.hint": "供论文、报告列参考文献。",
  "citation.style": "引文格式",
  "citation.citing": "引用",
  "citation.citing.plans": "方案",
  "citation.citing.clauses": "条款",
  "citation.preview.begin": "预览：共 {count} 条引文，先列 {shown} 条",
  "citation.preview": "预览：共 {count} 条引文",
} as const;
