/** Rows of the table of issues, made for tests. */
import type { IssueRow } from '../../src/browser/explorer-rows.ts';
import { ADVICE, SEVERITIES, TOPICS } from '../../src/catalog/vocabulary.ts';

const USUAL: IssueRow = {
  number: 1,
  slug: 'one',
  title: 'One',
  summary: 'It breaks.',
  published: '2026-09-01',
  reviews: 1,
  severity: ['high'],
  topic: ['async'],
  stack: ['django'],
  claim: ['holds'],
  advice: ['fails'],
  proof: ['proven'],
  heldUp: [
    { text: 'claim holds', tone: 'held' },
    { text: 'advice fails', tone: 'pen' },
  ],
};

export function row(number: number, change: Partial<IssueRow> = {}): IssueRow {
  return { ...USUAL, number, slug: `issue-${String(number)}`, ...change };
}

/** Many rows, worst first, with every severity and topic among them, always the same. */
export function manyRows(count: number): IssueRow[] {
  return Array.from({ length: count }, (_, index) => {
    const advice = ADVICE[index % ADVICE.length] ?? 'none';
    return row(index + 1, {
      title: `Made issue ${index % 2 === 0 ? 'about tokens' : 'about locks'}, ${String(index)}x`,
      severity: [SEVERITIES[Math.floor((index * SEVERITIES.length) / count)] ?? 'info'],
      topic: [TOPICS[index % TOPICS.length] ?? 'async', TOPICS[(index * 7 + 1) % 12] ?? 'async'],
      advice: [advice],
      heldUp: [{ text: `advice ${advice}`, tone: 'caution' }],
      published: `2026-0${String(1 + (index % 9))}-15`,
      reviews: index % 4,
    });
  });
}
