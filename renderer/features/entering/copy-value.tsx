import { Button } from '@mantine/core'
import { IconCheck, IconCopy } from '@tabler/icons-react'
import { Identifier } from '../../ui/identifier.tsx'
import { Keys } from '../../ui/keys.tsx'
import { useWords } from '../../words/use-words.ts'
import classes from './entering.module.css'

interface CopyValueProps {
  readonly label: string
  readonly value: string
  readonly action: string
  /** The key that copies it, too. */
  readonly shortcut: string
  readonly isCopied: boolean
  readonly onCopy: () => void
}

/** A value to carry over to injixo, large, with its button and key. */
export function CopyValue({ label, value, action, shortcut, isCopied, onCopy }: CopyValueProps) {
  const { t } = useWords('entering')
  return (
    <div className={classes.value}>
      <span className={classes.valueText}>
        <span className={classes.label}>{label}</span>
        <Identifier blank={t('blank')}>{value}</Identifier>
      </span>
      <Button
        size="xs"
        variant="default"
        leftSection={isCopied ? <IconCheck size={14} aria-hidden /> : <IconCopy size={14} aria-hidden />}
        rightSection={<Keys of={[shortcut]} />}
        aria-label={`${isCopied ? t('copied') : action}: ${value}`}
        onClick={onCopy}
      >
        {isCopied ? t('copied') : action}
      </Button>
    </div>
  )
}
