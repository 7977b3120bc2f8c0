import { Anchor, Button, Group, Table } from '@mantine/core'
import type { Integration } from '../../../preload/contract/integrations.ts'
import { FailureNotice } from '../../ui/failure-notice.tsx'
import { integrationTone } from '../../ui/integration-tone.ts'
import { SmallLabels } from '../../ui/small-labels.tsx'
import { StatusWord } from '../../ui/status-word.tsx'
import { useBringsLabels } from '../../words/use-brings-labels.ts'
import { useWords } from '../../words/use-words.ts'
import { useRemoveIntegration } from './use-remove-integration.ts'
import { useSystems } from './use-systems.ts'

/** A draft is gone on with, or given up with a way back. */
function DraftActions({ integration }: { readonly integration: Integration }) {
  const { t } = useWords('integrations')
  const { remove, isRunning, failure } = useRemoveIntegration(integration)
  return (
    <>
      <Anchor href={`#/integrations/add/${integration.id}`}>{t('goOn')}</Anchor>
      <Button size="compact-sm" variant="default" loading={isRunning} onClick={remove}>
        {t('draft.discard')}
      </Button>
      {failure === null ? null : <FailureNotice failure={failure} />}
    </>
  )
}

/** One integration in the list. A draft leads back into its steps, everything else to its page. */
export function IntegrationLine({ integration }: { readonly integration: Integration }) {
  const states = useWords('overview')
  const systemWords = useWords('systems')
  const brings = useBringsLabels()
  const { id, name, state, zone } = integration
  const system = useSystems().find(({ id }) => id === integration.system)
  const isDraft = state === 'draft'
  return (
    <Table.Tr>
      <Table.Th scope="row">
        <Anchor href={isDraft ? `#/integrations/add/${id}` : `#/integrations/${id}`}>{name}</Anchor>
      </Table.Th>
      <Table.Td>{system?.name}</Table.Td>
      <Table.Td>
        {system === undefined ? null : (
          <SmallLabels label={systemWords.t('brings.title')} labels={brings(system.brings).map(({ label }) => label)} />
        )}
      </Table.Td>
      <Table.Td>{zone}</Table.Td>
      <Table.Td>
        <Group gap="md">
          <StatusWord tone={integrationTone[state]}>{states.t(`state.${state}`)}</StatusWord>
          {isDraft ? <DraftActions integration={integration} /> : null}
        </Group>
      </Table.Td>
    </Table.Tr>
  )
}
