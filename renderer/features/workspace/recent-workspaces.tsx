import { Stack, Text, Title, UnstyledButton } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { api } from '../../api/api.ts'
import { useWords } from '../../words/use-words.ts'
import classes from './recent-workspaces.module.css'

interface RecentWorkspacesProps {
  readonly onOpen: (path: string) => void
  /** A file that is not offered: the one that is open, or that could not be opened. */
  readonly without?: string | undefined
}

/** The workspaces opened before, newest first. One whose file is gone is named, but cannot be chosen. */
export function RecentWorkspaces({ onOpen, without }: RecentWorkspacesProps) {
  const { t, formatDateTime } = useWords('workspace')
  const recent = useQuery(api.workspace.recent.queryOptions())
  const shown = recent.data?.filter(({ path }) => path !== without) ?? []
  if (shown.length === 0) return null
  return (
    <Stack gap="xs">
      <Title order={2} size="h5">
        {t('recent')}
      </Title>
      {shown.map(({ path, name, practice, openedAt, exists }) => (
        <UnstyledButton key={path} className={classes.workspace} disabled={!exists} onClick={() => onOpen(path)}>
          <Text component="span" fw={500}>
            {practice ? t('practice') : name === '' ? t('label') : name}
          </Text>
          <Text component="span" size="sm" c="dimmed">
            {exists ? formatDateTime(openedAt) : t('missing')}
          </Text>
          <Text component="span" size="xs" c="dimmed" className={classes.path}>
            {path}
          </Text>
        </UnstyledButton>
      ))}
    </Stack>
  )
}
