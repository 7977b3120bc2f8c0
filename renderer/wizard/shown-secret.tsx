import { Button, Group } from '@mantine/core'
import { IconCopy } from '@tabler/icons-react'
import { useEffect, useRef } from 'react'
import { useStore } from 'zustand'
import { StatusWord } from '../ui/status-word.tsx'
import { useNow } from '../ui/use-now.ts'
import { useWords } from '../words/use-words.ts'
import { clearClipboard, clipboardMs, copiedSecret, copySecret } from './secret-clipboard.ts'
import classes from './shown-secret.module.css'

interface ShownSecretProps {
  readonly label: string
  readonly value: string
}

const second = 1000

/** A secret that is shown this once, and what happens to it in the clipboard. */
export function ShownSecret({ label, value }: ShownSecretProps) {
  const { t } = useWords('connect')
  const copy = useRef<HTMLButtonElement>(null)
  // the button that asked for it is gone or at work, and copying is what comes next
  useEffect(() => copy.current?.focus(), [])
  return (
    <section className={classes.secret} aria-label={label}>
      <p className={classes.label}>{label}</p>
      <code className={classes.value} translate="no">
        {value}
      </code>
      <Group gap="sm">
        <Button
          ref={copy}
          size="sm"
          leftSection={<IconCopy size={16} aria-hidden />}
          onClick={() => void copySecret(value)}
        >
          {t('secret.copy')}
        </Button>
        <InClipboard />
      </Group>
      <p className={classes.once}>{t('secret.once')}</p>
    </section>
  )
}

/** What is said of the clipboard. The seconds are seen and not spoken. */
function InClipboard() {
  const { t } = useWords('connect')
  const copied = useStore(copiedSecret, (state) => state.copied)
  const now = useNow(second)
  if (copied.kind === 'none') return null
  if (copied.kind === 'counting') {
    // the clock of the page moves with whole seconds, so the first of them may have begun before
    const seconds = Math.min(clipboardMs / second, Math.max(0, Math.ceil((copied.until - now) / second)))
    return (
      <>
        <span role="status">
          <StatusWord tone="good">{t('clipboard.copied')}</StatusWord>
        </span>
        <span className={classes.seconds}>{t('clipboard.counting', { count: seconds })}</span>
      </>
    )
  }
  return (
    <>
      <span role="status">
        <StatusWord
          tone={
            copied.kind === 'refused' ? 'bad' : copied.kind === 'byHand' || copied.kind === 'changed' ? 'info' : 'good'
          }
        >
          {t(`clipboard.${copied.kind}`)}
        </StatusWord>
      </span>
      {copied.kind === 'byHand' ? (
        <Button size="compact-sm" variant="default" onClick={() => void clearClipboard()}>
          {t('clipboard.clear')}
        </Button>
      ) : null}
    </>
  )
}
