/** What a person should look at, in 简体中文. */
export const reviewWords = {
  "review.name": "待核",
  "review.none": "没有要核对的行。",
  "review.what": "存疑的行，以及别处也许还有条款该归入的行",
  "review.sum.conflict": "{count} 行判定相互矛盾",
  "review.sum.doubtful": "{count} 行存疑：相配没有把握",
  "review.sum.open": "{count} 行不存疑，但别处也许还有条款该归入",
  "review.states": "各种状态的行",
  "review.only": "只看{state}的行",
  "compare.seal.rejected": "否",
  "compare.retracted": "已撤回所选的一步。",
  "review.progress": "各方案的进度",
  "review.decided": "{decided} / {all}",
  "review.confidence": "相配的把握只有 {percent}",
  "review.gap": "{plans}无对应；{clause} 也许就是",
  "review.maybe": "{clause} 也许属于这一行",
  "review.part": "也许是“{row}”行的一部分",
} as const;
