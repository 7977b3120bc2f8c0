import { IconClock, IconFile, IconFlag, IconHandClick, IconInbox, IconRestore } from '@tabler/icons-react'
import type { ImportRun } from '../../../preload/contract/imports.ts'

const icons = {
  file: IconFile,
  byHand: IconHandClick,
  first: IconFlag,
  schedule: IconClock,
  catchUp: IconRestore,
  received: IconInbox,
} as const satisfies Readonly<Record<ImportRun['source'], typeof IconFile>>

/** How an import came about, as a sign beside the words that say it. */
export function SourceIcon({ source }: Pick<ImportRun, 'source'>) {
  const Icon = icons[source]
  return <Icon size={16} aria-hidden />
}
