import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import {
  approximations,
  collocations,
  comparators,
  confusables,
  findCollocations,
  findConfusables,
  findLeftovers,
  findMisquotations,
  fiveYearPeriod,
  functionWords,
  indicatorHeads,
  indicatorPatterns,
  isMeasure,
  judgeDouble,
  junctions,
  leftovers,
  lookupIndicator,
  matchCollocation,
  normaliseIndicatorName,
  officialNotes,
  ordinalName,
  ordinalOfYear,
  parseUnit,
  planYears,
  quotedTerms,
  reduplications,
  replacementOf,
  scales,
  setPhrases,
  startIndex,
  statingVerbs,
  termUses,
  termVariants,
  units,
} from '../../server/src/lexicon';

const duplicates = (items: readonly string[]): string[] => items.filter((item, i) => items.indexOf(item) !== i);
const freeze = (value: unknown): void => {
  if (typeof value !== 'object' || value === null) return;
  Object.freeze(value);
  Object.values(value).forEach(freeze);
};

/** Sentences as they stand in well-edited official texts: nothing here may be found. */
const clean = [
  '坚持以习近平新时代中国特色社会主义思想为指导，坚持预防为主、防治结合，坚持公有制为主体、多种所有制经济共同发展。',
  '到2025年，建立以企业为主体、市场为导向、产学研深度融合的技术创新体系，深入开展国有企业改革深化提升行动。',
  '满足人民日益增长的美好生活需要，更好满足群众多样化需求，促进人的全面发展。',
  '加快建设交通强国建设试点，加强基础设施建设，健全现代预算制度，推进人才队伍建设。',
  '将安全生产纳入领导干部考核，把劳动教育作为学校教育的重要内容，提高科技成果转化率。',
  '提倡义务植树，鼓励志愿者提供献血服务；建没有围墙的大学；各项日常工作、一项日程安排；工作组识别风险。',
  '学习贯彻党的二十大和二十届历次全会精神，深刻领悟“两个确立”的决定性意义，增强“四个意识”、坚定“四个自信”、做到“两个维护”。',
  '报名截止2月10日，截止日期另行通知；全部份额按比例发布署名文章，按装机规模安排建设。',
  '预防犯罪、正规化建设、系统记录、集积效应、面绩效评价、调整冶金产业布局、电影象征、平台帐篷。',
  '为了了解情况，参与与会人员认真研究，人人参与、层层压实，学校校舍和幼儿园园长配备到位。',
  '推动煤炭达峰，聚焦碳达峰碳中和，林木碳汇持续提升，疏浚工程和河道拓浚工程如期完工。',
];

describe('every file', () => {
  const all: readonly [string, readonly { readonly source: string }[]][] = [
    ['indicatorHeads', indicatorHeads],
    ['indicatorPatterns', indicatorPatterns],
    ['units', units],
    ['confusables', confusables],
    ['collocations', collocations],
    ['setPhrases', setPhrases],
    ['termVariants', termVariants],
    ['quotedTerms', quotedTerms],
    ['functionWords', functionWords],
    ['comparators', comparators],
    ['approximations', approximations],
    ['leftovers', leftovers],
    ['reduplications', [reduplications]],
    ['junctions', [junctions]],
  ];
  // Read-only by type, and frozen for the tests of this file: a look-up that changed an entry would throw in one of them.
  freeze(all);

  it.each(all)('%s: every entry has a source', (_, entries) => {
    expect(entries.filter((entry) => entry.source.trim() === '')).toEqual([]);
  });

  it('holds as much as a plan needs', () => {
    expect(indicatorHeads.length).toBeGreaterThanOrEqual(350);
    expect(units.length).toBeGreaterThanOrEqual(220);
    expect(confusables.length).toBeGreaterThanOrEqual(250);
    expect(setPhrases.length).toBeGreaterThanOrEqual(40);
    expect(termVariants.length).toBeGreaterThanOrEqual(60);
    expect(junctions.entries.length).toBeGreaterThanOrEqual(80);
  });
});

