import { Anchor, Button, Group } from '@mantine/core'
import { IconArrowBackUp, IconDownload, IconPlayerPlay } from '@tabler/icons-react'
import type { ImportRun } from '../../../preload/contract/imports.ts'
import { useWords } from '../../words/use-words.ts'
import classes from './imports.module.css'
import type { RunWays } from './use-run-actions.ts'

interface RunActionsProps {
  readonly run: ImportRun
  /** What the run is called. */
  readonly name: string
  readonly actions: RunWays
  /** Whether a way to the details belongs to them. */
  readonly hasDetails?: boolean
}

/** The buttons of one import; only those that do something. */
export function RunActions({ run, name, actions, hasDetails = false }: RunActionsProps) {
  const { t } = useWords('imports')
  const isBusy = actions.busyWith === run.id
  return (
    <Group gap={8} wrap="wrap" className={classes.runActions ?? ''}>
      {run.canResume ? (
        <Button
          size="compact-sm"
          variant="default"
          aria-label={t('resumeWhat', { file: name })}
          leftSection={<IconPlayerPlay size={14} aria-hidden />}
          disabled={isBusy}
          onClick={() => actions.resume(run)}
        >
          {t('resume')}
        </Button>
      ) : null}
      {run.canUndo ? (
        <Button
          size="compact-sm"
          variant="default"
          aria-label={t('undoWhat', { file: name })}
          leftSection={<IconArrowBackUp size={14} aria-hidden />}
          disabled={isBusy}
          onClick={() => actions.undo(run)}
        >
          {t('undo')}
        </Button>
      ) : null}
      {run.counts.refused > 0 ? (
        <Button
          size="compact-sm"
          variant="default"
          leftSection={<IconDownload size={14} aria-hidden />}
          disabled={isBusy}
          onClick={() => actions.saveRefused(run)}
        >
          {t('refusedFile')}
        </Button>
      ) : null}
      {hasDetails ? (
        <Anchor size="sm" href={`#/imports/${run.id}`}>
          {t('details')}
        </Anchor>
      ) : null}
    </Group>
  )
}
