import { marksOf, styleRank } from '../marks/numbering';
import type { Span } from '../../text/span';
import type { NumberingLabel, Section } from '../types';

type Numbered = Section & { readonly label: NumberingLabel };

/** Body, boxes and each annex are set for themselves; so are 1. below 一、 and 1. below （一）. */
const settingOf = (section: Numbered): string =>
  `${section.box ? 'box' : String(section.annex?.label.start ?? '')} ${section.parent?.label?.style ?? ''} ${String(styleRank[section.label.style])}`;

/** Labels whose marks, (三) or 1、, are others than those of nearly all labels of their level. */
export function* mixedMarksIn(
  sections: readonly Numbered[],
): Generator<{ section: Numbered; marks: string; usual: string; others: readonly Span[] }> {
  const settings = new Map<string, Map<string, Numbered[]>>();
  for (const section of sections) {
    if (styleRank[section.label.style] < 3 || section.label.style === '条' || section.label.style === '1.1') continue;
    const setting = settings.get(settingOf(section)) ?? new Map<string, Numbered[]>();
    settings.set(settingOf(section), setting);
    const marks = marksOf(section.label);
    const alike = setting.get(marks) ?? [];
    setting.set(marks, alike);
    alike.push(section);
  }
  for (const setting of settings.values()) {
    const [most, ...rest] = [...setting].sort((a, b) => b[1].length - a[1].length);
    for (const [marks, few] of rest) {
      if (!most || most[1].length < few.length * 3 || most[1].length < 3 || marks.length !== most[0].length) continue;
      for (const section of few) yield { section, marks, usual: most[0], others: most[1].slice(0, 3).map((s) => s.label.span) };
    }
  }
}