describe('indicators', () => {
  it('has unique heads and patterns, and no bare 率', () => {
    expect(duplicates(indicatorHeads.map((h) => h.head))).toEqual([]);
    expect(duplicates(indicatorPatterns.map((p) => p.includes.join('…')))).toEqual([]);
    expect(indicatorHeads.filter((h) => h.head.length < 2)).toEqual([]);
    expect(indicatorPatterns.filter((p) => p.includes.some((part) => part === ''))).toEqual([]);
  });

  it('finds every head by itself', () => {
    const lost = indicatorHeads.filter((h) => !h.within && h.head !== 'PM2.5' && lookupIndicator(h.head).head === undefined);
    expect(lost.map((h) => h.head)).toEqual([]);
  });

  it.each<[string, string | undefined, string | undefined]>([
    // education
    ['学生近视率', 'down', 'share'],
    ['青少年儿童总体近视率（%）', 'down', 'share'],
    ['高中阶段教育毛入学率（%）', 'up', 'gross-rate'],
    ['学前三年毛入园率(%)', 'up', 'gross-rate'],
    ['小学适龄儿童净入学率(%)', 'up', 'share'],
    ['九年义务教育巩固率（%）', 'up', 'share'],
    ['学校资源配置校际差异系数（小学）', 'down', 'index'],
    ['义务教育学校数（所）', 'steady', 'count'],
    ['在园幼儿数（人）', 'steady', 'count'],
    ['普通高中专任教师硕士研究生以上学历比例(%)', 'up', 'share'],
    ['职业教育“双师型”教师比例（%）', 'up', 'share'],
    ['公办及普惠性民办幼儿园占比(%)', 'up', 'share'],
    ['民办幼儿园在园幼儿占比', 'steady', 'share'],
    ['小学生师比', undefined, 'ratio'],
    ['大班额比例', 'down', 'share'],
    ['消除大班额比例', 'up', 'share'],
    ['小学辍学率', 'down', 'share'],
    ['规范化幼儿园(%)', undefined, undefined],
    ['劳动年龄人口平均受教育年限（年）', 'up', 'duration'],
    ['生均公用经费（元）', 'up', 'amount'],
    ['高中及以下学历比例', 'down', 'share'],
    // health, childhood, ageing, sport
    ['每千人口执业（助理）医师数（人）', 'up', 'rate-per'],
    ['每千人口医疗卫生机构床位数（张）', 'up', 'rate-per'],
    ['医疗卫生机构床位数（张）', 'steady', 'count'],
    ['每千人口拥有3岁以下婴幼儿托位数（个）', 'up', 'rate-per'],
    ['孕产妇死亡率（1/10万）', 'down', 'rate-per'],
    ['婴儿死亡率（‰）', 'down', 'rate-per'],
    ['重大慢性病过早死亡率（%）', 'down', 'share'],
    ['个人卫生支出占卫生总费用的比重', 'down', 'share'],
    ['人均预期寿命（岁）', 'up', 'duration'],
    ['居民健康素养水平（%）', 'up', 'share'],
    ['县域内就诊率', 'up', 'share'],
    ['养老机构护理型床位占比', 'up', 'share'],
    ['经常参加体育锻炼人数比例', 'up', 'share'],
    ['病床使用率', undefined, 'gross-rate'],
    // macro economy, finance, labour
    ['地区生产总值（亿元）', 'up', 'amount'],
    ['地区生产总值年均增长（%）', 'up', 'growth'],
    ['全员劳动生产率增长（%）', 'up', 'growth'],
    ['常住人口城镇化率（%）', 'up', 'share'],
    ['城镇调查失业率（%）', 'down', 'share'],
    ['居民人均可支配收入增长（%）', 'up', 'growth'],
    ['城乡居民收入比', 'down', 'ratio'],
    ['恩格尔系数（%）', 'down', 'index'],
    ['居民消费价格涨幅（%）', undefined, 'growth'],
    ['资产负债率（%）', 'down', 'liability'],
    ['不良贷款率', 'down', 'share'],
    ['拨备覆盖率', 'up', 'ratio'],
    ['固定资产投资完成率', 'up', 'completion'],
    ['服务业增加值占GDP比重', 'steady', 'share'],
    ['城镇新增就业（万人）', 'up', 'count'],
    ['基本养老保险参保率', 'up', 'share'],
    ['人口自然增长率（‰）', 'steady', 'count'],
    ['贫困发生率', 'down', 'share'],
    // science, digital
    ['全社会研发经费投入占地区生产总值比重（%）', 'up', 'share'],
    ['每万人口高价值发明专利拥有量（件）', 'up', 'rate-per'],
    ['数字经济核心产业增加值占GDP比重（%）', 'up', 'share'],
    ['行政许可事项网上可办率', 'up', 'share'],
    ['移动电话普及率（部/百人）', 'up', 'gross-rate'],
    ['平均办理时限（天）', 'down', 'duration'],
    // energy, environment, water
    ['单位GDP能耗降低（%）', 'up', 'growth'],
    ['单位地区生产总值能源消耗（累计下降%）', 'up', 'growth'],
    ['万元GDP用水量下降（%）', 'up', 'growth'],
    ['万元GDP用水量（立方米）', 'down', 'amount'],
    ['煤炭消费比重', 'down', 'share'],
    ['非化石能源占能源消费总量比重', 'up', 'share'],
    ['二氧化碳排放增速', 'down', 'growth'],
    ['化学需氧量排放总量较2020年下降（%）', 'up', 'growth'],
    ['细颗粒物（PM2.5）浓度（微克/立方米）', 'down', 'amount'],
    ['地级及以上城市空气质量优良天数比率（%）', 'up', 'share'],
    ['地表水达到或好于III类水体比例（%）', 'up', 'share'],
    ['劣V类水体比例', 'down', 'share'],
    ['劣Ⅴ类水体消除比例', 'up', 'share'],
    ['森林覆盖率（%）', 'up', 'share'],
    ['城市公共供水管网漏损率（%）', 'down', 'share'],
    ['农田灌溉水有效利用系数', 'up', 'index'],
    ['城市内涝防治达标率（%）', 'up', 'share'],
    // agriculture, transport, housing, culture, safety
    ['粮食综合生产能力（亿吨）', 'steady', 'amount'],
    ['自然岸线保有率（%）', 'steady', 'share'],
    ['耕地保有量（万亩）', 'steady', 'amount'],
    ['用水总量（亿立方米）', 'steady', 'amount'],
    ['蔬菜自给率', 'up', 'gross-rate'],
    ['农作物耕种收综合机械化率（%）', 'up', 'share'],
    ['高速公路通车里程（公里）', 'up', 'amount'],
    ['低等级公路占比', undefined, 'share'],
    ['社会物流总费用与GDP的比率', 'down', 'share'],
    ['商品房空置率', 'down', 'share'],
    ['国内旅游人次（万人次）', 'up', 'count'],
    ['生产安全事故死亡人数（人）', 'down', 'count'],
    ['生产安全事故死亡人数下降（%）', 'up', 'growth'],
    ['亿元国内生产总值生产安全事故死亡率', 'down', 'rate-per'],
    ['年均因灾直接经济损失占国内生产总值的比例', 'down', 'share'],
    ['刑事案件破案率', 'up', 'share'],
    ['不合格率', 'down', 'share'],
    ['率', undefined, undefined],
    ['利率', undefined, undefined],
  ])('%s: %s %s', (name, direction, kind) => {
    const found = lookupIndicator(name);
    expect([found.direction, found.kind]).toEqual([direction, kind]);
  });

  it('reads a percent unit that stands apart from the name', () => {
    expect(lookupIndicator('地区生产总值', '%')).toMatchObject({ direction: 'up', kind: 'growth' });
    expect(lookupIndicator('单位GDP能耗', '%')).toEqual({ head: '单位…能耗' });
    expect(lookupIndicator('森林覆盖率', '%')).toMatchObject({ direction: 'up', kind: 'share' });
  });

  it('normalises names', () => {
    expect(normaliseIndicatorName('3.*“双师型”教师比例（%）')).toBe('双师型教师比例');
    expect(normaliseIndicatorName('其中：每千人口执业（助理）医师数（人）')).toBe('每千人口执业医师数');
    expect(normaliseIndicatorName('5G基站数')).toBe('5G基站数');
  });

  it('takes any name, however long or broken, in no time', () => {
    for (const name of ['（'.repeat(5000), '）'.repeat(5000), '比例'.repeat(5000), '较2020年下降'.repeat(2000), '', '%', '12.', '（一）'])
      expect(() => lookupIndicator(name)).not.toThrow();
  });
});

