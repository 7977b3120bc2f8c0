import type { ImportRun } from '../../../preload/contract/imports.ts'
import { StatusWord, type Tone } from '../../ui/status-word.tsx'
import { useWords } from '../../words/use-words.ts'

const tones: Readonly<Record<ImportRun['state'], Tone>> = {
  running: 'info',
  interrupted: 'warning',
  done: 'good',
  cancelled: 'info',
  failed: 'bad',
  undone: 'info',
}

/** How an import ended, or that it has not. */
export function RunState({ state }: Pick<ImportRun, 'state'>) {
  const { t } = useWords('imports')
  return <StatusWord tone={tones[state]}>{t(`state.${state}`)}</StatusWord>
}
