import type { MantineColorScheme, MantineColorSchemeManager } from '@mantine/core'

/** Keeps the colour scheme in this window only: it is stored with the settings, whose address never changes. */
export function createColourSchemeKeeper(first: MantineColorScheme): MantineColorSchemeManager {
  return { get: () => first, set: () => {}, subscribe: () => {}, unsubscribe: () => {}, clear: () => {} }
}
