import { describe, expect, it } from 'vitest';
import { frequentWords, wordPairs } from '../../server/src/lexicon/frequent-words';
import { garbledWordsIn } from '../../server/src/lexicon/garbled-words';
import { lookAlike, soundAlike, soundNearlyAlike } from '../../server/src/lexicon/homophones';
import { compounds, idioms } from '../../server/src/lexicon/idioms';
import { indicatorHeads } from '../../server/src/lexicon/indicators';
import { laws, otherLaws, regulations } from '../../server/src/lexicon/laws';
import { setPhrases } from '../../server/src/lexicon/phrases';
import { rightPairs } from '../../server/src/lexicon/right-pairs';
import { termVariants } from '../../server/src/lexicon/terms';

const frequent = frequentWords.map((word) => word.replace(/[[\]]/g, ''));
const all = [...frequent, ...wordPairs, ...compounds, ...idioms];
/** The text with marks around the words found by their sound. */
const marked = (text: string): string =>
  garbledWordsIn(text)
    .filter(({ kind }) => kind === 'homophone')
    .reduceRight((rest, { from, to, right }) => `${rest.slice(0, from)}⟦${rest.slice(from, to)}→${right}⟧${rest.slice(to)}`, text);

describe('homophones', () => {
  it.each(['宜益', '展站', '境竟', '筹酬', '务物', '见建', '绿氯', '略掠', '长常', '长掌', '行形', '行航', '楫级', '璧必'])('%s', (two) => {
    const [a = '', b = ''] = two;
    expect(soundAlike(a, b)).toBe(true);
    expect(soundAlike(b, a)).toBe(true);
  });

  it.each(['宜制', '展品', '生身', '兴新', '之资', '你里', '展 ', '展\n', '展A', '宜醫'])('%s are none', (two) => {
    const [a = '', b = ''] = two;
    expect(soundAlike(a, b)).toBe(false);
    expect(soundAlike(b, a)).toBe(false);
  });

  it.each(['振镇否', '振征是', '新星是', '里尼是', '兰郎是', '资之是', '生身是', '展展否', '展品否'])('%s', ([a = '', b = '', is]) => {
    expect(soundNearlyAlike(a, b)).toBe(is === '是');
    expect(soundNearlyAlike(b, a)).toBe(is === '是');
  });

  it.each(['人入是', '恃持是', '末未是', '朔溯是', '人大否', '展辗否'])('%s', ([a = '', b = '', is]) => {
    expect(lookAlike(a, b)).toBe(is === '是');
    expect(lookAlike(b, a)).toBe(is === '是');
  });

  it('are known of every character of the words, or it is the only one of its syllable', () => {
    const alone = new Set('能给女特日森');
    const characters = new Set(all.join(''));
    expect([...characters].filter((c) => !soundAlike(c, c) && !alone.has(c))).toEqual([]);
  });
});

