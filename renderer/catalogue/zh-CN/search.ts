/** Search, in 简体中文. */
export const searchWords = {
  "search.name": "查找全部方案",
  "search.placeholder": "查找条款，简繁皆可",
  "search.results": "查找结果",
  "search.searching": "正在查找",
  "search.nothing": "没有条款含有“{query}”。可以减少字数，或去掉空格前后的一个词。",
  "search.total": "{total} 条，见于 {plans} 份方案",
  "search.first": "列出前 {shown} 条",
  "search.hits": "{count} 条",
  "search.to-row": "到所在行",
  "search.to-source": "看原文",
} as const;
