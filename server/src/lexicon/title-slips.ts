/**
 * Titles of national documents as they are misremembered by other words than their own, or with other years than theirs.
 * Source: 国家法律法规数据库 (flk.npc.gov.cn); 中国政府网政策文件库.
 */
import { words } from './types';

const pairs = (list: string): ReadonlyMap<string, string> =>
  new Map(
    words(list).flatMap((entry) => {
      const [names = '', now = ''] = entry.split('→');
      return names.split('/').map((name) => [name, now] as const);
    }),
  );

/** What is no law's title, and the law that was meant. */
export const misnamedLaws = pairs(`
  幼儿教育法/幼教法→学前教育法 青少年保护法→未成年人保护法 妇女儿童权益保障法/妇女儿童权益保护法/妇女儿童保护法→妇女权益保障法 老年人保护法→老年人权益保障法 残疾人权益保障法→残疾人保障法
  水资源法/水资源保护法/水资源管理法→水法 民营企业促进法→民营经济促进法 乡村振兴法/农村振兴法→乡村振兴促进法 粮食安全法→粮食安全保障法 野生动植物保护法→野生动物保护法 抗震救灾法/防震救灾法→防震减灾法
  中医法→中医药法 图书馆法→公共图书馆法 突发公共事件应对法→突发事件应对法 固体废物法/固废法→固体废物污染环境防治法 高等职业教育法→职业教育法 无障碍建设法→无障碍环境建设法
  退役军人法→退役军人保障法 家庭教育法→家庭教育促进法 公共文化服务法→公共文化服务保障法
`);

/** Short names of the spoken language: no titles behind 中华人民共和国. */
export const shortLawNames = pairs(`
  招投标法→招标投标法 节能法→节约能源法 环保法→环境保护法 环评法→环境影响评价法 土地法→土地管理法 湿地法→湿地保护法 文物法→文物保护法 科普法→科学技术普及法 食品法→食品安全法 特种设备法→特种设备安全法
  粮食法→粮食安全保障法 长江法→长江保护法 黄河法→黄河保护法 草地法→草原法 政采法→政府采购法 道路交通法→道路交通安全法 安全法→安全生产法 消防安全法→消防法 规划法→城乡规划法 湿地环境保护法→湿地保护法
`);

/** Regulations of the State Council that are no 办法 or 规定, and have none of the same words beside them. */
export const regulationsByKind: readonly string[] = words(`
  地下水管理条例 残疾人教育条例 畜禽规模养殖污染防治条例 城镇排水与污水处理条例 保障农民工工资支付条例 优化营商环境条例 生态保护补偿条例 节约用水条例 农田水利条例 自然保护区条例 风景名胜区条例 土地复垦条例 退耕还林条例
  森林防火条例 草原防火条例 教育督导条例 校车安全管理条例 乡村医生从业管理条例 医疗保障基金使用监督管理条例 宗教事务条例 博物馆条例 民用建筑节能条例 公共机构节能条例 危险化学品安全管理条例 生产安全事故应急条例
  生产安全事故报告和调查处理条例 地质灾害防治条例 气象灾害防御条例 不动产登记暂行条例 城市公共交通条例 公路安全保护条例 军人抚恤优待条例 历史文化名城名镇名村保护条例 太湖流域管理条例 煤矿安全生产条例 铁路安全管理条例
`);

/** The years in the last bracket of a title, with those of older documents of the same name. */
export const titleYears: ReadonlyMap<string, readonly string[]> = new Map(
  words(`
    教育强国建设规划纲要:2024—2035 知识产权强国建设纲要:2021—2035 法治中国建设规划:2020—2025 法治社会建设实施纲要:2020—2025 法治政府建设实施纲要:2015—2020/2021—2025 乡村振兴战略规划:2018—2022
    乡村全面振兴规划:2024—2027 加快建设农业强国规划:2024—2035 扩大内需战略规划纲要:2022—2035 中国妇女发展纲要:2001—2010/2011—2020/2021—2030 中国儿童发展纲要:2001—2010/2011—2020/2021—2030
    全民科学素质行动规划纲要:2021—2035 全国国土空间规划纲要:2021—2035 农村人居环境整治提升五年行动方案:2021—2025 国家人口发展规划:2016—2030 国民旅游休闲发展纲要:2022—2030 国民旅游休闲纲要:2013—2020
    社会信用体系建设规划纲要:2014—2020 国家新型城镇化规划:2014—2020/2021—2035
  `).map((entry) => {
    const [title = '', years = ''] = entry.split(':');
    return [title, years.split('/')] as const;
  }),
);
