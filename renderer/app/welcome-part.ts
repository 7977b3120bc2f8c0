import { lazyPart } from './lazy-part.ts'

/** The first start; fetched before anything is drawn when it is what will be drawn. */
export const WelcomePart = lazyPart(async () => (await import('./welcome-place.tsx')).WelcomePlace)
