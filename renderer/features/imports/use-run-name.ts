import type { ImportRun } from '../../../preload/contract/imports.ts'
import type { PageProps } from '../../api/page-props.ts'
import { useWords } from '../../words/use-words.ts'

interface RunName {
  /** The file, or what the system was asked for: `Call history, 17–18 Nov 2026`. */
  readonly name: (run: ImportRun) => string
  /** How it came about, whose it is and when: the line below the name. */
  readonly about: (run: ImportRun, options?: { readonly isOfOne: boolean }) => string
}

/** What an import is called in the language in force. */
export function useRunName(integrations: PageProps['integrations']): RunName {
  const { t, formatWindow, formatDateTime } = useWords('imports')
  const integrationOf = (run: ImportRun) => integrations.find(({ id }) => id === run.integrationId)
  return {
    name: (run) => {
      if (run.source === 'file') return run.fileName
      const zone = integrationOf(run)?.zone ?? 'UTC'
      const parts = [t(`stream.${run.stream}`), run.window === null ? null : formatWindow(run.window, zone)]
      return parts.filter((part) => part !== null).join(', ')
    },
    about: (run, { isOfOne } = { isOfOne: false }) => {
      const what = run.source === 'file' ? t(`stream.${run.stream}`) : t(`source.${run.source}`)
      const parts = [what, isOfOne ? undefined : integrationOf(run)?.name, formatDateTime(run.startedAt)]
      return parts.filter((part) => part !== undefined).join(' · ')
    },
  }
}
