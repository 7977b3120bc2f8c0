import { Anchor, Button, Stack, Table, Text } from '@mantine/core'
import { IconFileImport, IconPlus } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import type { ImportRun } from '../../../preload/contract/imports.ts'
import { api } from '../../api/api.ts'
import { failureOf } from '../../api/failure.ts'
import type { PageProps } from '../../api/page-props.ts'
import { EmptyPlace } from '../../ui/empty-place.tsx'
import { FailureNotice } from '../../ui/failure-notice.tsx'
import { Loading } from '../../ui/loading.tsx'
import { Page } from '../../ui/page.tsx'
import { useWords } from '../../words/use-words.ts'
import classes from './imports.module.css'
import { RunActions } from './run-actions.tsx'
import { RunState } from './run-state.tsx'
import { useRunActions } from './use-run-actions.ts'

/** Every import that was, newest first. */
export function ImportHistory({ go, integrations }: PageProps) {
  const { t } = useWords('imports')
  const runs = useQuery(api.imports.list.queryOptions())
  const bring = (
    <Button leftSection={<IconPlus size={16} aria-hidden />} onClick={() => go('imports/new')}>
      {t('new')}
    </Button>
  )
  return (
    <Page title={t('title')} lead={t('lead')} action={bring}>
      {runs.error !== null ? (
        <FailureNotice failure={failureOf(runs.error)} onTryAgain={() => void runs.refetch()} />
      ) : runs.data === undefined ? (
        <Loading />
      ) : runs.data.length === 0 ? (
        <EmptyPlace
          icon={<IconFileImport size={32} aria-hidden />}
          title={t('empty')}
          text={t('emptyHint')}
          action={<Button onClick={() => go('imports/new')}>{t('new')}</Button>}
        />
      ) : (
        <Runs runs={runs.data} integrations={integrations} />
      )}
    </Page>
  )
}

interface RunsProps extends Pick<PageProps, 'integrations'> {
  readonly runs: readonly ImportRun[]
}

function Runs({ runs, integrations }: RunsProps) {
  const { t, formatDateTime, formatNumber } = useWords('imports')
  const actions = useRunActions()
  const about = (run: ImportRun) => {
    const integration = integrations.find(({ id }) => id === run.integrationId)
    const parts = [t(`stream.${run.stream}`), integration?.name, formatDateTime(run.startedAt)]
    return parts.filter((part) => part !== undefined).join(' · ')
  }
  return (
    <Stack gap="md">
      {actions.failure === null ? null : <FailureNotice failure={actions.failure} focused />}
      {/* a wide table is scrolled by keyboard too */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <section className={classes.scroll} tabIndex={0} aria-label={t('title')}>
        <Table verticalSpacing="sm">
          <Table.Thead>
            <Table.Tr>
              <Table.Th scope="col">{t('file')}</Table.Th>
              <Table.Th scope="col">{t('state')}</Table.Th>
              <Table.Th scope="col" className={classes.number}>
                {t('count.read')}
              </Table.Th>
              <Table.Th scope="col" className={classes.number}>
                {t('count.added')}
              </Table.Th>
              <Table.Th scope="col" className={classes.number}>
                {t('count.changed')}
              </Table.Th>
              <Table.Th scope="col" className={classes.number}>
                {t('count.refused')}
              </Table.Th>
              <Table.Th scope="col">{t('actions')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {runs.map((run) => (
              <Table.Tr key={run.id}>
                <Table.Th scope="row" fw={500} className={classes.fileName}>
                  <Anchor href={`#/imports/${run.id}`} size="sm">
                    {run.fileName}
                  </Anchor>
                  <Text size="xs" c="dimmed" fw={400}>
                    {about(run)}
                  </Text>
                </Table.Th>
                <Table.Td>
                  <RunState state={run.state} />
                  {run.kept === 0 ? null : (
                    <Text size="xs" c="dimmed">
                      {t('kept', { count: run.kept })}
                    </Text>
                  )}
                </Table.Td>
                <Table.Td className={classes.number}>{formatNumber(run.counts.read)}</Table.Td>
                <Table.Td className={classes.number}>{formatNumber(run.counts.added)}</Table.Td>
                <Table.Td className={classes.number}>{formatNumber(run.counts.changed)}</Table.Td>
                <Table.Td className={classes.number}>
                  {run.counts.refused === 0 ? (
                    '0'
                  ) : (
                    <Anchor href={`#/imports/${run.id}`} size="sm">
                      {t('refused', { count: run.counts.refused })}
                    </Anchor>
                  )}
                </Table.Td>
                <Table.Td>
                  <RunActions run={run} actions={actions} />
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </section>
    </Stack>
  )
}
