import type { ArtifactLocation, Fix, Location, Region, Result } from 'sarif';
import type { CheckedFile, ReportMessage, ReportRange } from '../engine/report';
import { placeText } from './excerpt';
import { reportUri } from './paths';
import { levels } from './sarif-rules';
import { printable, wellFormed } from './texts';

/** GitHub shows 100 locations of a result and refuses an upload with more than 1,000 (docs.github.com, "SARIF results exceed one or more limits"). */
const shownLocations = 100;
/** A mend of more places than this is for --fix, not for a person to accept from a report; half a fix would be a wrong one, so it is left out whole. */
const shownEdits = 100;

/** Where a file is: relative to the root of the run, or an absolute URI for what lies outside the working directory's drive. */
export const artifactOf = (cwd: string, filePath: string): ArtifactLocation => {
  const uri = reportUri(cwd, filePath);
  return uri.startsWith('file:') ? { uri } : { uri, uriBaseId: '%SRCROOT%' };
};

const regionOf = (place: ReportRange): Region => ({
  startLine: place.line,
  startColumn: place.column,
  endLine: place.endLine,
  endColumn: place.endColumn,
});

/** `[text](target)` in a SARIF message is a link (spec 3.11.6): brackets quoted from a plan must not become one. */
const plainMessage = (text: string): string => {
  const sound = printable(text);
  return sound.includes('](') ? sound.replace(/[[\]]/g, '\\$&') : sound;
};

const fixesOf = (message: ReportMessage, artifactLocation: ArtifactLocation): Fix[] =>
  [...(message.fix ? [{ fix: message.fix, safe: true }] : []), ...(message.suggestions ?? []).map((fix) => ({ fix, safe: false }))]
    .filter(({ fix }) => fix.edits.length > 0 && fix.edits.length <= shownEdits)
    .map(({ fix, safe }) => ({
      description: { text: wellFormed(fix.title) },
      artifactChanges: [
        {
          artifactLocation,
          replacements: fix.edits.map((e) => ({ deletedRegion: regionOf(e), insertedContent: { text: wellFormed(e.text) } })),
        },
      ],
      properties: { safe },
    }));

/** A finding as a SARIF result; `ruleIndex` is its rule's place in the driver's list. */
export const resultOf = (message: ReportMessage, { report, lines }: CheckedFile, cwd: string, ruleIndex: number): Result => {
  const artifactLocation = artifactOf(cwd, report.filePath);
  const snippet = placeText(lines, message, 200) ?? '';
  const fixes = fixesOf(message, artifactLocation);
  const related = message.related.slice(0, shownLocations).map((r, i): Location => ({
    id: i + 1,
    physicalLocation: {
      artifactLocation: r.filePath === undefined ? artifactLocation : artifactOf(cwd, r.filePath),
      region: regionOf(r),
    },
    message: { text: plainMessage(r.message) },
  }));
  return {
    ruleId: message.ruleId,
    ruleIndex,
    level: levels[message.severity],
    message: { text: plainMessage(message.message) },
    locations: [
      {
        physicalLocation: {
          artifactLocation,
          region: { ...regionOf(message), ...(snippet === '' ? {} : { snippet: { text: wellFormed(snippet) } }) },
        },
      },
    ],
    ...(related.length > 0 ? { relatedLocations: related } : {}),
    // Not GitHub's primaryLocationLineHash: upload-sarif computes that itself and warns of every one that differs.
    partialFingerprints: { 'planlintFindingId/v1': message.id },
    ...(fixes.length > 0 ? { fixes } : {}),
  };
};
