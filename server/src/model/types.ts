import type { KeptText } from '../text/keep';
import type { Reading } from '../text/reading';
import type { Source } from '../text/source';
import type { Span } from '../text/span';
import type { Direction, IndicatorKind } from '../lexicon/indicators';
import type { SyntaxTree, TableOrigin } from '../syntax/types';

/** The whole plan as rules see it: arrays in document order, every item with its place in the source. */
export interface PlanDocument {
  readonly source: Source;
  readonly tree: SyntaxTree;
  readonly meta: PlanMeta;
  /** Everything that is read as language, in document order: headings, paragraphs, captions, notes, table cells. */
  readonly prose: readonly Prose[];
  readonly sections: readonly Section[];
  readonly toc: Toc | undefined;
  readonly tables: readonly PlanTable[];
  readonly indicators: readonly Indicator[];
  readonly boxes: readonly Box[];
  readonly captions: readonly Caption[];
  readonly references: readonly Reference[];
  readonly enumerations: readonly Enumeration[];
  /** Every number with what belongs to it, in document order, in prose and cells. */
  readonly quantities: readonly Quantity[];
  /** Every expression of time, in document order. */
  readonly times: readonly TimeExpression[];
}

export interface YearRange {
  readonly start: number;
  readonly end: number;
}

export interface PlanMeta {
  readonly title: string | undefined;
  readonly titleSpan: Span | undefined;
  readonly kind: '规划' | '行动方案' | '实施方案' | '纲要' | undefined;
  /** From the front matter, else the title, else the period the text names most. */
  readonly period: YearRange | undefined;
  /** Where the period was read from; 'text' is a guess and rules that judge by it stay mild. */
  readonly periodFrom: 'front-matter' | 'title' | 'text' | undefined;
  readonly baseline: number | undefined;
  /** 成文日期: year, month, day as far as known. */
  readonly issued: { readonly year: number; readonly month?: number; readonly day?: number; readonly span?: Span } | undefined;
  readonly docNumber: { readonly text: string; readonly span: Span } | undefined;
  readonly directions: Readonly<Record<string, Direction>>;
  readonly terms: Readonly<Record<string, readonly string[]>>;
  readonly parents: readonly string[];
  /** Traditional-character text: rules about simplified words stay silent. */
  readonly traditional: boolean;
  /** Which of , : ; ( the document writes half-width beside Han characters by habit: a choice or a converter's, no slips. */
  readonly halfWidthMarks: string;
  /** Pinyin glosses cover a fifth of the lines or more: fixes other than removing them are withheld. */
  readonly glossed: boolean;
}

/**
 * 'title' the plan's title line(s); 'heading'; 'paragraph'; 'item' a list item; 'caption' 表1 …; 'box-title' 专栏1 …; 'note' 注：… below a table;
 * 'cell'; 'toc' an entry of the 目录; 'line' a short line that is none of these (letterhead, salutation, signature, date, page chrome).
 */
export type ProseKind = 'title' | 'heading' | 'paragraph' | 'item' | 'caption' | 'box-title' | 'note' | 'cell' | 'toc' | 'line';

/** One run of language: a paragraph or a line. Rules read `reading.text` and report places with `spanIn(reading, from, to)`. */
export interface Prose {
  readonly kind: ProseKind;
  /** Its place in `PlanDocument.prose`; −1 once a later version of the document has none like it. */
  readonly index: number;
  /** Without leading and trailing blanks. */
  readonly reading: Reading;
  /** `reading.text` as the store of kept results holds it: `keptByText` functions answer for it without a look-up. */
  readonly kept: KeptText;
  /** Where the text is read otherwise than it is written (past stray blanks, with half-width digits): what is written. */
  readonly written: { readonly kept: KeptText; readonly reading: Reading } | undefined;
  /** With the blanks around it on its line. */
  readonly span: Span;
  /** The section whose heading stands above (the heading's own section for a heading). */
  readonly section: Section | undefined;
  readonly box: Box | undefined;
  readonly cell: PlanCell | undefined;
  /** Sentences as index ranges of `reading.text`, ends after 。！？ (and their closing quotes); ； does not end one. */
  readonly sentences: readonly { readonly from: number; readonly to: number }[];
  /** What was found in its text and put in its place: of `placing` (placed.ts) alone, which fills it as it is asked. */
  placed?: { readonly found: readonly unknown[]; readonly items: readonly unknown[] }[];
}

/** How a heading or item is numbered (GB/T 9704-2012, 7.3.3, and usage). */
export type NumberingStyle =
  '编' | '章' | '节' | '条' | '一、' | '（一）' | '1.' | '1、' | '（1）' | '1）' | '①' | '第一，' | '一是' | '1.1';

export interface NumberingLabel {
  readonly style: NumberingStyle;
  readonly value: number;
  /** As written: `第一章`, `（一）`, `1．`. */
  readonly text: string;
  readonly span: Span;
  /** The number alone inside it: 一, 1. */
  readonly valueSpan: Span;
}

