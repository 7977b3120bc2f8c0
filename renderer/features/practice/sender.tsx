import { Button, Text, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import type { PracticeSystem } from '../../../preload/contract/practice.ts'
import { api } from '../../api/api.ts'
import { confirmToast } from '../../ui/confirm-toast.ts'
import { FeedState, type FeedStateName } from '../../ui/feed-state.tsx'
import { StatusWord } from '../../ui/status-word.tsx'
import { useWords } from '../../words/use-words.ts'
import classes from './practice.module.css'
import type { usePracticeSystems } from './use-practice-systems.ts'

type Sends = NonNullable<PracticeSystem['sends']>

interface SenderProps {
  readonly system: PracticeSystem
  readonly sends: Sends
  readonly name: string
  readonly ways: ReturnType<typeof usePracticeSystems>
}

const looks = {
  off: 'off',
  sending: 'onTime',
  refused: 'failed',
  unreachable: 'failed',
} as const satisfies Readonly<Record<Sends['state'], FeedStateName>>

// as often as somebody who waits for the first message looks up
const lookMs = 2000

/** A simulated system that sends: where to, whether it does, and the restart without which nothing new counts. */
export function Sender({ system, sends, name, ways }: SenderProps) {
  const { t } = useWords('practice')
  // its figures change with nobody doing anything
  useQuery({ ...api.practice.systems.queryOptions(), refetchInterval: lookMs })
  const restart = () => ways.restart(system.system, () => confirmToast(t('sends.restarted', { name })))
  return (
    <>
      <div className={classes.sender}>
        <span role="status">
          <FeedState state={looks[sends.state]}>{t(`sends.state.${sends.state}`)}</FeedState>
        </span>
        {sends.sent + sends.failed === 0 ? null : (
          <Text size="sm" c="dimmed">
            {t('sends.counts', { sent: sends.sent, failed: sends.failed })}
          </Text>
        )}
      </div>
      <AddressForm system={system} sends={sends} name={name} ways={ways} />
      <div className={classes.sender}>
        <Button variant={sends.isRestartDue ? 'filled' : 'default'} loading={ways.isBusy} onClick={restart}>
          {t('sends.restart')}
        </Button>
        {sends.isRestartDue ? (
          <>
            <StatusWord tone="warning">{t('sends.due')}</StatusWord>
            <Text size="sm">{t('sends.dueHint')}</Text>
          </>
        ) : null}
      </div>
    </>
  )
}

function AddressForm({ system, sends, name, ways }: SenderProps) {
  const { t } = useWords('practice')
  const [url, setUrl] = useState('')
  const [isTried, setIsTried] = useState(false)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setIsTried(true)
    const entered = url.trim()
    if (entered === '') return
    ways.setAddress(system.system, entered, () => {
      confirmToast(t('sends.urlSaved', { name }))
      // it holds the token: nothing of it stays to be seen
      setUrl('')
      setIsTried(false)
    })
  }
  return (
    <form className={classes.password} noValidate onSubmit={submit}>
      <TextInput
        type="password"
        label={
          <span className={classes.label}>
            {t('sends.url')}
            {sends.hasAddress ? <StatusWord tone="good">{t('sends.entered')}</StatusWord> : null}
          </span>
        }
        description={t('sends.url.hint')}
        value={url}
        maxLength={500}
        autoComplete="off"
        spellCheck={false}
        error={isTried && url.trim() === '' ? t('sends.needed') : undefined}
        onChange={(event) => setUrl(event.currentTarget.value)}
      />
      <Button type="submit" variant="default" loading={ways.isBusy}>
        {t('sends.enter')}
      </Button>
    </form>
  )
}