describe('units', () => {
  it('has unique names', () => expect(duplicates(units.map((u) => u.name))).toEqual([]));

  it.each([
    '人',
    '所',
    '张',
    '吨标准煤',
    '万元',
    '亿元',
    '万立方米/日',
    'm³/时',
    '元/人',
    '元/人·月',
    '微克/立方米',
    '件/万人',
    '1/10万',
    '‰',
    '个百分点',
    '部/百人',
    '册/生',
    '千米',
    '人次',
    '学时',
    '℃',
  ])('%s is a measure', (unit) => expect(isMeasure(unit)).toBe(true));
  it.each(['率', '学校', '', '/', '万', '含技工学校', '小学', '元/', '人/年/月/日'])('%s is none', (unit) =>
    expect(isMeasure(unit)).toBe(false),
  );

  it('converts', () => {
    expect(parseUnit('公里')?.factor).toBe(parseUnit('千米')?.factor);
    expect(parseUnit('万亿元')).toMatchObject({ dimension: 'money', factor: 1e12, scale: 1e12, unit: '元' });
    expect(parseUnit('万立方米/日')).toMatchObject({ dimension: 'volume/time', scale: 1e4, unit: '立方米/日' });
    expect(parseUnit('公顷')?.factor).toBe((parseUnit('亩')?.factor ?? 0) * 15);
  });

  it('orders scales so that the longer name is tried first', () => {
    const names = scales.map((s) => s.name);
    for (const [i, name] of names.entries())
      expect(names.slice(0, i).some((earlier) => name.startsWith(earlier) && name !== earlier)).toBe(false);
  });
});

