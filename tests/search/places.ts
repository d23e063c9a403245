import { join } from 'node:path';

/** The index with distractors, which nothing but this suite searches. */
export const CROWDED_INDEX = join(process.cwd(), '.cache', 'search-suite', 'pagefind');
/** Where the tables are written for whoever runs the suite. */
export const TABLES = join(process.cwd(), 'test-results', 'search-tables');
