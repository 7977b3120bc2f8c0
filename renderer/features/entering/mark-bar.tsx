import { Button, TextInput } from '@mantine/core'
import { IconAlertTriangle, IconArrowBackUp, IconCheck, IconPlayerSkipForward } from '@tabler/icons-react'
import { type FormEvent, useEffect, useRef, useState } from 'react'
import type { EntryState } from '../../../preload/contract/entering.ts'
import { useWords } from '../../words/use-words.ts'
import classes from './entering.module.css'

interface MarkBarProps {
  readonly state: EntryState
  /** Nothing is to stand in injixo any more. */
  readonly isRemoval?: boolean
  readonly note: string
  readonly markedAt: number | null
  readonly isBusy: boolean
  readonly isAsking: boolean
  readonly onAsk: (isAsking: boolean) => void
  readonly onMark: (as: 'done' | 'skipped' | 'problem', note?: string) => void
  readonly onTakeBack: () => void
}

/** What became of a person or an activity: entered, skipped, or a problem with a word about it. */
export function MarkBar(props: MarkBarProps) {
  const { state, isRemoval = false, note, markedAt, isBusy, isAsking, onAsk, onMark, onTakeBack } = props
  const { t } = useWords('entering')
  if (isAsking) return <ProblemNote first={note} onCancel={() => onAsk(false)} onKeep={onMark} />
  return (
    <div className={classes.marks}>
      {state === 'done' ? null : (
        <Button leftSection={<IconCheck size={16} aria-hidden />} loading={isBusy} onClick={() => onMark('done')}>
          {t(isRemoval ? 'takenOut' : 'done')}
        </Button>
      )}
      {state === 'done' || state === 'skipped' ? null : (
        <Button
          variant="default"
          leftSection={<IconPlayerSkipForward size={16} aria-hidden />}
          onClick={() => onMark('skipped')}
        >
          {t('skip')}
        </Button>
      )}
      <Button variant="default" leftSection={<IconAlertTriangle size={16} aria-hidden />} onClick={() => onAsk(true)}>
        {t('problem')} …
      </Button>
      {markedAt === null ? null : (
        <Button variant="default" leftSection={<IconArrowBackUp size={16} aria-hidden />} onClick={onTakeBack}>
          {t('takeBack')}
        </Button>
      )}
    </div>
  )
}

interface ProblemNoteProps {
  readonly first: string
  readonly onCancel: () => void
  readonly onKeep: MarkBarProps['onMark']
}

function ProblemNote({ first, onCancel, onKeep }: ProblemNoteProps) {
  const { t } = useWords('entering')
  const [note, setNote] = useState(first)
  const field = useRef<HTMLInputElement>(null)
  useEffect(() => field.current?.focus(), [])
  const keep = (event: FormEvent) => {
    event.preventDefault()
    onKeep('problem', note)
  }
  return (
    <form className={classes.marks} onSubmit={keep}>
      <TextInput
        ref={field}
        flex="1 1 260px"
        maxLength={500}
        aria-label={t('problemNote')}
        placeholder={t('problemNote')}
        value={note}
        onChange={(event) => setNote(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === 'Escape') onCancel()
        }}
      />
      <Button type="submit">{t('problemKeep')}</Button>
      <Button variant="default" onClick={onCancel}>
        {t('cancel')}
      </Button>
    </form>
  )
}
