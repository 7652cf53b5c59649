import type { Indicator } from '../../model/types';
import { positionAt } from '../../text/source';
import type { Span } from '../../text/span';
import { say, type CheckedPlan } from '../checked-plan';

/** What a hover cannot know by itself. */
export interface HoverContext {
  /** What a rule is about, in the language of the answer (the section “说明 / What” of its page). */
  readonly ruleWhat?: (id: string) => string | undefined;
  /** The address of a rule's page. */
  readonly ruleHref?: (id: string) => string | undefined;
  /** The address that leads to a place of this document; without it places are named but no links. */
  readonly hrefOf?: (span: Span) => string | undefined;
  /** What the plans above this one (`parents`) set for an indicator. */
  readonly parentTargets?: (indicator: Indicator) => readonly ParentTarget[];
}

/** A target of a plan above. */
export interface ParentTarget {
  /** The title of that plan. */
  readonly plan: string;
  readonly text: string;
  readonly year: number | undefined;
  readonly href: string | undefined;
}

/** Words of the document as plain text inside Markdown. */
export const escaped = (text: string): string => text.replace(/[\\`*_{}[\]()#+\-!|<>~]/gu, (mark) => `\\${mark}`).replace(/\s+/gu, ' ');

/** 第 12 行 as a link to the place. */
export const lineLink = ({ plan, locale }: CheckedPlan, span: Span, { hrefOf }: HoverContext): string => {
  const line = String(positionAt(plan.source, span.start).line + 1);
  const text = say(locale, `第 ${line} 行`, `line ${line}`);
  const href = hrefOf?.(span);
  return href === undefined ? text : `[${text}](${href})`;
};

/** A piece of a text around a place: the words before and behind it, as many as are wanted in all. */
export const excerptAround = (text: string, from: number, to: number, room: number): string => {
  const side = Math.max(4, Math.floor((room - (to - from)) / 2));
  const start = Math.max(0, from - side);
  const end = Math.min(text.length, to + side);
  return `${start > 0 ? '…' : ''}${text.slice(start, end)}${end < text.length ? '…' : ''}`;
};
