import { Button, Group, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { api } from '../../api/api.ts'
import { failureOf } from '../../api/failure.ts'
import { CopyButton } from '../../ui/copy-button.tsx'
import { FailureNotice } from '../../ui/failure-notice.tsx'
import { Loading } from '../../ui/loading.tsx'
import { useWords } from '../../words/use-words.ts'
import classes from './settings.module.css'

interface WorkspaceFactsProps {
  readonly onSaveCopy: () => void
  readonly onOpenAnother: () => void
}

/** The one file everything is in. */
export function WorkspaceFacts({ onSaveCopy, onOpenAnother }: WorkspaceFactsProps) {
  const { t, formatBytes, formatDateTime } = useWords('settings')
  const status = useQuery(api.workspace.status.queryOptions())
  if (status.isError)
    return <FailureNotice failure={failureOf(status.error)} onTryAgain={() => void status.refetch()} />
  if (status.data?.status !== 'open') return <Loading rows={3} />
  const { name, practice, path, bytes, createdAt } = status.data.workspace
  return (
    <>
      <dl className={classes.facts}>
        <dt>{t('workspace.name')}</dt>
        <dd>{practice ? t('workspace.practice') : name === '' ? '–' : name}</dd>
        <dt>{t('workspace.file')}</dt>
        <dd className={classes.path}>
          {path}
          <CopyButton value={path} what={t('workspace.file')} />
        </dd>
        <dt>{t('workspace.size')}</dt>
        <dd>{formatBytes(bytes)}</dd>
        <dt>{t('workspace.created')}</dt>
        <dd>{formatDateTime(createdAt)}</dd>
      </dl>
      <Text size="sm">{t('workspace.secret')}</Text>
      <Group gap="xs">
        <Button variant="default" onClick={onSaveCopy}>
          {t('workspace.copy')}
        </Button>
        <Button variant="default" onClick={onOpenAnother}>
          {t('workspace.open')}
        </Button>
      </Group>
    </>
  )
}
