import { escapeHtml } from '../catalog/escape-html.ts';

/** A title as HTML in which long identifiers may break behind their underscores, dots and slashes. */
export function breakable(title: string): string {
  return escapeHtml(title).replaceAll(/(?<=\w)([_.]|\/)(?=\w)/g, '$1<wbr>');
}
