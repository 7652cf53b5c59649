/**
 * National bodies, and the local ones named after them, under names that are not theirs.
 * Source: 《国务院关于机构设置的通知》（国发〔2023〕5号）; the rules of the Ministry of Water Resources on its river basin bodies (水利部“三定”规定).
 */
import { words } from './types';

interface BodySlip {
  readonly wrong: string;
  readonly right: string;
}

const basins = words('长江 黄河 淮河 海河 珠江 松辽').flatMap((river): BodySlip[] =>
  words('水利管理委员会 流域水利委员会 水务委员会').map((name) => ({ wrong: `${river}${name}`, right: `${river}水利委员会` })),
);
const lake = words('太湖流域管理委员会 太湖流域水利委员会 太湖流域水利管理局 太湖水利委员会').map((wrong) => ({
  wrong,
  right: '太湖流域管理局',
}));

/** Their names join two fields by 和; others of the kind (住房与城乡建设局) are set phrases. */
const joined = words('林业与草原 粮食与物资储备').map((name): BodySlip => ({ wrong: `${name}局`, right: `${name.replace('与', '和')}局` }));

const single = words(`
  国家发展与改革委员会→国家发展和改革委员会 发展与改革委员会→发展和改革委员会 国家市场监督总局→国家市场监督管理总局 国家能源管理局→国家能源局 国家数据管理局→国家数据局 国家大数据局→国家数据局 国家消防救援总局→国家消防救援局
  国家矿山安全监管局→国家矿山安全监察局 国家防汛抗旱指挥部→国家防汛抗旱总指挥部 国家卫生与健康委员会→国家卫生健康委员会 国家卫生和健康委员会→国家卫生健康委员会 国家金融监管管理总局→国家金融监督管理总局 国家疾病控制局→国家疾病预防控制局
`).map((entry): BodySlip => {
  const [wrong = '', right = ''] = entry.split('→');
  return { wrong, right };
});

export const bodySlips: readonly BodySlip[] = [...basins, ...lake, ...joined, ...single];

/** What makes another word of the last character: 林业与草原局部. */
export const noBody: readonly string[] = words('局部 局面');
