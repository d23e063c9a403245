import { z } from 'zod';
import { ISSUE_SCHEMA, ISSUES_SCHEMA } from './context.ts';
import { issueFileSchema, issuesFileSchema } from './issue-schema.ts';

const FILES = { [ISSUE_SCHEMA]: issueFileSchema, [ISSUES_SCHEMA]: issuesFileSchema } as const;

/**
 * The JSON Schema (draft 2020-12) of a kind of file below `/api/`.
 *
 * @param path where the schema stands
 * @param url how a path is written for readers outside the site; an absolute address becomes the schema's `$id`
 */
export function jsonSchema(
  path: keyof typeof FILES,
  url: (path: string) => string,
): Record<string, unknown> {
  const { $schema, ...rest } = z.toJSONSchema(FILES[path], { target: 'draft-2020-12' });
  const id = url(path);
  return { $schema, ...(URL.canParse(id) && { $id: id }), ...rest };
}
