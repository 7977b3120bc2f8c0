import { Text } from '@mantine/core'
import type { ReceiverState } from '../../../../preload/contract/notifications.ts'
import { StatusWord, type Tone } from '../../../ui/status-word.tsx'
import { useFailureText } from '../../../words/use-failure-text.ts'
import { useWords } from '../../../words/use-words.ts'
import classes from './receiver.module.css'

const tones = { off: 'info', opening: 'info', listening: 'good', failed: 'bad' } as const satisfies Readonly<
  Record<ReceiverState['state'], Tone>
>

/** Where Ponte listens, in one line; why it does not, below. */
export function ReceiverLine({ receiver }: { readonly receiver: ReceiverState }) {
  const { t } = useWords('connect')
  const failureText = useFailureText()
  const { state, address, port, place, failure } = receiver
  const here = address === null || port === null ? null : `${address.includes(':') ? `[${address}]` : address}:${port}`
  return (
    <div className={classes.receiver} role="status">
      <p className={classes.line}>
        <StatusWord tone={tones[state]}>{t(`receiver.${state}`)}</StatusWord>
        {here === null || state !== 'listening' ? null : <code translate="no">{here}</code>}
      </p>
      {place.publicUrl === '' ? null : (
        <p className={classes.line}>
          {t('receiver.reached')} <code translate="no">{place.publicUrl}</code>
        </p>
      )}
      {failure === null ? null : (
        <Text size="sm">
          {failure.code === 'portInUse'
            ? t('receiver.port.taken', { port: String(failure.details['port'] ?? place.port) })
            : failureText(failure)}
        </Text>
      )}
    </div>
  )
}
