import { describe, expect, it } from 'vitest';
import { withoutCommon } from '../../src/search/gather.ts';
import { withoutPlaces } from '../../src/search/pasted.ts';
import { readQuery } from '../../src/search/read-query.ts';
import { wordsOf } from '../../src/search/words.ts';

describe('a query', () => {
  it.each([
    ['RP-14', 14],
    ['rp14', 14],
    ['rp 14', 14],
    ['#14', 14],
    [' 14 ', 14],
    ['see RP-141, please', 141],
    ['warp 14', null],
    ['14 days', null],
  ])('%j asks for the number %j', (query, number) => {
    expect(readQuery(query).number).toBe(number);
  });

  it('is cut at underscores, dots and humps, in lower case', () => {
    expect(wordsOf('Order.objects.get_or_create(fooBar, HTTPServer)')).toEqual(
      ['order', 'objects', 'get', 'or', 'create', 'foo', 'bar', 'http', 'server'], // prettier-ignore
    );
  });

  it('keeps stop words in neighbours alone', () => {
    const { words, pairs } = readQuery('FOR UPDATE NOWAIT');
    expect(words).toEqual(['update', 'nowait']);
    expect(pairs).toEqual(['for update', 'update nowait']);
  });

  it('keeps names whole beside their parts, and calls of one letter', () => {
    expect(readQuery('@csrf_exempt').names).toEqual(['csrf_exempt']);
    expect(readQuery('@csrf_exempt, useState').namesAlone).toBe(true);
    expect(readQuery('useState does not update').namesAlone).toBe(false);
    expect(readQuery('F() and Q(a)').words).toEqual(['f', 'q']);
  });

  it('ends with a word that somebody may still be typing, unless something stands behind it', () => {
    expect(readQuery('lost upd').last).toBe('upd');
    expect(readQuery('lost update ').last).toBeUndefined();
    expect(readQuery('F()').last).toBeUndefined();
  });

  it('is asked without the common words of a large site where it has enough others', () => {
    const isCommon = (word: string): boolean => ['error', 'call', 'django'].includes(word);
    const asked = (query: string) => withoutCommon(readQuery(query), isCommon);
    expect(asked('django error').words).toEqual(['django', 'error']);
    expect(asked('django error call kombu fork lease').words).toHaveLength(6);
    expect(asked('django error kombu fork lease pool task').words).toEqual(
      ['django', 'kombu', 'fork', 'lease', 'pool', 'task'], // prettier-ignore
    );
    expect(asked('cannot call django error kombu').pairs).toEqual(
      ['call django', 'django error', 'error kombu'], // prettier-ignore
    );
  });

  it('reads what is no language', () => {
    for (const query of [
      '',
      '  ',
      '!!! ??? ***',
      '<img src=x onerror=alert(1)>',
      '日本語 русский',
    ]) {
      expect(() => readQuery(query)).not.toThrow();
    }
    expect(readQuery('!!! ???').words).toEqual([]);
    expect(readQuery('日本語').words).toEqual(['日本語']);
  });

  it('of 10,000 characters is asked in a few words, and quickly', () => {
    const words = Array.from({ length: 1500 }, (_, at) => `word${String(at)}x`).join(' ');
    const { words: asked, pairs } = readQuery(words);
    expect(asked.length).toBeLessThanOrEqual(14);
    expect(pairs.length).toBeLessThanOrEqual(14);
    expect(readQuery('a/'.repeat(5000)).words.length).toBeLessThanOrEqual(14);
    expect(readQuery('((((('.repeat(2000)).words).toEqual([]);
  });
});

const TRACEBACK = `2026-11-21 10:00:01,123 ERROR shop.tasks failed
Traceback (most recent call last):
  File "/srv/app/shop/tasks.py", line 41, in send_receipt
    order = Order.objects.get(pk=order_id)
            ^^^^^^^^^^^^^^^^^
  File "/usr/lib/python3.12/site-packages/django/db/models/query.py", line 649, in get
    raise self.model.DoesNotExist(
shop.models.Order.DoesNotExist: Order matching query does not exist at 0x7f3c9a1d2e50`;

describe('a pasted traceback', () => {
  it('leaves out where it happened, and says so', () => {
    const { leftOut } = withoutPlaces(TRACEBACK);
    expect(leftOut).toEqual(
      expect.arrayContaining([
        'Traceback (most recent call last):',
        'File "/srv/app/shop/tasks.py", line 41, in send_receipt',
        '0x7f3c9a1d2e50',
        '2026-11-21 10:00:01,123',
      ]),
    );
  });

  it('is asked by its error first, and not by the code of libraries', () => {
    const { words } = readQuery(TRACEBACK);
    expect(words.slice(0, 4)).toEqual(['shop', 'models', 'order', 'exist']);
    expect(words).toContain('matching');
    expect(words).not.toContain('raise');
    expect(words).not.toContain('traceback');
  });

  it('keeps 403 and lets other large numbers go', () => {
    expect(readQuery('Forbidden (403) after 12345 requests').words).toEqual(['forbidden', '403', 'requests']); // prettier-ignore
  });

  it('that says nothing but where is asked as it stands', () => {
    expect(withoutPlaces('/srv/app/tasks.py')).toEqual({ kept: '/srv/app/tasks.py', leftOut: [] });
  });
});