describe('periods', () => {
  it.each([
    [1, 1953, 1957],
    [2, 1958, 1962],
    [3, 1966, 1970],
    [10, 2001, 2005],
    [13, 2016, 2020],
    [14, 2021, 2025],
    [15, 2026, 2030],
  ])('%i: %i–%i', (ordinal, start, end) => expect(fiveYearPeriod(ordinal)).toEqual({ start, end }));

  it('names and finds', () => {
    expect(ordinalName(14)).toBe('十四五');
    expect(ordinalName(1)).toBe('一五');
    expect([1953, 1962, 1964, 1966, 2023, 2026].map(ordinalOfYear)).toEqual([1, 2, undefined, 3, 14, 15]);
    expect(() => fiveYearPeriod(0)).toThrow();
    expect([0, 1, 14, 40, 41, 1.5].map((n) => planYears(n)?.start)).toEqual([undefined, 1953, 2021, 2151, undefined, undefined]);
  });
});

describe('startIndex', () => {
  const strings = ['建设', '建设者', '设者', '者的', '的建设'];
  const text = '的建设者的建设，建立设者';
  const index = startIndex<number>((enter) => {
    [...strings, '建设'].forEach((s, i) => {
      enter(s, i);
    });
  });

  it('stops at every place where a string starts and gives the longest first', () => {
    const found: [number, string[]][] = [];
    for (const at of index.placesIn(text)) {
      const here = index.at(text, at).map(({ start }) => start);
      if (here.length > 0) found.push([at, here]);
    }
    const plain = [...text].map((_, at): [number, string[]] => [
      at,
      strings.filter((s) => text.startsWith(s, at)).sort((a, b) => b.length - a.length),
    ]);
    expect(found).toEqual(plain.filter(([, here]) => here.length > 0));
  });

  it('keeps all that was entered under one string, in order', () => {
    expect(index.at(text, 1)).toEqual([
      { start: '建设者', values: [1] },
      { start: '建设', values: [0, 5] },
    ]);
  });

  it('takes no string of one character', () => {
    expect(() =>
      startIndex<number>((enter) => {
        enter('建', 0);
      }).placesIn('建设'),
    ).toThrow(RangeError);
  });
});

