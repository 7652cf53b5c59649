/**
 * Names of industries that hold a 、 or 和 of their own (《国民经济行业分类》GB/T 4754-2017): one name in a list, not several.
 */
const names = new RegExp(
  [
    '农、林、牧、渔',
    '农、林、牧',
    '电力、热力、燃气',
    '电力、热力',
    '交通运输、仓储',
    '信息传输、软件',
    '水利、环境',
    '居民服务、修理',
    '文化、体育',
    '酒、饮料',
    '皮革、毛皮、羽毛',
    '木、竹、藤、棕、草',
    '纺织服装、服饰',
    '文教、工美、体育',
    '石油、煤炭',
    '铁路、船舶、航空航天',
    '计算机、通信',
    '金属制品、机械',
    '交通运输仓储和邮政',
    '批发和零售',
    '住宿和餐饮',
    '租赁和商务服务',
    '科学研究和技术服务',
    '卫生和社会工作',
  ].join('|'),
  'gu',
);

/** A text of the same length in which the names of industries hold neither: 农·林·牧·渔业、制造业. */
export const withoutInnerMarks = (text: string): string =>
  text.includes('、') ? text.replace(names, (name) => name.replace(/[、和]/gu, '·')) : text;
