import { defineRouteMiddleware } from '@astrojs/starlight/route-data';

/** The page for addresses that lead nowhere has no address of its own to name. */
export const onRequest = defineRouteMiddleware(({ locals }) => {
  const route = locals.starlightRoute;
  if (route.id !== '404') return;
  route.head = route.head.filter(
    ({ attrs }) => attrs?.['rel'] !== 'canonical' && attrs?.['property'] !== 'og:url',
  );
});
