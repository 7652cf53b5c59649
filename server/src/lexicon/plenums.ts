/**
 * What plenary sessions of the Central Committee adopted, by the words it is known by. Source: 历次中央全会公报（新华社）.
 * Only documents that one session alone adopted.
 */
export interface Plenum {
  /** 届 and 次. */
  readonly congress: number;
  readonly session: number;
  readonly adopted: string;
}

const plenum = (congress: number, session: number, adopted: string): Plenum => ({ congress, session, adopted });

/** Proposals for a five-year plan, by its ordinal. */
export const proposals: ReadonlyMap<number, Plenum> = new Map([
  [11, plenum(16, 5, '“十一五”规划建议')],
  [12, plenum(17, 5, '“十二五”规划建议')],
  [13, plenum(18, 5, '“十三五”规划建议')],
  [14, plenum(19, 5, '“十四五”规划建议')],
  [15, plenum(20, 4, '“十五五”规划建议')],
]);

/** Decisions and resolutions, by words of their titles that no other one has. */
export const decisions: readonly (readonly [words: string, plenum: Plenum])[] = [
  ['关于全面深化改革若干重大问题的决定', plenum(18, 3, '《关于全面深化改革若干重大问题的决定》')],
  ['关于全面推进依法治国若干重大问题的决定', plenum(18, 4, '《关于全面推进依法治国若干重大问题的决定》')],
  ['关于新形势下党内政治生活的若干准则', plenum(18, 6, '《关于新形势下党内政治生活的若干准则》')],
  ['关于深化党和国家机构改革的决定', plenum(19, 3, '《关于深化党和国家机构改革的决定》')],
  ['推进国家治理体系和治理能力现代化若干重大问题的决定', plenum(19, 4, '《关于坚持和完善中国特色社会主义制度…的决定》')],
  ['关于党的百年奋斗重大成就和历史经验的决议', plenum(19, 6, '《关于党的百年奋斗重大成就和历史经验的决议》')],
  ['推进中国式现代化的决定', plenum(20, 3, '《关于进一步全面深化改革、推进中国式现代化的决定》')],
];

/** What kind of document a session adopted, where it adopted one of the kinds 《决定》, 《决议》 and 《建议》 alone. */
export const adoptedKinds: readonly (Plenum & { readonly kind: '决定' | '决议' | '建议' })[] = [
  ...[...proposals.values()].map((each) => ({ ...each, kind: '建议' as const })),
  { ...plenum(18, 3, '《关于全面深化改革若干重大问题的决定》'), kind: '决定' },
  { ...plenum(18, 4, '《关于全面推进依法治国若干重大问题的决定》'), kind: '决定' },
  { ...plenum(19, 4, '《关于坚持和完善中国特色社会主义制度…的决定》'), kind: '决定' },
  { ...plenum(19, 6, '《关于党的百年奋斗重大成就和历史经验的决议》'), kind: '决议' },
  { ...plenum(20, 3, '《关于进一步全面深化改革、推进中国式现代化的决定》'), kind: '决定' },
];
