/** The two dialogs that are measured. */

/** How a dialog is used, and how it shows that it has answered; all selectors. */
export interface Dialog {
  readonly who: string;
  readonly button: string;
  readonly field: string;
  /** A result that can be read. */
  readonly result: string;
  /** What says that there is none. */
  readonly nothing?: string;
  /** What says which query is answered: by an attribute, or in words that end with the query. */
  readonly answer: { readonly in: string; readonly attribute?: string; readonly before?: string };
  /** What stands in the place of results that are still to come. */
  readonly pending?: string;
}

/** Ours, as far as somebody sees it: the quick answer counts, what is searched when the keys rest does not. */
export const OURS: Dialog = {
  who: 'ours',
  button: 'site-search [data-open]',
  field: 'site-search input[type="search"]',
  result: '[data-search-results] > li a',
  nothing: '[data-search-empty]',
  answer: { in: '[data-search-region]', attribute: 'data-shown-for' },
};

/** Ours, when everything was searched. */
export const OURS_WHOLE: Dialog = {
  ...OURS,
  answer: { in: '[data-search-region]', attribute: 'data-settled-for' },
};

export const STOCK: Dialog = {
  who: 'bare Starlight',
  button: 'site-search button[data-open-modal]',
  field: 'site-search .pagefind-ui__search-input',
  result: '.pagefind-ui__result-link',
  answer: { in: '.pagefind-ui__message', before: ' for ' },
  pending: '.pagefind-ui__result .pagefind-ui__loading',
};
