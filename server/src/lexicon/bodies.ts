/** Government bodies under their full name, the short form of documents and the spoken one: one plan uses one of them. */
import { words, type Sourced } from './types';

export interface Body extends Sourced {
  /** Without place and without 局, 委, 厅: 发展改革 of 市发展改革委. */
  readonly names: readonly string[];
}

const SOURCE = '《深化党和国家机构改革方案》（2018）所定机构名称及公文习用简称';

/** Each line one body; what follows a name (委, 委员会, 局, 厅, 部门) is left to the reader. */
export const bodies: readonly Body[] = [
  '发展和改革 发展改革 发改',
  '工业和信息化 工信 经信',
  '人力资源和社会保障 人力资源社会保障 人社',
  '自然资源和规划 自然资源规划 资规',
  '住房和城乡建设 住房城乡建设 住建',
  '交通运输 交通',
  '农业农村 农业',
  '文化广电旅游体育 文广旅体',
  '文化广电旅游 文化和旅游 文旅 文广旅 文旅广电 文化旅游 文化旅游广电',
  '卫生健康 卫健 卫计 卫生和计划生育',
  '市场监督管理 市场监管',
  '应急管理 应急',
  '生态环境 环保 环境保护',
  '退役军人事务 退役军人',
  '医疗保障 医保',
  '政务服务和数据管理 政务服务数据管理 政数',
  '数据 大数据 大数据管理 大数据发展管理',
  '城市管理和综合执法 城市管理综合执法 城管执法',
  '国有资产监督管理 国资',
  '乡村振兴 扶贫',
].map((line) => ({ names: words(line), source: SOURCE }));

const ends = ['委员会', '委', '局', '厅', '办公室', '办'];
const places = ['自治区', '自治州', '省', '市', '区', '县', '州', '旗'];

/** A body's place, name and rank taken apart: 市发改委 → 市, 发改, 委; undefined for what is none of the list. */
export const bodyOf = (text: string): { readonly place: string; readonly name: string; readonly body: Body } | undefined => {
  if (text.length > 20) return undefined;
  const end = ends.find((e) => text.endsWith(e));
  if (end === undefined) return undefined;
  const rest = text.slice(0, -end.length);
  const place = places.find((p) => rest.startsWith(p)) ?? '';
  const name = rest.slice(place.length);
  const body = bodies.find((b) => b.names.includes(name));
  return body ? { place, name, body } : undefined;
};
