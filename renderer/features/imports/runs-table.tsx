import { Anchor, Stack, Table, Text } from '@mantine/core'
import type { ImportRun } from '../../../preload/contract/imports.ts'
import type { PageProps } from '../../api/page-props.ts'
import { FailureNotice } from '../../ui/failure-notice.tsx'
import { useWords } from '../../words/use-words.ts'
import classes from './imports.module.css'
import { RunActions } from './run-actions.tsx'
import { RunState } from './run-state.tsx'
import { SourceIcon } from './source-icon.tsx'
import { useRunActions } from './use-run-actions.ts'
import { useRunName } from './use-run-name.ts'

interface RunsTableProps extends Pick<PageProps, 'integrations'> {
  readonly label: string
  readonly runs: readonly ImportRun[]
  /** All of one integration, which then need not be named in each row. */
  readonly isOfOne?: boolean
}

const counts = ['read', 'added', 'changed'] as const
/** In a narrow window only what was read and refused stands in the list; the rest is in the details. */
const isMinor = (count: (typeof counts)[number]) => (count === 'read' ? undefined : true)

/** Imports, each with what became of its rows and what can be done with it. */
export function RunsTable({ label, runs, integrations, isOfOne = false }: RunsTableProps) {
  const { t, formatNumber } = useWords('imports')
  const actions = useRunActions()
  const words = useRunName(integrations)
  return (
    <Stack gap="md">
      {actions.failure === null ? null : <FailureNotice failure={actions.failure} focused />}
      {/* a wide table is scrolled by keyboard too */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <section className={classes.scroll} tabIndex={0} aria-label={label}>
        <Table verticalSpacing="sm">
          <Table.Thead>
            <Table.Tr>
              <Table.Th scope="col">{t('what')}</Table.Th>
              <Table.Th scope="col">{t('state')}</Table.Th>
              {counts.map((count) => (
                <Table.Th key={count} scope="col" className={classes.number} data-minor={isMinor(count)}>
                  {t(`count.${count}`)}
                </Table.Th>
              ))}
              <Table.Th scope="col" className={classes.number}>
                {t('count.refused')}
              </Table.Th>
              <Table.Th scope="col">{t('actions')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {runs.map((run) => (
              <Table.Tr key={run.id} data-source={run.source}>
                <Table.Th scope="row" fw={500} className={classes.fileName}>
                  <Anchor href={`#/imports/${run.id}`} size="sm">
                    {words.name(run)}
                  </Anchor>
                  <Text size="xs" c="dimmed" fw={400} className={classes.source}>
                    <SourceIcon source={run.source} />
                    <span>{words.about(run, { isOfOne })}</span>
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
                {counts.map((count) => (
                  <Table.Td key={count} className={classes.number} data-minor={isMinor(count)}>
                    {formatNumber(run.counts[count])}
                  </Table.Td>
                ))}
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
                  <RunActions run={run} name={words.name(run)} actions={actions} />
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </section>
    </Stack>
  )
}
