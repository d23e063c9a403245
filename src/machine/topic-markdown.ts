import { playbookPath, topicPath } from '../catalog/addresses.ts';
import type { PageRef, TopicPage } from '../catalog/catalog.ts';
import { type MachineContext } from './context.ts';
import { link, list, page, plain, plainBlock, section } from './markdown-text.ts';
import { withFullLinks } from './own-links.ts';
import { findingAddress, issueList } from './words.ts';

/** `/topics/<slug>.md` */
export function topicMarkdown(topic: TopicPage, context: MachineContext): string {
  const path = topicPath(topic.slug);
  const full = (text: string): string => withFullLinks(text, path, context.url);
  const pages = (refs: readonly PageRef[], pathOf: (slug: string) => string): string =>
    list(
      refs.map(
        ({ slug, title, summary }) =>
          `${link(title, context.url(pathOf(slug)))}: ${plain(summary)}`,
      ),
    );
  return page(
    `# ${plain(topic.title)}`,
    plainBlock(topic.summary),
    list([`Page: <${context.url(path)}>`]),
    full(topic.body),
    section('Where to start', full(topic.start)),
    section(
      'What a reviewer asks',
      topic.questions
        .map((question, index) => `${String(index + 1)}. ${full(question)}`)
        .join('\n'),
    ),
    section('Issues', issueList(topic.issues, context)),
    section('Playbooks', pages(topic.playbooks, playbookPath)),
    topic.issues.length === 0 ? noted(topic, context) : '',
    section('Neighbours', pages(topic.neighbours, topicPath)),
  );
}

/** Findings without a page, which a topic without issues shows in their place. */
function noted({ noted: findings }: TopicPage, context: MachineContext): string {
  const lines = findings.map(({ review, finding }) => {
    const address = findingAddress(review, finding.key, context);
    return `${link(finding.title, address)} (${finding.severity}): ${plain(finding.note)}`;
  });
  if (lines.length === 0) return '';
  const intro = `What the reviews found under this topic. These findings are noted, and stand in their ${link('reviews', context.url('/reviews/'))}.`;
  return section('Findings', intro, list(lines));
}
