import { Button, Table } from '@mantine/core'
import { IconPlugConnected, IconPlus } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { api } from '../../api/api.ts'
import { failureOf } from '../../api/failure.ts'
import type { PageProps } from '../../api/page-props.ts'
import { EmptyPlace } from '../../ui/empty-place.tsx'
import { FailureNotice } from '../../ui/failure-notice.tsx'
import { Loading } from '../../ui/loading.tsx'
import { Page } from '../../ui/page.tsx'
import { useWords } from '../../words/use-words.ts'
import { IntegrationLine } from './integration-line.tsx'

/** Every connection to a contact-centre system, with what it is and how it stands. */
export function IntegrationList({ go }: PageProps) {
  const { t } = useWords('integrations')
  const integrations = useQuery(api.integrations.list.queryOptions())
  const add = (
    <Button leftSection={<IconPlus size={16} aria-hidden />} onClick={() => go('integrations/add')}>
      {t('add')}
    </Button>
  )
  const list = integrations.data
  return (
    <Page title={t('title')} lead={t('lead')} action={list === undefined || list.length === 0 ? undefined : add}>
      {integrations.isError ? (
        <FailureNotice failure={failureOf(integrations.error)} onTryAgain={() => void integrations.refetch()} />
      ) : list === undefined ? (
        <Loading />
      ) : list.length === 0 ? (
        <EmptyPlace
          icon={<IconPlugConnected size={32} aria-hidden />}
          title={t('empty')}
          text={t('empty.text')}
          action={add}
        />
      ) : (
        <Table.ScrollContainer minWidth={640}>
          <Table verticalSpacing="sm" highlightOnHover>
            <Table.Thead>
              <Table.Tr>
                <Table.Th>{t('column.name')}</Table.Th>
                <Table.Th>{t('column.system')}</Table.Th>
                <Table.Th>{t('column.brings')}</Table.Th>
                <Table.Th>{t('column.zone')}</Table.Th>
                <Table.Th>{t('column.state')}</Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {list.map((integration) => (
                <IntegrationLine key={integration.id} integration={integration} />
              ))}
            </Table.Tbody>
          </Table>
        </Table.ScrollContainer>
      )}
    </Page>
  )
}
