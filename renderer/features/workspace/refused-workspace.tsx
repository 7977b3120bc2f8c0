import { Button, Group, Paper, Stack, Text, Title } from '@mantine/core'
import { useDocumentTitle } from '@mantine/hooks'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import type { WorkspaceStatus } from '../../../preload/contract/workspace.ts'
import { api } from '../../api/api.ts'
import { failureOf } from '../../api/failure.ts'
import { FailureNotice } from '../../ui/failure-notice.tsx'
import { useWords } from '../../words/use-words.ts'
import { NewWorkspaceForm } from './new-workspace-form.tsx'
import { OpenWorkspaceForm } from './open-workspace-form.tsx'
import classes from './refused-workspace.module.css'

type Refused = Extract<WorkspaceStatus, { readonly status: 'refused' }>

/** A workspace that could not be opened: what happened, and every way on. The file itself is untouched. */
export function RefusedWorkspace({ refused }: { readonly refused: Refused }) {
  const { t, formatDateTime, formatBytes } = useWords('workspace')
  useDocumentTitle(`${t('refused.title')} – Ponte`)
  const queries = useQueryClient()
  const heading = useRef<HTMLHeadingElement>(null)
  const [way, setWay] = useState<'new' | 'open' | null>(null)
  const open = useMutation(api.workspace.open.mutationOptions({ onSuccess: () => queries.invalidateQueries() }))
  useEffect(() => heading.current?.focus(), [])
  return (
    <main className={classes.page}>
      <Stack gap="lg">
        <div>
          <Title order={1} size="h2" ref={heading} tabIndex={-1} className={classes.title}>
            {t('refused.title')}
          </Title>
          <Text c="dimmed">{t('refused.lead')}</Text>
        </div>
        <FailureNotice failure={refused.failure}>
          <Button
            size="xs"
            variant="default"
            loading={open.isPending}
            onClick={() => open.mutate({ path: refused.path })}
          >
            {t('refused.again')}
          </Button>
        </FailureNotice>
        {open.isError ? <FailureNotice failure={failureOf(open.error)} focused /> : null}
        <Stack gap="xs" component="section">
          <Title order={2} size="h4">
            {t('refused.copies')}
          </Title>
          {refused.copies.length === 0 ? <Text>{t('refused.noCopies')}</Text> : null}
          {refused.copies.map(({ path, at, bytes }) => (
            <Paper key={path} withBorder p="sm">
              <Group justify="space-between">
                <div className={classes.copy}>
                  <Text>{t('refused.copy', { at: formatDateTime(at), size: formatBytes(bytes) })}</Text>
                  <Text size="xs" c="dimmed">
                    {path}
                  </Text>
                </div>
                <Button onClick={() => open.mutate({ path })}>{t('refused.openCopy')}</Button>
              </Group>
            </Paper>
          ))}
        </Stack>
        <Stack gap="xs" component="section">
          <Title order={2} size="h4">
            {t('refused.others')}
          </Title>
          <Group>
            <Button variant="default" aria-expanded={way === 'open'} onClick={() => setWay('open')}>
              {t('open')}
            </Button>
            <Button variant="default" aria-expanded={way === 'new'} onClick={() => setWay('new')}>
              {t('new')}
            </Button>
          </Group>
          {way === 'open' ? <OpenWorkspaceForm onDone={() => setWay(null)} /> : null}
          {way === 'new' ? <NewWorkspaceForm onDone={() => setWay(null)} /> : null}
        </Stack>
      </Stack>
    </main>
  )
}