describe('confusables', () => {
  it('are unique, and no right form holds its wrong one', () => {
    expect(duplicates(confusables.map((c) => c.wrong))).toEqual([]);
    expect(confusables.filter((c) => c.right === '' || c.right.includes(c.wrong))).toEqual([]);
  });

  it('finds each of them alone', () => {
    const lost = confusables.filter((c) =>
      findConfusables(`，${c.before?.[0] ?? ''}${c.wrong}${c.after?.[0] ?? '。'}`).every(
        (hit) => !c.wrong.includes(hit.entry.wrong) && !hit.entry.wrong.includes(c.wrong),
      ),
    );
    expect(lost.map((c) => c.wrong)).toEqual([]);
  });

  it.each([
    ['截止2020年底，全市共有学校64所。', '截至'],
    ['实现省级挂牌督学创新区零突破。', '零的突破'],
    ['通过内培外引多举并措，优化师资结构。', '多措并举'],
    ['开立专用帐户。', '账户'],
    ['加大防讯力度。', '防汛'],
    ['新增耕地500公倾。', '公顷'],
    ['教肓事业优先发展。', '教育'],
  ])('%s → %s', (text, right) => expect(findConfusables(text).map((hit) => hit.entry.right)).toEqual([right]));

  it.each(clean)('is silent on: %s', (text) => expect(findConfusables(text).map((hit) => hit.entry.wrong)).toEqual([]));
});

