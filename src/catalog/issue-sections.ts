import { SECTIONS, type SectionAnchor } from './anchors.ts';
import type { Diagnostic } from './diagnostic.ts';
import { headingsOf, type Heading, type ParsedMarkdown } from './markdown.ts';
import { startOf } from './text-file.ts';

/** The five fixed headings: known, in order, once each, the required ones there and with text below them. */
export function readSections(
  parsed: ParsedMarkdown,
  file: string,
): { anchors: SectionAnchor[]; diagnostics: Diagnostic[] } {
  const all = headingsOf(parsed);
  const headings = all.filter((heading) => heading.depth <= 2);
  const diagnostics: Diagnostic[] = [];
  const anchors: SectionAnchor[] = [];
  let last = -1;
  for (const heading of headings) {
    const index =
      heading.depth === 2 ? SECTIONS.findIndex((section) => section.heading === heading.text) : -1;
    const section = SECTIONS[index];
    if (!section) {
      diagnostics.push({
        code: 'unknown-section',
        severity: 'error',
        message: `Unexpected heading “${heading.text}”, expected one of the five: ${SECTIONS.map((s) => s.heading).join(', ')}`,
        place: heading.place,
        mend: 'Make it a third-level heading of the section it belongs to, or use the fixed words.',
      });
      continue;
    }
    if (index <= last) {
      diagnostics.push({
        code: 'section-order',
        severity: 'error',
        message: `Unexpected “${section.heading}” here`,
        place: heading.place,
        mend: `Order the sections: ${SECTIONS.map((s) => s.heading).join(', ')}; each once.`,
      });
    }
    last = Math.max(last, index);
    anchors.push(section.anchor);
    if (isEmpty(parsed, heading, headings)) {
      diagnostics.push({
        code: 'missing-section',
        severity: 'error',
        message: `Nothing stands below “${section.heading}”`,
        place: heading.place,
        mend: section.required ? 'Write the section.' : 'Write the section, or delete its heading.',
      });
    }
  }
  for (const section of SECTIONS) {
    if (!section.required || anchors.includes(section.anchor)) continue;
    diagnostics.push({
      code: 'missing-section',
      severity: 'error',
      message: `Missing section “${section.heading}”`,
      place: startOf(file),
      mend: `Add “## ${section.heading}” and what belongs there.`,
    });
  }
  return { anchors, diagnostics };
}

function isEmpty(parsed: ParsedMarkdown, heading: Heading, headings: readonly Heading[]): boolean {
  const next = headings[headings.indexOf(heading) + 1];
  return parsed.source.text.slice(heading.end, next?.start).trim() === '';
}
