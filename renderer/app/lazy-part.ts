import { type ComponentType, lazy, type LazyExoticComponent } from 'react'

/** A part whose code is fetched when it is first shown. React wants a default export; we have none. */
export function lazyPart<P>(load: () => Promise<ComponentType<P>>): LazyExoticComponent<ComponentType<P>> {
  return lazy(async () => ({ default: await load() }))
}
