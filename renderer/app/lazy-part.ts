import { type ComponentType, createElement, type FunctionComponent, lazy, useState } from 'react'

/** A part whose code is fetched when it is first shown, or before. */
export type LazyPart<P> = FunctionComponent<P> & {
  /** Fetches the code ahead of time; never throws: showing the part tells what went wrong. */
  fetch(): Promise<void>
}

/**
 * Makes a lazy part. One whose code is there already is drawn at once: React would hold it back for 300 ms after it has shown
 * that something is loading.
 */
export function lazyPart<P extends object>(load: () => Promise<ComponentType<P>>): LazyPart<P> {
  let loaded: ComponentType<P> | null = null
  const get = async () => {
    loaded = await load()
    return { default: loaded }
  }
  const Waiting = lazy(get)
  const Part: FunctionComponent<P> = (props) => {
    // for as long as it is shown the same one, or what it holds would be lost half way
    const [Shown] = useState<ComponentType<P>>(() => loaded ?? Waiting)
    return createElement(Shown, props)
  }
  return Object.assign(Part, {
    fetch: () =>
      get().then(
        () => undefined,
        () => undefined,
      ),
  })
}
