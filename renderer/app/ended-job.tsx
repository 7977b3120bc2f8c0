import { Anchor, CloseButton } from '@mantine/core'
import { useEffect } from 'react'
import type { JobSnapshot } from '../../preload/contract/job.ts'
import { forgetEnded } from '../api/follow-jobs.ts'
import { StatusWord, type Tone } from '../ui/status-word.tsx'
import { useUiWords } from '../ui/ui-words.ts'
import { useWords } from '../words/use-words.ts'
import classes from './status-line.module.css'

// what went well needs no answer; a failure stays until somebody has read it
const shownMs = 10_000

const tones = { done: 'good', cancelled: 'info', failed: 'bad' } as const satisfies Readonly<Record<string, Tone>>
const places = {
  import: 'imports',
  history: 'imports/runs',
  undoImport: 'imports',
  delivery: 'delivery',
  practice: 'overview',
} as const

/** How the last job ended, and where its result is. */
export function EndedJob({ job }: { readonly job: JobSnapshot }) {
  const { t } = useWords('jobs')
  const ui = useUiWords()
  const { kind, state, subject, failure } = job
  useEffect(() => {
    if (state === 'failed') return undefined
    const timer = setTimeout(forgetEnded, shownMs)
    return () => clearTimeout(timer)
  }, [state])
  if (state === 'running') return null
  return (
    <>
      <span role="status" className={classes.ended}>
        <span className={classes.name}>{t(`name.${kind}`, { subject })}</span>{' '}
        <StatusWord tone={tones[state]}>{t(`ended.${state}`)}</StatusWord>
        {failure === null ? null : <span>{ui.failure(failure)}</span>}
      </span>
      <Anchor href={`#/${places[kind]}`} size="sm" onClick={forgetEnded}>
        {t('show')}
      </Anchor>
      <CloseButton size="sm" aria-label={ui.close} onClick={forgetEnded} />
    </>
  )
}