export interface Section {
  readonly index: number;
  /** 1 = top. */
  readonly level: number;
  readonly label: NumberingLabel | undefined;
  /** Without its number, blanks squeezed. */
  readonly title: string;
  readonly titleSpan: Span;
  /** The heading line; of a run-in heading the part up to its 。 */
  readonly span: Span;
  /** From the heading to the next heading of the same or a higher level. */
  readonly body: Span;
  /** `1.优化布局调整。以县为单位……`: the title is the paragraph's first sentence. */
  readonly runIn: boolean;
  /** How it was recognised. */
  readonly from: 'atx' | 'numbering';
  readonly parent: Section | undefined;
  readonly children: readonly Section[];
  /** The prose that holds the heading. */
  readonly prose: Prose;
  /** goals and tasks look ahead, a review looks back (发展基础, 回顾, 成效, 现状 …). */
  readonly tense: 'review' | 'ahead' | 'unknown';
  readonly box: Box | undefined;
  /** Inside an annex (附件) — its own numbering. */
  readonly annex: Caption | undefined;
}

export interface Toc {
  readonly heading: Prose;
  readonly span: Span;
  readonly entries: readonly TocEntry[];
}

export interface TocEntry {
  readonly prose: Prose;
  readonly label: NumberingLabel | undefined;
  /** Without number and page, blanks squeezed. */
  readonly title: string;
  readonly titleSpan: Span;
  readonly page: number | undefined;
  readonly pageSpan: Span | undefined;
  /** A blank stands between number and title. */
  readonly spaced: boolean;
}

export type CaptionKind = '表' | '图' | '专栏' | '附件' | '附表' | '附图';

/** 表1 …, 专栏2 …, 附件3 … where the thing itself stands (not where it is mentioned). */
export interface Caption {
  readonly kind: CaptionKind;
  /** Undefined for a bare 附件 / 专栏. */
  readonly number: number | undefined;
  /** 表1-2 → part 2 of chapter 1: `number` is 2, `chapter` is 1. */
  readonly chapter: number | undefined;
  /** 1, 一 or （一）: how the number is written. */
  readonly style: 'arabic' | 'chinese' | 'bracket';
  readonly label: Span;
  readonly numberSpan: Span | undefined;
  readonly title: string;
  readonly span: Span;
  readonly prose: Prose;
}

export interface Box {
  readonly index: number;
  readonly caption: Caption | undefined;
  readonly title: string;
  readonly span: Span;
  readonly body: Span;
  /** True where the source says where the box ends (directive, quote, one-cell table). */
  readonly bounded: boolean;
}

/** 见表9, 详见专栏12, 附件3, 第六章. */
export interface Reference {
  readonly kind: CaptionKind | '章' | '节';
  readonly number: number | undefined;
  readonly chapter: number | undefined;
  readonly span: Span;
  readonly prose: Prose;
  /** 见 / 详见 / 如 / 参见 stands before it: it surely points into this document. */
  readonly explicit: boolean;
}

/** 一是…二是…; 第一，…第二，…; ①②③ inside prose. */
export interface Enumeration {
  readonly style: '一是' | '第一，' | '①' | '（1）' | '1）';
  readonly items: readonly {
    readonly value: number;
    readonly span: Span;
    readonly valueSpan: Span;
    readonly prose: Prose;
    readonly at: number;
  }[];
  readonly prose: Prose;
}

export type Comparator = '>=' | '>' | '<=' | '<';

/**
 * A number in the text with all that belongs to it. For a range (3～5) `value` is the low end and `high` the high end.
 * `span` covers number and unit; `full` also comparators and hedges (不低于 … 以上, 约 … 左右).
 */
export interface Quantity {
  readonly prose: Prose;
  /** Indices of number-and-unit in `prose.reading.text`. */
  readonly from: number;
  readonly to: number;
  readonly span: Span;
  readonly full: Span;
  readonly fullFrom: number;
  readonly fullTo: number;
  /** The digits as written: `12,360`, `一百二十`. */
  readonly raw: string;
  readonly script: 'arabic' | 'chinese';
  /** In the unit's base: 2.5万 → 25000 with `scale` 10000; 74.48% → 74.48. */
  readonly value: number;
  readonly high: number | undefined;
  /** Half a unit of the last digit as written, in base: 74.48 → 0.005; 2.5万 → 500. */
  readonly tolerance: number;
  readonly decimals: number;
  readonly scale: number;
  /** `%`, `‰`, `百分点`, `倍`, `成`, `所`, `万元` is scale 10000 with unit 元; '' where none. */
  readonly unit: string;
  readonly unitSpan: Span;
  readonly comparator: Comparator | undefined;
  /** The words of the comparators and hedges as written: before the number and after it. */
  readonly before: string;
  readonly after: string;
  /** 约, 左右, 近, 余, 多 … */
  readonly approximate: boolean;
  /** ordinal (第3), year, date part, document number, name part (1+X, 2.0) … are not quantities of something. */
  readonly kind: QuantityKind;
}

