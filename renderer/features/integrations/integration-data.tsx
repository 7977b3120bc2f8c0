import { Button, Table } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import type { Integration } from '../../../preload/contract/integrations.ts'
import { api } from '../../api/api.ts'
import { isConnected } from '../../api/connected.ts'
import { failureOf } from '../../api/failure.ts'
import type { PageProps } from '../../api/page-props.ts'
import { FailureNotice } from '../../ui/failure-notice.tsx'
import { Loading } from '../../ui/loading.tsx'
import { useWords } from '../../words/use-words.ts'

interface IntegrationDataProps {
  readonly integration: Integration
  readonly page: PageProps
}

/** What each stream of the integration has brought so far, and the way to bring more. */
export function IntegrationData({ integration, page }: IntegrationDataProps) {
  const { t, formatNumber, formatDateTime } = useWords('integrations')
  const { id, zone } = integration
  const freshness = useQuery(api.integrations.freshness.queryOptions({ input: { id } }))
  if (freshness.isError)
    return <FailureNotice failure={failureOf(freshness.error)} onTryAgain={() => void freshness.refetch()} />
  if (freshness.data === undefined) return <Loading rows={2} />
  const at = (instant: number | null, zone?: string) => (instant === null ? '–' : formatDateTime(instant, zone))
  return (
    <Table.ScrollContainer minWidth={460}>
      <Table>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('data.stream')}</Table.Th>
            <Table.Th ta="end">{t('data.rows')}</Table.Th>
            <Table.Th>{t('data.imported')}</Table.Th>
            <Table.Th>{t('data.newest')}</Table.Th>
            <Table.Th />
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {freshness.data.map(({ stream, rows, lastImportAt, newestAt }) => (
            <Table.Tr key={stream}>
              <Table.Th scope="row">{t(`stream.${stream}`)}</Table.Th>
              <Table.Td ta="end">{formatNumber(rows)}</Table.Td>
              <Table.Td>{lastImportAt === null ? t('data.never') : at(lastImportAt)}</Table.Td>
              <Table.Td>{at(newestAt, zone)}</Table.Td>
              <Table.Td ta="end">
                {isConnected(integration) ? null : (
                  <Button
                    size="compact-sm"
                    variant="default"
                    aria-label={t(`bring.${stream}`)}
                    onClick={() => {
                      page.pickIntegration(id)
                      page.go(`imports/new/${stream}`)
                    }}
                  >
                    {t('data.action')}
                  </Button>
                )}
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  )
}
