import { defineCollection } from 'astro:content';
import { z } from 'astro/zod';
import {
  renderIssue,
  renderPlaybook,
  renderReview,
  renderTopic,
  type PlaybookEntry,
  type ReviewEntry,
  type TopicEntry,
} from './rendering/entries.ts';
import { catalogLoader } from './rendering/loader.ts';
import type { StoredIssue } from './rendering/stored-issue.ts';

// The catalogue has validated everything by then: these schemas only carry the types.
export const collections = {
  issues: defineCollection({
    loader: catalogLoader({
      name: 'issues',
      items: (catalog) => catalog.issues,
      render: renderIssue,
    }),
    schema: z.custom<StoredIssue>(),
  }),
  playbooks: defineCollection({
    loader: catalogLoader({
      name: 'playbooks',
      items: (catalog) => catalog.playbooks,
      render: renderPlaybook,
    }),
    schema: z.custom<PlaybookEntry>(),
  }),
  topics: defineCollection({
    loader: catalogLoader({
      name: 'topics',
      items: (catalog) => catalog.topics,
      render: renderTopic,
    }),
    schema: z.custom<TopicEntry>(),
  }),
  reviews: defineCollection({
    loader: catalogLoader({
      name: 'reviews',
      items: (catalog) => catalog.reviews,
      render: renderReview,
    }),
    schema: z.custom<ReviewEntry>(),
  }),
};
