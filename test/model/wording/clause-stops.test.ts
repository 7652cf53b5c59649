import { describe, expect, it } from 'vitest';
import { clauseStops } from '../../../server/src/model/wording/clause-stops';
import { countedSideBySide, marksOfOtherLevels } from '../../../server/src/model/wording/series-slips';
import { planOf } from '../../support/plan';
import { expectLinearOn } from '../../support/linear';

const stops = (text: string): string[] =>
  clauseStops(planOf(text)).flatMap(({ place, hits }) => hits.map(({ kind, from, to }) => `${kind} ${place.reading.text.slice(from, to)}`));

describe('stops inside a sentence', () => {
  it.each([
    ['配备水泵共30套其中3套备用。', 'open 共30套其中'],
    ['总投资12亿元其中中央资金3亿元。', 'open 12亿元其中'],
    ['应急救援力量不足特别是水域救援力量短缺。', 'open 力量不足特别'],
    ['改建泵站5座设计流量46立方米每秒。', 'open 泵站5座设计'],
    ['东侧山体、西侧山体。以及需要开挖的其他项目。', 'cut 。以及'],
    ['新建调蓄池等设施。共计10处，容积8100立方米。', 'cut 。共计'],
    ['按照省政府关于城市更新工作的要求。全市加快改造。', 'fragment 按照省政府关于城市更新工作的要求。'],
    ['加强空间分配和竖向衔接推动内涝治理工作。', 'open 竖向衔接推动内涝'],
    ['提高技能，为推动内涝治理，提供专业支撑。', 'split 治理，提供'],
    ['明确“十四五”期间，排水工作的具体举措。', 'split 期间，排水'],
  ])('finds %s', (text, found) => {
    expect(stops(text)).toEqual([found]);
  });

  it('leaves sentences alone that are right', () => {
    for (const text of [
      '全市建成泵站30座，其中新建12座；力量不足，特别是专业队伍短缺。',
      '加强基层特别是农村地区教师队伍建设，提高特别是偏远山区的保障水平。',
      '新建5座设计流量46立方米每秒的泵站，改造水闸3座。',
      '按照市场化原则加大支持。根据市委部署要求，制定本规划。',
      '以产学研合作推动成果转化，通过加强区域合作带动产业转移。',
      '提高技能，为推动内涝治理提供专业支撑，为实现目标奠定坚实基础。',
      '提出“十四五”期间，全市要建成海绵城市示范区的目标。',
      '完成教学楼等项目。共同推进校园建设。以及时处置为目标。',
      '建成一批设施等。共计投资十亿元。随着城镇化进程加快，用水需求增长。',
      '加强国际合作促进中心建设。因地制宜综合采用多种措施。',
    ])
      expect([text, ...stops(text)]).toEqual([text]);
  });

  it('tells counted things and clauses apart', () => {
    expect(countedSideBySide('新建闸站1座泵站1座，新增流量。')).toHaveLength(1);
    for (const text of [
      '职业本科学校由2所增加到5所。',
      '每3个村1个卫生室。',
      '水闸13座和泵站4座。',
      '现有39个拓展到91个。',
      '泵站3座，每座5个机组。',
    ])
      expect([text, ...countedSideBySide(text)]).toEqual([text]);
    expect(marksOfOtherLevels('有序推进选课走班、科学开展学分认定工作，')).toHaveLength(1);
    expect(marksOfOtherLevels('科学规划、合理布局各类资源，')).toEqual([]);
  });

  it('is linear in what it reads', () => {
    const pieces = [
      '其中',
      '1个',
      '。以及',
      '按照要求',
      '，为推动',
      '“十四五”期间，',
      '、科学开展',
      '：甲、乙，',
      '建设综合采用',
      '泵站1座',
      '新建、改建1座泵站、',
    ];
    expectLinearOn((text) => [stops(text), countedSideBySide(text), marksOfOtherLevels(text)], pieces);
  });
});
