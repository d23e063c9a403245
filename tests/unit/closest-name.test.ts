import { expect, test } from 'vitest';
import { closestName } from '../../src/catalog/closest-name.ts';

test.for([
  ['severty', ['severity', 'status'], 'severity'],
  ['stack', ['stacks'], 'stacks'],
  ['lost-update', ['lost-update-on-counter', 'lost-updates'], 'lost-updates'],
  ['priority', ['severity', 'status', 'stack'], undefined],
  ['anything', [], undefined],
] as const)('%s among %o: %s', ([name, known, expected]) => {
  expect(closestName(name, known)).toBe(expected);
});
