/** The package carries no types; these are the options that are used here. */
declare module '@pagefind/default-ui' {
  export class PagefindUI {
    constructor(options: {
      element: string | HTMLElement;
      baseUrl: string;
      bundlePath: string;
      showImages: boolean;
      showSubResults: boolean;
      resetStyles: boolean;
    });
  }
}