describe('words with a homophone', () => {
  it('are entered once, and are four characters or more', () => {
    expect(all.filter((word, i) => all.indexOf(word) !== i)).toEqual([]);
    expect(all.filter((word) => word.length < 4)).toEqual([]);
  });

  it('are none of the words themselves, of the names of the lexicon, nor any two in a row', () => {
    const names = [
      ...indicatorHeads.map(({ head }) => head),
      ...laws,
      ...otherLaws,
      ...regulations,
      ...setPhrases.map(({ right }) => right),
      ...termVariants.flatMap(({ preferred, variants }) => [preferred, ...variants]),
    ];
    for (const word of [...all, ...names])
      for (const text of [word, `推进${word}建设`, `${word}、${word}`]) expect(marked(text)).toBe(text);
    const long = all.join('');
    expect(marked(long)).toBe(long);
  });

  it.each([
    ['坚持因地制益', '坚持⟦因地制益→因地制宜⟧'],
    ['推动高质量发占。', '推动⟦高质量发占→高质量发展⟧。'],
    ['实施乡村镇兴战略', '实施⟦乡村镇兴战略→乡村振兴战略⟧'],
    ['推进体质机制创新', '推进⟦体质机制创新→体制机制创新⟧'],
    ['优化迎商环境', '优化⟦迎商环境→营商环境⟧'],
    ['各地须举一反叁', '各地须⟦举一反叁→举一反三⟧'],
    ['完善基础设施建社', '完善⟦基础设施建社→基础设施建设⟧'],
    ['人民政府班公室', '⟦人民政府班公室→人民政府办公室⟧'],
    ['社会主义核心加值观', '⟦社会主义核心加值观→社会主义核心价值观⟧'],
    ['政策支迟，久久为公', '⟦政策支迟→政策支持⟧，⟦久久为公→久久为功⟧'],
  ])('%s', (text, found) => {
    expect(marked(text)).toBe(found);
  });

  it.each([
    // Words of their own.
    '水力工程',
    '改造灌渠，老旧校区改造',
    '实时方案',
    '监督检察',
    '民主法制建设',
    '新兴工业化国家',
    '顺势而为、乘时而上',
    '坚忍不拔，势不可当',
    // Words that stand side by side.
    '形成市管理、县落实的格局',
    '数字化转型省级试点',
    '优化消费省级补贴',
    '现代服务也要发展',
    '医师法行政处罚',
    '增长持续乏力',
    '一举夺得',
    '标准体积',
    // Other words, names and variants, and words that meet.
    '开展环境卫生和垃圾分类工作，农村环境卫生和污水处理，清洁能源及地热供暖，清洁能源及地源热泵，劳动教育及地方课程，移动通信及站房共建共享，学术界、产业界构建，首批试点师范院校',
    '建设师范基地和师范园区，改造传染病房治疗单元，实施管区改造，各剧特色，建设紫金保障房，失地保护修复，各站所长负责制，走街串乡',
    '举办百年大集，以仁为本，开展“凝新聚力”行动，落实藏粮于机，开展互学互检，五域并举，两翼起飞，建立党委公开承诺制度',
    '成立党委公共关系部，由区长补短板，由园区长补短板，园区长补短板，做好长治就安全检查，提升各司机职业技能，与时局进展，应改进改善',
    '有法可以适用，帮助人为了生活，扶正驱邪，义乌教育改革，城厢建设规划，国机合作，文华产业园，尊崇自然',
    '合作共营，提质增销，节本增销，分类施测，危险废物处治，发展开放性经济',
    // Two characters of a word.
    '因地治益',
    '高值量发占',
    // Nothing but blanks, letters and traditional characters.
    '因地制 宜',
    '因地制A',
    '因地製宜',
    '行政',
    '地制宜',
  ])('%s is right', (text) => {
    expect(marked(text)).toBe(text);
  });

  it.each([
    ['加强水土保恃。', '加强⟦水土保恃→水土保持⟧。'],
    ['乡村振心战略', '⟦乡村振心战略→乡村振兴战略⟧'],
    ['加大研发投人，', '加大⟦研发投人→研发投入⟧，'],
    // Beside another word.
    ['优化支出结够，', '优化⟦支出结够→支出结构⟧，'],
    ['推进系统智理。', '推进⟦系统智理→系统治理⟧。'],
    ['推进改隔，', '⟦推进改隔→推进改革⟧，'],
    ['提升利用外资质量、制渡型开放', '提升利用外资质量、制渡型开放'],
    ['完善保险制渡型，', '完善⟦保险制渡→保险制度⟧型，'],
  ])('%s', (text, found) => {
    expect(marked(text)).toBe(found);
  });

  it('are none of the other right words, which are none of the words themselves', () => {
    const pairs = [...rightPairs.matchAll(/\S+/g)].flatMap(({ 0: group }) => [...group.slice(1)].map((second) => group.charAt(0) + second));
    const halves = new Set(
      [...frequent, ...wordPairs].filter(({ length }) => length === 4).flatMap((word) => [word.slice(0, 2), word.slice(2)]),
    );
    expect(pairs.filter((pair, i) => pairs.indexOf(pair) !== i || halves.has(pair))).toEqual([]);
    for (const pair of pairs) for (const text of [`系统${pair}，`, `，${pair}系统`]) expect(marked(text)).toBe(text);
  });

  it.each([
    // Other right words, which the lists of their own hold.
    '加强检测管理，保障失业人员，深化校社合作，完善智造体系，推进公建民营，提高公示质量',
    // Places, function words and names in quotation marks stand beside a word.
    '推进沪通合作，规划中宜统一，在现学校任教，10座为国有，教师“优师计划”',
    // Words that meet.
    '自来水管里的水质，会展中心城区段，统筹建管用，新建全过程监管，始发站台',
    // Not free on the other side.
    '完善支出结够用就行',
  ])('%s is right beside other words', (text) => {
    expect(marked(text)).toBe(text);
  });

  it('are left to the lists of slips that name them', () => {
    for (const text of ['高质量发站', '统酬兼顾', '落实立德数人', '发展新智生产力']) expect(marked(text)).toBe(text);
  });

  it('are found in time on one long line', () => {
    for (const piece of ['支出结够', '结够支出', '公共服物', '因地制益', '建社建社', '基础设施建社', '发展发展'])
      garbledWordsIn(piece.repeat(100_000 / piece.length));
  });
});