describe('collocations', () => {
  it('have unique ids and messages', () => {
    expect(duplicates(collocations.map((c) => c.id))).toEqual([]);
    expect(collocations.filter((c) => c.message.trim() === '')).toEqual([]);
  });

  it.each([
    ['坚持“医教结合”“教康结合”为原则,加强训练', 'adhere-without-yi'],
    ['完善章程为核心的学校内部治理结构', 'build-without-yi'],
    ['融入珠三角优质中小学、幼儿园为核心的教育集团', 'join-without-yi'],
    ['完备办学要素，满足高中改革发展和质量提升。', 'satisfy-without-need'],
    ['持续提高全国义务教育基本均衡发展县发展成果，', 'raise-results'],
    ['充分发挥广清教育一体化的发展机遇，', 'give-play-to-chance'],
    ['改革应试教育倾向,', 'reform-tendency'],
    ['加快建设广佛肇科教新城市政配套设施建设,', 'build-construction'],
    ['健全校园安全管理制度建设。', 'perfect-construction'],
    ['深入开展文明校园深化创建', 'deepen-deepen'],
    ['优化人才培养模式和企业核心竞争力；', 'optimise-competitiveness'],
    ['即要抓好当前，又要着眼长远。', 'ji-yao-you-yao'],
    ['只要形成合力，才能取得实效。', 'only-if-can'],
    ['防止重特大事故不再发生', 'prevent-not'],
    ['校际间差距明显缩小', 'inter-between'],
    ['按照谁主管谁负责为原则', 'base-on-as-basis'],
    ['加快执法力度，', 'speed-strength'],
    ['加大建设步伐。', 'raise-pace'],
    ['新加坡、香港等国家和地区', 'city-among-countries'],
    ['加强队伍能力加强作风锤炼', 'doubled-加强'],
    ['扩大自来水覆盖率，', 'widen-rate'],
    ['提高基本医疗保险覆盖面。', 'raise-coverage'],
    ['居民满意度稳步增强。', 'degree-strengthens'],
    ['应急救援能力健全完善。', 'ability-perfected'],
    ['压实河湖长巡查职责。', 'press-duties'],
    ['构建绿色出行导向；', 'found-orientation'],
    ['加大管网投入以及渗漏整治。', 'more-investment'],
    ['解决用电高峰。', 'solve-peak'],
    ['弘扬乡村典型人物，', 'carry-forward-person'],
    ['增强演练内容、提高处置水平', 'raise-content'],
    ['提升危化品运输安全。', 'raise-safety'],
    ['建立以预防与救治相结合的防控体系', 'build-combined'],
    ['较周边城市公交线网密度存在差距', 'than-gap'],
    ['任职满5年以上的', 'full-and-above'],
    ['截至2030年底为止', 'up-to-until'],
    ['建立企业为主体的创新体系', 'frame-without-yi'],
    ['聘请律师事务所资深律师兼职导师', 'engage-as'],
    ['营造风清气正良好环境', 'clean-air-good'],
    ['有序的推进水价改革', 'de-for-di'],
    ['关停12所企业', 'measure-of-firms'],
    ['提升监测能力建设水平', 'ability-building-level'],
    ['在以规划为依据下，', 'as-premise-under'],
    ['以现有管网基础上，新建', 'with-basis-on'],
    ['根据普查结果的基础上，', 'by-in'],
    ['经过各方的支持下，', 'through-under'],
    ['从群众需要为出发点，', 'from-as'],
    ['按照高质量发展为导向，', 'by-as'],
    ['围绕以节水为主题，', 'around-with-as'],
    ['为了达到增收为目的，', 'for-as-aim'],
    ['深受群众所欢迎', 'loved-by'],
    ['实现服务能力得到提升', 'realise-get'],
    ['不仅要扩大规模，而是要提升质量', 'not-only-but'],
    ['包括采集、处理两个部分组成', 'include-formed-of'],
    ['营造风清气正，', 'create-without-air'],
    ['起到示范引领，', 'play-without-role'],
    ['防止问题不反弹', 'prevent-not'],
  ])('%s: %s', (text, id) => expect(findCollocations(text).map((hit) => hit.collocation.id)).toContain(id));

  it.each([
    ...clean,
    '立即要求整改，又要举一反三。',
    '坚持问题导向，以解决问题为导向。',
    '把立德树人作为根本任务，坚持把人民利益作为核心。',
    '综合实力跃升至全省前列。',
    '新加坡和中国香港等国家和地区',
    '加大促进推动力度，提高农业信贷担保规模。',
    '扩大覆盖面、提高覆盖率，完善制度、提升能力，压实各方责任，加大投入和监管力度。',
    '以建设产业园区为重点的项目，构建以企业为主体的体系，坚持线上与线下相结合的方式。',
    '健全服务体系和能力标准，改善民生、解决问题，弘扬劳模精神、宣传先进人物，提升安全水平。',
    '年满18周岁，任职满5年；应对用电高峰，解决高峰时段拥堵；非学历教育与学历教育并重。',
    '有效的推进机制，全面的保障，3所学校、5家企业，2所企业大学；设立研究所企业服务部。',
    '营造风清气正的政治生态，增强教学内容、方法的吸引力，聘请专家担任兼职教师。',
    '充分发挥基层首创精神。',
    '以规划为指导下达计划，以园区为基础上报方案；可以在此基础上，服从以大局为出发点的安排，从事以旅游为基础的产业。',
    '成立以市长为组长的小组，受到研究所欢迎，解决缺乏资金等不足，在校生人均都有学位，近年来以来自外地的游客为主。',
    '围绕服务群众为重点工程提供保障，不仅不能减弱，而是要加强，对严禁类项目不得备案，列入为民办实事项目。',
  ])('is silent on: %s', (text) => expect(findCollocations(text).map((hit) => hit.collocation.id)).toEqual([]));

  it('gives the same places one by one and in one pass, and stays inside the clause', () => {
    const text = '坚持公益为原则。健全财务制度建设；校际间、校际之间。坚持改革，以发展为原则。';
    const one = collocations
      .flatMap((c) => matchCollocation(text, c).map((hit) => `${c.id} ${String(hit.start)}-${String(hit.end)}`))
      .sort();
    expect(
      findCollocations(text)
        .map((hit) => `${hit.collocation.id} ${String(hit.start)}-${String(hit.end)}`)
        .sort(),
    ).toEqual(one);
    expect(one).toHaveLength(4);
  });

  it('finishes on hostile text', () => {
    expect(() => findCollocations('坚持'.repeat(50_000))).not.toThrow();
    expect(() => findCollocations('加强建设，'.repeat(20_000))).not.toThrow();
  });
});