export type QuantityKind = 'value' | 'range' | 'year' | 'date' | 'ordinal' | 'label' | 'document' | 'name' | 'ratio' | 'duration';

/** 2025年, 2021-2025年, “十四五”, 2022年底, 2022年5月7日, 目前. Years are Gregorian. */
export interface TimeExpression {
  readonly prose: Prose;
  readonly from: number;
  readonly to: number;
  readonly span: Span;
  readonly kind: 'year' | 'range' | 'period' | 'date' | 'now';
  readonly start: number | undefined;
  readonly end: number | undefined;
  readonly month: number | undefined;
  readonly day: number | undefined;
  /** 到 / 至 / 截至 / 截止 / 自 … right before it. */
  readonly lead: string;
  /** Inside 《》 or “” : names its own years. */
  readonly quoted: boolean;
  /** For kind period: 14 for 十四五. */
  readonly ordinal: number | undefined;
}

export type ColumnRole =
  'category' | 'number' | 'name' | 'unit' | 'attribute' | 'value' | 'growth' | 'owner' | 'deadline' | 'task' | 'note' | 'other';

export interface Column {
  readonly index: number;
  /** Header text of all header rows joined, blanks squeezed. */
  readonly header: string;
  readonly headerCells: readonly PlanCell[];
  readonly role: ColumnRole;
  /** For value columns. */
  readonly year: number | undefined;
  readonly valueKind: 'actual' | 'forecast' | 'target' | 'completion' | undefined;
  /** Unit in the header's bracket: 增幅（%） → %. */
  readonly unit: string | undefined;
}

export interface PlanCell {
  readonly table: PlanTable;
  readonly row: number;
  readonly column: number;
  readonly span: Span;
  /** All parts joined by nothing (a Chinese line break inside a cell is no blank). */
  readonly text: string;
  readonly prose: readonly Prose[];
  readonly merged: 'up' | 'left' | 'absent' | undefined;
  readonly header: boolean;
  /** The one number the cell holds, where it holds one value. */
  readonly value: CellValue | undefined;
}

export interface CellValue {
  /** 'number', 'none' (—— / —), 'word' (达标), 'empty', 'several' (more than one number, one cell). */
  readonly kind: 'number' | 'none' | 'word' | 'empty' | 'several';
  readonly quantity: Quantity | undefined;
  /** `[10]`, `〔10〕`: over the whole period. */
  readonly cumulative: boolean;
}

export interface PlanTable {
  readonly index: number;
  readonly span: Span;
  readonly origin: TableOrigin;
  /** indicator: names indicators and values; task: 任务 / 责任单位; box: a one-column table that is a 专栏; data: anything else. */
  readonly kind: 'indicator' | 'task' | 'box' | 'data';
  /** No year after the baseline in any header: what was reached. */
  readonly review: boolean;
  readonly caption: Caption | undefined;
  /** The caption line even where it has no number. */
  readonly captionProse: Prose | undefined;
  readonly section: Section | undefined;
  readonly rows: readonly (readonly PlanCell[])[];
  readonly headerRows: number;
  readonly columns: readonly Column[];
  readonly notes: readonly Prose[];
}

export interface Indicator {
  readonly table: PlanTable;
  readonly row: number;
  /** Without number, star, unit and marks: 学前教育毛入园率. */
  readonly name: string;
  /** The name cell. */
  readonly nameCell: PlanCell;
  readonly nameSpan: Span;
  /** Category above or beside it: 高等教育. */
  readonly category: string;
  /** `1.` or the 序号 cell. */
  readonly number: { readonly value: number; readonly span: Span } | undefined;
  /** `*` or ①: marks that a note explains. */
  readonly noteMarks: readonly { readonly mark: string; readonly span: Span }[];
  readonly unit: string;
  readonly kind: IndicatorKind | undefined;
  readonly direction: Direction | undefined;
  readonly attribute: { readonly text: string; readonly cell: PlanCell } | undefined;
  /** Value cells left to right. */
  readonly values: readonly IndicatorValue[];
  readonly growth: readonly { readonly cell: PlanCell; readonly column: Column; readonly quantity: Quantity | undefined }[];
  /** 小计 / 合计 / 总计. */
  readonly total: boolean;
  /** After 其中：. */
  readonly part: boolean;
  /** `<!--#id-->` */
  readonly id: string | undefined;
}

export interface IndicatorValue {
  readonly cell: PlanCell;
  readonly column: Column;
  readonly year: number | undefined;
  /** baseline = actual at or before the plan's base year; target = after it. */
  readonly role: 'baseline' | 'target' | 'other';
  readonly value: CellValue;
}
