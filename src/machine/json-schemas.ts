import { z } from 'zod';
import {
  ISSUE_SCHEMA,
  ISSUES_SCHEMA,
  PLAYBOOK_SCHEMA,
  PLAYBOOKS_SCHEMA,
  REVIEW_SCHEMA,
  REVIEWS_SCHEMA,
  TOPIC_SCHEMA,
  TOPICS_SCHEMA,
} from './context.ts';
import { issueFileSchema, issuesFileSchema } from './issue-schema.ts';
import { playbookFileSchema, playbooksFileSchema } from './playbook-schema.ts';
import { reviewFileSchema, reviewsFileSchema } from './review-schema.ts';
import { topicFileSchema, topicsFileSchema } from './topic-schema.ts';

const FILES = {
  [ISSUES_SCHEMA]: issuesFileSchema,
  [ISSUE_SCHEMA]: issueFileSchema,
  [PLAYBOOKS_SCHEMA]: playbooksFileSchema,
  [PLAYBOOK_SCHEMA]: playbookFileSchema,
  [TOPICS_SCHEMA]: topicsFileSchema,
  [TOPIC_SCHEMA]: topicFileSchema,
  [REVIEWS_SCHEMA]: reviewsFileSchema,
  [REVIEW_SCHEMA]: reviewFileSchema,
} as const;

/** Where a JSON Schema stands. */
export type SchemaPath = keyof typeof FILES;

/** Where all of them stand; `Object.keys` forgets which keys there are. */
export const SCHEMAS = Object.keys(FILES) as readonly SchemaPath[];

/**
 * The JSON Schema (draft 2020-12) of a kind of file below `/api/`.
 *
 * @param path where the schema stands
 * @param url how a path is written for readers outside the site; an absolute address becomes the schema's `$id`
 */
export function jsonSchema(
  path: SchemaPath,
  url: (path: string) => string,
): Record<string, unknown> {
  const { $schema, ...rest } = z.toJSONSchema(FILES[path], { target: 'draft-2020-12' });
  const id = url(path);
  return { $schema, ...(URL.canParse(id) && { $id: id }), ...rest };
}