describe('set phrases', () => {
  it('have no misquotation twice, none inside a right form', () => {
    expect(duplicates(setPhrases.flatMap((p) => p.wrong))).toEqual([]);
    for (const phrase of setPhrases)
      for (const other of setPhrases) expect(phrase.wrong.filter((wrong) => other.right.includes(wrong))).toEqual([]);
    for (const phrase of setPhrases) for (const wrong of phrase.wrong) expect(replacementOf(phrase, wrong)).not.toBe(wrong);
    for (const phrase of setPhrases)
      expect([...(phrase.replacements?.keys() ?? [])].filter((wrong) => !phrase.wrong.includes(wrong))).toEqual([]);
  });

  it.each([
    ['实现“两个百年”奋斗目标', '两个一百年'],
    ['实现第一个百年目标', '第一个百年奋斗目标'],
    ['坚持习近平新时代特色社会主义思想', '习近平新时代中国特色社会主义思想'],
    ['创新、协调、绿色、共享、开放的新发展理念', '创新、协调、绿色、开放、共享'],
    ['学习党的二十大三中全会精神', '二十届三中全会'],
    ['统筹推进“五位一体”战略布局', '“五位一体”总体布局'],
    ['加强“五个管理”', '“五项管理”'],
    ['共同研制X职业技能证书', 'X职业技能等级证书'],
    ['国民经济和社会发展第十四个五年计划', '第十四个五年规划'],
  ])('%s → %s', (text, right) => {
    const hits = findMisquotations(text);
    expect(hits.map((hit) => replacementOf(hit.phrase, text.slice(hit.start, hit.end)))).toEqual([right]);
  });

  it.each([
    ...clean,
    '实现第一个百年奋斗目标，向第二个百年奋斗目标进军',
    '五个管理处、五个管理中心',
    '学习总书记重要讲话',
    '党的二十届三中全会',
  ])('is silent on: %s', (text) => expect(findMisquotations(text)).toEqual([]));
});

describe('terms', () => {
  it('gives each name to one group only', () => expect(duplicates(termVariants.flatMap((g) => [g.preferred, ...g.variants]))).toEqual([]));
  it('lists each quoted term once', () => expect(duplicates(quotedTerms.map((t) => t.term))).toEqual([]));
  it('finds the longest name, and none where a longer word only holds it', () => {
    const countyGroup = termVariants.find((g) => g.preferred === '县（市、区）');
    const sorting = termVariants.find((g) => g.preferred === '人均预期寿命');
    if (!countyGroup || !sorting) throw new Error('group missing');
    expect(termUses('各县区、各县（市、区）在全县区域内', countyGroup).map((use) => use.name)).toEqual(['县区', '县（市、区）']);
    expect(termUses('居民平均预期寿命', sorting).map((use) => use.name)).toEqual(['居民平均预期寿命']);
  });
});

