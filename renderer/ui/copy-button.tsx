import { Button, CopyButton as Copying } from '@mantine/core'
import { IconCheck, IconCopy } from '@tabler/icons-react'
import { useUiWords } from './ui-words.ts'

interface CopyButtonProps {
  readonly value: string
  /** What is copied, for those who hear the page: several copy buttons on one page differ by it. */
  readonly what?: string
}

/** Copies a text and says so. */
export function CopyButton({ value, what }: CopyButtonProps) {
  const words = useUiWords()
  return (
    <Copying value={value} timeout={2000}>
      {({ copied, copy }) => (
        <Button
          size="compact-sm"
          variant="default"
          onClick={copy}
          leftSection={copied ? <IconCheck size={14} aria-hidden /> : <IconCopy size={14} aria-hidden />}
          {...(what !== undefined && { 'aria-label': `${copied ? words.copied : words.copy}: ${what}` })}
        >
          {copied ? words.copied : words.copy}
        </Button>
      )}
    </Copying>
  )
}
