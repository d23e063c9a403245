import { issuePath } from '../catalog/addresses.ts';
import { ANCHORS, SECTIONS, type Anchor } from '../catalog/anchors.ts';
import type { Issue } from '../catalog/catalog.ts';
import { fixSentence } from '../catalog/fix-sentence.ts';
import { issueFacets } from '../catalog/issue-facets.ts';
import { failuresOf, failureText, testSentence } from '../catalog/proof-record.ts';
import { shownAnchors } from '../catalog/shown-anchors.ts';
import { verdictOf, toText } from '../catalog/verdict.ts';
import { plainSections, plainText, type PlainText } from './plain-text.ts';
import type { DocumentSection, SearchDocument } from './search-document.ts';

/** An issue as search reads it: its page without what stands on other pages too. */
export function issueDocument(issue: Issue): SearchDocument {
  const [source] = issue.sources;
  const fix = fixSentence(issue);
  return {
    path: issuePath(issue.slug),
    kind: 'issue',
    number: issue.number,
    title: issue.title,
    summary: issue.summary,
    facets: issueFacets(issue),
    intro: [
      ...(source ? [`${toText(verdictOf(source.finding))} ${source.finding.note}`] : []),
      ...(fix === undefined ? [] : plainText(fix).text),
    ],
    sections: sectionsOf(issue),
    aliases: issue.aliases,
    reported: issue.sources.map(({ finding }) => finding.title),
  };
}

function sectionsOf(issue: Issue): DocumentSection[] {
  const written = new Map(plainSections(issue.body).map((part) => [part.heading, part]));
  const parts = new Map<Anchor, PlainText>([
    ['before-after', samples(issue)],
    ['proof', proof(issue)],
    ['references', { text: issue.references.map(({ title }) => title), code: [] }],
  ]);
  for (const { anchor, heading } of SECTIONS) {
    const part = written.get(heading);
    if (part) parts.set(anchor, part);
  }
  const shown = shownAnchors(issue);
  return ANCHORS.flatMap(({ anchor, label }) => {
    const part = shown.has(anchor) ? parts.get(anchor) : undefined;
    return part ? [{ id: anchor, heading: label, text: part.text, code: part.code }] : [];
  });
}

/** The samples, each line once: what stands in “before” and “after” alike would be half of the index. */
function samples({ samples: all }: Issue): PlainText {
  const files = all.flatMap(({ files: own }) => own);
  const said = new Set<string>();
  const code = files.map(({ code: whole }) => {
    const lines = whole.split('\n').map((line) => line.trim());
    return lines.filter((line) => !said.has(line) && said.add(line)).join('\n');
  });
  return { text: [...new Set(files.map(({ title }) => title))], code };
}

/** What was run and what it gave; error messages stand here as they were printed. */
function proof({ proof: declared, evidence }: Issue): PlainText {
  if (declared.runner === 'none') return { text: [declared.why], code: [] };
  const how = plainText(declared.how);
  const runs = evidence?.runs ?? [];
  const tests = runs.flatMap(({ samples: { after } }) => Object.keys(after).map(testSentence));
  const failures = runs.flatMap(failuresOf);
  const messages = failures.map(({ failure }) => failureText(failure));
  return {
    text: [...how.text, ...new Set([...tests, ...messages])],
    code: [...how.code, ...new Set(failures.map(({ excerpt }) => excerpt))],
  };
}
