import { Alert, Button, Code, Group, Text } from '@mantine/core'
import { IconCircleX } from '@tabler/icons-react'
import { type ReactNode, useEffect, useRef } from 'react'
import { CopyButton } from './copy-button.tsx'
import classes from './failure-notice.module.css'
import { type Failed, useUiWords } from './ui-words.ts'

interface FailureNoticeProps {
  readonly failure: Failed
  readonly onTryAgain?: () => void
  /** Ways on that belong to this failure alone. */
  readonly children?: ReactNode
  /** Takes the focus when it appears, as after a failed step. */
  readonly focused?: boolean
  readonly onClose?: () => void
}

/** The technical part: what a support person asks for, nothing that must stay secret. */
function asText({ code, details }: Failed): string {
  return [code, ...Object.entries(details).map(([name, value]) => `${name}: ${value}`)].join('\n')
}

/** A failure where its cause is: what happened, who acts and how; details behind a word, to copy. */
export function FailureNotice({ failure, onTryAgain, children, focused = false, onClose }: FailureNoticeProps) {
  const words = useUiWords()
  const notice = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (focused) notice.current?.focus()
  }, [focused])
  return (
    <Alert
      ref={notice}
      tabIndex={-1}
      role="alert"
      color="red"
      variant="light"
      title={words.failed}
      icon={<IconCircleX aria-hidden />}
      className={classes.notice ?? ''}
      {...(onClose !== undefined && { withCloseButton: true, closeButtonLabel: words.close, onClose })}
    >
      <Text size="sm" className={classes.sentence}>
        {words.failure(failure)}
      </Text>
      {onTryAgain === undefined && children === undefined ? null : (
        <Group gap="xs" mt="sm">
          {onTryAgain === undefined ? null : (
            <Button size="xs" variant="default" onClick={onTryAgain}>
              {words.tryAgain}
            </Button>
          )}
          {children}
        </Group>
      )}
      <details className={classes.details}>
        <summary>{words.details}</summary>
        <Group align="flex-start" gap="xs" mt="xs">
          <Code block className={classes.code ?? ''}>
            {asText(failure)}
          </Code>
          <CopyButton value={asText(failure)} what={words.details} />
        </Group>
      </details>
    </Alert>
  )
}
