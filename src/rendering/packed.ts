/** Values as short texts, for Astro's store: it keeps all entries in one text, which at 5,000 issues is too long to build. */
import { gunzipSync, gzipSync } from 'node:zlib';

declare const content: unique symbol;

/** A text that `unpack` makes the value from again. */
export type Packed<Value> = string & { readonly [content]?: Value };

/** @param value what JSON can say */
export function pack<Value>(value: Value): Packed<Value> {
  return gzipSync(JSON.stringify(value)).toString('base64');
}

export function unpack<Value>(packed: Packed<Value>): Value {
  // The type says what was packed.
  return JSON.parse(gunzipSync(Buffer.from(packed, 'base64')).toString()) as Value;
}
