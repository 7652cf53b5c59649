import { surnames } from '../../lexicon/surnames';
import { localWritten, type Found } from '../kept/local';
import type { PlanDocument, Prose } from '../types';

/** A line of a list of members: 组长：张三  市长. */
interface MemberLine {
  readonly name: string;
  /** Where the post begins. */
  readonly at: number;
  /** What stands between name and post, `` where nothing does. */
  readonly blank: string;
}

/** A name that runs into its post where the lines around it part the two: 李四市财政局局长. */
export interface UnpartedName {
  readonly prose: Prose;
  readonly name: string;
  readonly from: number;
  readonly at: number;
  /** What parts name and post in the lines around. */
  readonly blank: string;
}

const role = '(?:(?:第?[一二三]?副?(?:组长|总指挥|主任|召集人|主席|会长)|组[ 　]{1,4}长|成[ 　]{0,4}员|委[ 　]{0,4}员)[：:][ 　]{0,4})?';
const post = '[省市县区州镇乡][一-鿿、（）]{1,30}(?:长|任|书记|委员|主席|经理|主管|专员)';
const parted = new RegExp(`^[ 　]{0,20}${role}([一-鿿]{2,4}|[一-鿿][ 　]{1,4}[一-鿿])([ 　]{1,6})${post}$`, 'u');
const unparted = new RegExp(`^[ 　]{0,20}${role}([一-鿿]{2,3})${post}$`, 'u');

const endsInPost = /[长任记员席理管]$/u;

const memberIn = (text: string): readonly MemberLine[] => {
  if (text.length > 60 || !endsInPost.test(text)) return [];
  const found = parted.exec(text) ?? unparted.exec(text);
  if (!found) return [];
  const [, name = '', blank = ''] = found;
  if (blank === '' && !surnames.includes(name.charAt(0))) return [];
  const from = text.indexOf(name, Math.max(text.indexOf('：'), text.indexOf(':')) + 1);
  return [{ name, at: from + name.length + blank.length, blank }];
};

/** The lines of lists of members, to see what a line has to do with its neighbours. */
export const memberLines = localWritten(memberIn);

/** So many lines that part name and post make a habit. */
const habit = 3;

/** Lines that follow one another. */
const runsOf = (lines: readonly Found<Prose, MemberLine>[]): Found<Prose, MemberLine>[][] => {
  const runs: Found<Prose, MemberLine>[][] = [];
  for (const line of lines) {
    const run = runs.at(-1);
    if (run?.at(-1)?.place.index === line.place.index - 1) run.push(line);
    else runs.push([line]);
  }
  return runs;
};

/** Names that run into their posts in a list that parts the two. */
export const unpartedNamesOf = (plan: PlanDocument): readonly UnpartedName[] =>
  runsOf(memberLines(plan)).flatMap((run) => {
    const apart = run.filter(({ hits }) => hits[0]?.blank !== '');
    if (apart.length < habit || apart.length < 2 * (run.length - apart.length)) return [];
    const blank = apart[0]?.hits[0]?.blank ?? ' ';
    return run.flatMap(({ place: prose, hits }) =>
      hits.filter((hit) => hit.blank === '').map(({ name, at }): UnpartedName => ({ prose, name, from: at - name.length, at, blank })),
    );
  });
