/** Verbs of change. */
export const changeVerbs = ['提高', '提升', '上升', '增加', '增长', '下降', '降低', '减少', '回落', '扩大', '缩小'];

/** The name before a verb of change, without the verb and its adverbs: 近视率每年降低 → 近视率. */
export const changedSubject = (name: string): { readonly name: string; readonly verb: string } | undefined => {
  const tail = ['了', '约', '近', '超过', '不低于', '超'].reduce(
    (text, word) => (text.endsWith(word) ? text.slice(0, -word.length) : text),
    name,
  );
  const verb = changeVerbs.find((c) => tail.endsWith(c));
  if (verb === undefined) return undefined;
  let subject = tail.slice(0, -verb.length).replace(/[比较与](?:20|19)\d\d年(?:底|末)?(?:相比)?$/u, '');
  for (const adverb of [
    '同比',
    '环比',
    '平均每年',
    '每年',
    '年均',
    '累计',
    '总体',
    '再',
    '又',
    '均',
    '共',
    '比上年',
    '较上年',
    '逐年',
    '力争',
  ]) {
    if (subject.endsWith(adverb)) subject = subject.slice(0, -adverb.length);
  }
  return subject === '' ? undefined : { name: subject, verb };
};
