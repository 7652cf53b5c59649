import type { BoxContainer } from '../../syntax/types';
import { spanIn } from '../../text/reading';
import type { Span } from '../../text/span';
import type { TitleRange } from './section-titles';
import type { Box, Caption, NumberingLabel, Prose, Section } from '../types';

/** Where a document ends: one object for all of an outline, so that what stands up to the end follows it into the next version. */
export interface Extent {
  end: number;
}

/** What a heading says of its section before it is known where that ends. */
type Heading = Pick<Section, 'index' | 'level' | 'label' | 'title' | 'runIn' | 'from' | 'tense' | 'annex'> & {
  readonly prose: Prose;
  readonly parent: SectionDraft | undefined;
  readonly box: BoxDraft | undefined;
};

/**
 * A section. Its places follow the proses and the section it is bounded by: what goes on into the next version of a document need not be moved. The finished
 * document shows it read-only.
 */
export class SectionDraft implements Section {
  readonly index: number;
  readonly level: number;
  label: NumberingLabel | undefined;
  title: string;
  readonly runIn: boolean;
  readonly from: Section['from'];
  readonly parent: SectionDraft | undefined;
  readonly children: SectionDraft[] = [];
  prose: Prose;
  /** The second line of a heading broken over two. */
  joined: Prose | undefined;
  readonly tense: Section['tense'];
  readonly box: BoxDraft | undefined;
  readonly annex: Caption | undefined;
  /** The next section that is not inside this one; undefined for one that runs to the end of its box or of the document. */
  closedBy: SectionDraft | undefined;
  private readonly titleFrom: number;
  private readonly titleTo: number;
  private readonly extent: Extent;

  constructor(heading: Heading, range: TitleRange, extent: Extent) {
    this.index = heading.index;
    this.level = heading.level;
    this.label = heading.label;
    this.title = heading.title;
    this.runIn = heading.runIn;
    this.from = heading.from;
    this.parent = heading.parent;
    this.prose = heading.prose;
    this.tense = heading.tense;
    this.box = heading.box;
    this.annex = heading.annex;
    this.titleFrom = range.from;
    this.titleTo = range.to;
    this.extent = extent;
  }

  get titleSpan(): Span {
    const own = spanIn(this.prose.reading, this.titleFrom, this.titleTo);
    return this.joined ? { start: own.start, end: this.joined.reading.span.end } : own;
  }

  get span(): Span {
    const { reading } = this.prose;
    const own = this.runIn ? spanIn(reading, 0, this.titleTo) : reading.span;
    return this.joined ? { start: own.start, end: this.joined.reading.span.end } : own;
  }

  get body(): Span {
    const start = this.span.end;
    const at = this.closedBy ? this.closedBy.span.start : this.extent.end;
    return { start, end: Math.max(start, Math.min(at, this.box ? this.box.body.end : this.extent.end)) };
  }
}

/** What a box is called. */
type Named = Pick<Box, 'index' | 'caption' | 'title'>;

/** A box that its caption line opens and the line below it closes. */
interface Unbounded {
  readonly line: Prose;
  readonly extent: Extent;
}

/** A box of the outline; its places follow its lines, or the directive of the syntax tree. The finished document shows it read-only. */
export class BoxDraft implements Box {
  readonly index: number;
  caption: Caption | undefined;
  title: string;
  /** Where the source says where the box ends: the `:::box` of this version. */
  directive: BoxContainer | undefined;
  /** The caption line of one that is not bounded … */
  line: Prose | undefined;
  /** … and the line that closes it; undefined for one that runs to the end of the document. */
  closedBy: Prose | undefined;
  private readonly extent: Extent | undefined;

  constructor(named: Named, place: BoxContainer | Unbounded) {
    this.index = named.index;
    this.caption = named.caption;
    this.title = named.title;
    this.directive = 'line' in place ? undefined : place;
    this.line = 'line' in place ? place.line : undefined;
    this.extent = 'line' in place ? place.extent : undefined;
  }

  /** Takes the caption inside it for its own. */
  name(caption: Caption): void {
    this.caption = caption;
    this.title = caption.title;
  }

  get bounded(): boolean {
    return this.directive !== undefined;
  }

  get span(): Span {
    if (this.directive) return this.directive.span;
    const { start, end } = this.line?.span ?? { start: 0, end: 0 };
    return { start, end: Math.max(end, this.#closedAt()) };
  }

  get body(): Span {
    if (this.directive) return this.directive.body;
    const start = this.line?.span.end ?? 0;
    return { start, end: Math.max(start, this.#closedAt()) };
  }

  #closedAt(): number {
    return this.closedBy?.span.start ?? this.extent?.end ?? 0;
  }
}
