/** Which Open Graph images the site has, and what each says. */
import { numberName } from '../catalog/addresses.ts';
import type { Catalog, Issue } from '../catalog/catalog.ts';
import { sectionImagePath, SITE_SECTIONS } from '../catalog/site-sections.ts';
import { phrasesOf, type Words } from '../catalog/verdict.ts';
import type { Card } from './og-card.ts';

/** The image of all pages that have none of their own. */
const SITE_CARD: Card = {
  stub: '',
  title: 'Review findings, run before they were written down.',
  severity: null,
  phrases: ['code before', 'code after', 'what running both gave'].map(plain),
};

/** Every card, by the path of its image on the site. Drafts have no page and no image. */
export function cardsOf(catalog: Catalog): ReadonlyMap<string, Card> {
  const issues = catalog.issues.filter((issue) => issue.status === 'published');
  const published = new Set(issues.map(({ slug }) => slug));
  return new Map<string, Card>([
    ['/og/index.png', SITE_CARD],
    ...sectionCards(catalog, issues.length),
    ...issues.map((issue) => [`/og/issues/${issue.slug}.png`, issueCard(issue)] as const),
    ...catalog.playbooks.map(
      ({ slug, title, steps, minutes }) =>
        [
          `/og/playbooks/${slug}.png`,
          card('Playbook', title, [count(steps.length, 'step'), count(minutes, 'minute')]),
        ] as const,
    ),
    ...catalog.topics.map(({ slug, title, summary, issues: about }) => {
      const shown = about.filter((issue) => published.has(issue.slug)).length;
      const topic = { ...card('Topic', title, [count(shown, 'issue')]), lead: summary };
      return [`/og/topics/${slug}.png`, topic] as const;
    }),
    ...catalog.reviews.map(
      ({ slug, title, findings }) =>
        [
          `/og/reviews/${slug}.png`,
          card('Review', title, [count(findings.length, 'finding')]),
        ] as const,
    ),
  ]);
}

/** The pages that list a kind, and the site's own. */
function sectionCards(
  { playbooks, topics, reviews }: Catalog,
  issues: number,
): (readonly [string, Card])[] {
  const facts: Record<string, string> = {
    '/issues/': count(issues, 'issue'),
    '/playbooks/': count(playbooks.length, 'playbook'),
    '/topics/': count(topics.length, 'topic'),
    '/reviews/': count(reviews.length, 'review'),
  };
  return SITE_SECTIONS.map(({ label, path }) => {
    const fact = facts[path];
    return [sectionImagePath(path), card('', label, fact === undefined ? [] : [fact])] as const;
  });
}

function issueCard({ number, title, severity, sources }: Issue): Card {
  const [worst] = sources;
  return {
    stub: number === null ? 'Issue' : numberName(number),
    title,
    severity,
    phrases: worst ? phrasesOf(worst.finding) : [],
  };
}

function card(stub: string, title: string, facts: readonly string[]): Card {
  return { stub, title, severity: null, phrases: facts.map(plain) };
}

function plain(text: string): Words {
  return { text, tone: 'plain' };
}

function count(number: number, noun: string): string {
  return `${String(number)} ${noun}${number === 1 ? '' : 's'}`;
}