describe('doubled characters', () => {
  it('hold the double they speak of', () => {
    const holds = (text: string): boolean =>
      [...text].some((c, i, all) => c === all[i + 1]) || (text.length === 4 && text.slice(0, 2) === text.slice(2));
    expect([...reduplications.entries, ...junctions.entries].filter((entry) => !holds(entry))).toEqual([]);
    expect(functionWords.filter((f) => f.exceptions.some((e) => !e.includes(f.character + f.character)))).toEqual([]);
    expect(duplicates([...reduplications.entries])).toEqual([]);
    expect(duplicates([...junctions.entries])).toEqual([]);
    expect(duplicates(functionWords.map((f) => f.character))).toEqual([]);
  });

  const judged = (text: string): string => {
    for (let i = 0; i + 1 < text.length; i += 1) if (text[i] === text[i + 1]) return judgeDouble(text, i);
    return 'none';
  };
  it.each(['模式与与学科教学', '我们的的工作', '了了一批', '学校是是', '为为人民', '存在问题在在于'])('%s is a slip', (text) =>
    expect(judged(text)).toBe('slip'),
  );
  it.each([
    '学校校舍',
    '幼儿园园长',
    '教师师德',
    '提高高中',
    '在职职工',
    '建立健全全口径',
    '后备人选选拔',
    '工作作为',
    '人人参与',
    '层层压实',
    '家家户户',
    '为了了解',
    '参与与会',
    '2025年年底',
    '广州市市长',
  ])('%s is right', (text) => expect(judged(text)).toBe('right'));
  it('等等 is a word', () => expect(judged('包括教材等等')).toBe('right'));
});

describe('comparators', () => {
  it('are unique', () => {
    expect(duplicates(comparators.map((c) => `${c.position} ${c.text} ${c.after ?? ''}`))).toEqual([]);
    expect(duplicates(approximations.map((a) => `${a.position} ${a.text}`))).toEqual([]);
    expect(duplicates(statingVerbs)).toEqual([]);
  });
  it.each([
    ['不低于', '>='],
    ['超过', '>'],
    ['不超过', '<='],
    ['低于', '<'],
    ['以上', '>='],
    ['以内', '<='],
    ['≥', '>='],
    ['＜', '<'],
  ])('%s means %s', (text, relation) => expect(comparators.find((c) => c.text === text && c.after === undefined)?.relation).toBe(relation));
  it('knows 控制在…以内', () => {
    expect(comparators.find((c) => c.text === '控制在' && c.after === '以内')?.relation).toBe('<=');
  });
});

describe('leftovers', () => {
  it('are unique by place', () => expect(duplicates(leftovers.map((l) => `${l.text}|${l.where}`))).toEqual([]));
  it.each([
    ['您现在的位置: 首页 > 政务公开\n\n关于印发规划的通知', 'web'],
    ['[bookmark: _Toc67038411]3.教育帮扶取得新成效', 'field'],
    ['相关稿件:\n相关附件:\n网红萌姗姗啪啪自拍', 'spam'],
  ])('%s', (text, kind) => expect(findLeftovers(text).map((hit) => hit.leftover.kind)).toContain(kind));
  it.each([
    ...officialNotes.filter((n) => n.length > 2),
    ...clean,
    '公开方式：主动公开',
    '支持打击网络情色，建设有码头的港口',
    '（三）应为群众办实事（见附件）',
    '与相关部门加强对接，其相应为标准的部分从其规定',
  ])('is silent on: %s', (text) => expect(findLeftovers(text).map((hit) => hit.leftover.text)).toEqual([]));
});

const corpus = '/work/shared/corpus/clean';
describe.skipIf(!existsSync(corpus))('well-edited official texts', () => {
  const files = existsSync(corpus) ? readdirSync(corpus) : [];
  it.each(files)('%s: nothing wrong is found', (file) => {
    const text = readFileSync(`${corpus}/${file}`, 'utf8');
    expect(findConfusables(text).map((hit) => hit.entry.wrong)).toEqual([]);
    expect(findMisquotations(text).map((hit) => text.slice(hit.start, hit.end))).toEqual([]);
    expect(findCollocations(text).map((hit) => `${hit.collocation.id}: ${text.slice(hit.start, hit.end)}`)).toEqual([]);
    const slips = [...text].flatMap((c, i) =>
      c === text[i + 1] && judgeDouble(text, i) === 'slip' ? [text.slice(Math.max(0, i - 4), i + 6)] : [],
    );
    expect(slips).toEqual([]);
  });
});
