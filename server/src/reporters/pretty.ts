import type { CheckedFile, ReportMessage } from '../engine/report';
import type { Locale } from '../rules/rule';
import { counted } from './counted';
import { excerptOf, relatedText } from './excerpt';
import type { Paint } from './paint';
import type { MakeReporter, RunTotals } from './reporter';
import { severityNames } from './severity-names';
import { colons, helpText, oneLine, placeOf, titlesOf } from './texts';

const severityPaint = { error: 'red', warning: 'yellow', info: 'blue' } as const;
const indent = '           ';
const shownRelated = 4;

interface Look {
  readonly locale: Locale;
  readonly paint: Paint;
  readonly width: number;
  readonly titleOf: (ruleId: string) => string;
}

const relatedLines = (message: ReportMessage, lines: CheckedFile['lines'], { locale, paint }: Look): string[] => {
  const shown = message.related.slice(0, shownRelated).map((related) => {
    const place = `${related.filePath === undefined ? '' : `${oneLine(related.filePath)}:`}${placeOf(related)}`;
    const there = related.filePath === undefined ? relatedText(lines, related) : '';
    // “基期值 98.65” says what stands there: not twice.
    const text = there === '' || related.message.endsWith(there) ? '' : paint('dim', colons[locale]) + paint('dim', there);
    return `${indent}${paint('dim', `↳ ${place}`)} ${oneLine(related.message)}${text}`;
  });
  const more = message.related.length - shown.length;
  if (more > 0) shown.push(paint('dim', `${indent}↳ ${locale === 'zh' ? `另有 ${String(more)} 处` : `${String(more)} more places`}`));
  return shown;
};

/** One finding for people: place, severity, what is wrong, the excerpt with the place marked, the related places, the rule's title and id. */
const finding = (message: ReportMessage, lines: CheckedFile['lines'], look: Look): string => {
  const { locale, paint, width } = look;
  const color = severityPaint[message.severity];
  const out = [
    `  ${paint('dim', placeOf(message).padEnd(8))} ${paint(color, severityNames[locale][message.severity])}  ${oneLine(message.message)}`,
  ];
  const shown = excerptOf(lines, message, width - indent.length);
  if (shown) {
    const mark = '^'.repeat(Math.min(shown.cells, Math.max(1, width - indent.length - shown.from)));
    out.push(`${indent}${paint('dim', shown.text)}`, `${indent}${' '.repeat(shown.from)}${paint(color, mark)}`);
  }
  const help = oneLine(helpText(message, locale));
  out.push(
    ...relatedLines(message, lines, look),
    `${indent}${paint('dim', `${look.titleOf(message.ruleId)} ${message.ruleId}${help === '' ? '' : `  ·  ${help}`}`)}`,
  );
  return out.join('\n');
};

/** A run without findings. */
const cleanLine = ({ files, baselined, problems }: RunTotals, locale: Locale): string => {
  const zh = locale === 'zh';
  const unchecked = String(problems.length);
  const passed = baselined === 0 ? '' : zh ? `；基线放过 ${String(baselined)} 处` : `; the baseline lets ${String(baselined)} pass`;
  const rest = unchecked === '0' ? '' : zh ? `；另有 ${unchecked} 项未能校核` : `; ${unchecked} could not be checked`;
  if (files === 0) return zh ? `没有校核任何文件${rest}` : `no file was checked${rest}`;
  return zh ? `${String(files)} 个文件，没有发现问题${passed}${rest}` : `${counted(files, 'file')}, no problems found${passed}${rest}`;
};

/** The counts of a run in one line. */
export const summaryLine = (totals: RunTotals, locale: Locale): string => {
  const { error, warning, info, files, withFindings } = totals;
  if (error + warning + info === 0) return cleanLine(totals, locale);
  const [fixable, baselined] = [String(totals.fixable), String(totals.baselined)];
  if (locale === 'en') {
    const mends = totals.fixable > 0 ? `; --fix mends ${fixable}` : '';
    const passed = totals.baselined > 0 ? `; the baseline lets ${baselined} pass` : '';
    const found = [counted(error, 'error'), counted(warning, 'warning'), counted(info, 'info')].join(', ');
    return `${found} in ${withFindings === undefined ? '' : `${String(withFindings)} of `}${counted(files, 'file')}${mends}${passed}`;
  }
  const mends = totals.fixable > 0 ? `；其中 ${fixable} 处可用 --fix 修正` : '';
  const passed = totals.baselined > 0 ? `；基线放过 ${baselined} 处` : '';
  const among = withFindings === undefined ? '' : `中 ${String(withFindings)} 个有问题`;
  return `${String(files)} 个文件${among}：错误 ${String(error)}，警告 ${String(warning)}，提示 ${String(info)}${mends}${passed}`;
};

/** For people at a terminal: a block per file with findings, then the counts. */
export const prettyReporter: MakeReporter = (context) => {
  const { locale, paint } = context;
  const look: Look = { locale, paint, width: Math.min(context.width, 120), titleOf: titlesOf(context) };
  return {
    file: ({ report, lines }) =>
      report.messages.length === 0
        ? ''
        : `${paint('underline', oneLine(report.filePath))}\n${report.messages.map((m) => finding(m, lines, look)).join('\n')}\n\n`,
    end: (totals) => {
      const fixed = String(totals.fixed);
      const what = totals.mended === undefined ? '' : `${locale === 'zh' ? '：' : ': '}${totals.mended}`;
      const mended =
        totals.fixed === 0
          ? ''
          : locale === 'zh'
            ? `已修正 ${fixed} 处${what}\n`
            : `${fixed} ${totals.fixed === 1 ? 'fix' : 'fixes'} applied${what}\n`;
      return `${mended}${paint('bold', summaryLine(totals, locale))}\n`;
    },
  };
};
