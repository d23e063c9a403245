/** The pages that are no issues as search reads them: sections have the ids that the pages give them. */
import {
  permalinkPath,
  playbookPath,
  numberName,
  reviewPath,
  topicPath,
} from '../catalog/addresses.ts';
import type { Catalog, Playbook, Review, TopicPage } from '../catalog/catalog.ts';
import { plainSections, plainText } from './plain-text.ts';
import type { DocumentSection, SearchDocument } from './search-document.ts';

const NOTHING_UNSHOWN = { aliases: [], reported: [] } as const;
/** What people call these kinds of pages. */
const PLAYBOOK_ALIASES = ['playbook', 'checklist', 'step by step guide', 'runbook', 'how to'];
const REVIEW_ALIASES = ['code review', 'audit', 'report', 'findings'];

/** A playbook; each step and each exercise is a section. */
export function playbookDocument(playbook: Playbook): SearchDocument {
  const [intro, ...ending] = plainSections(playbook.body);
  const steps = playbook.steps.map(
    ({ id, action, why, how, check, expect, undo }): DocumentSection => ({
      id,
      heading: plainText(action).text.join(' '),
      ...plainText(why, how, check, expect, undo),
    }),
  );
  const exercises = playbook.exercises.map(({ id, question, answer }): DocumentSection => ({
    id,
    heading: 'Spot the bug',
    ...plainText(question, answer),
  }));
  const end = ending.map((part): DocumentSection => ({ ...part, id: 'what-is-now-true' }));
  return {
    path: playbookPath(playbook.slug),
    kind: 'playbook',
    number: null,
    title: playbook.title,
    summary: playbook.summary,
    facets: { kind: ['playbook'], topic: playbook.topics },
    intro: [playbook.audience, ...playbook.needs, ...(intro?.text ?? []), ...(intro?.code ?? [])],
    sections: [...steps, ...exercises, ...end.slice(0, 1)],
    aliases: PLAYBOOK_ALIASES,
    reported: [],
  };
}

/** A topic; what it lists of issues stands on their own pages. */
export function topicDocument(topic: TopicPage): SearchDocument {
  const noted = topic.issues.length > 0 ? [] : topic.noted;
  const findings: DocumentSection = {
    id: 'findings',
    heading: 'Findings',
    text: noted.flatMap(({ finding }) => [finding.title, finding.note]),
  };
  return {
    path: topicPath(topic.slug),
    kind: 'topic',
    number: null,
    title: topic.title,
    summary: topic.summary,
    facets: { kind: ['topic'], topic: [topic.slug] },
    intro: plainText(topic.body).text,
    sections: [
      { id: 'start', heading: 'Where to start', ...plainText(topic.start) },
      { id: 'questions', heading: 'What a reviewer asks', ...plainText(...topic.questions) },
      ...(noted.length > 0 ? [findings] : []),
    ],
    ...NOTHING_UNSHOWN,
  };
}

/** A review; each finding is a section. */
export function reviewDocument(review: Review): SearchDocument {
  const findings = review.findings.map(({ data }): DocumentSection => ({
    id: data.key,
    heading: data.title,
    text: [data.note],
  }));
  return {
    path: reviewPath(review.slug),
    kind: 'review',
    number: null,
    title: review.title,
    summary: review.summary,
    facets: { kind: ['review'], stack: review.stack },
    intro: [review.system, review.kind, ...plainText(review.body).text],
    sections: findings,
    aliases: REVIEW_ALIASES,
    reported: [],
  };
}

/** The numbers that were withdrawn, so that a search for one says so. */
export function withdrawnDocuments({ permalinks }: Pick<Catalog, 'permalinks'>): SearchDocument[] {
  return Object.entries(permalinks).flatMap(([name, { withdrawn }]) => {
    if (!withdrawn) return [];
    const number = Number(name);
    const { why, replacedBy } = withdrawn;
    const instead =
      replacedBy === null ? 'Nothing replaces it.' : `Replaced by ${numberName(replacedBy)}.`;
    return [
      {
        path: permalinkPath(number),
        kind: 'page' as const,
        number,
        title: `${numberName(number)} was withdrawn`,
        summary: `${why} ${instead}`,
        facets: { kind: ['page'] },
        sections: [],
        ...NOTHING_UNSHOWN,
      },
    ];
  });
}
