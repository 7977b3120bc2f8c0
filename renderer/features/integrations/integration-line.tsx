import { Anchor, Group, Table } from '@mantine/core'
import type { Integration } from '../../../preload/contract/integrations.ts'
import { integrationTone } from '../../ui/integration-tone.ts'
import { SmallLabels } from '../../ui/small-labels.tsx'
import { StatusWord } from '../../ui/status-word.tsx'
import { useBringsLabels } from '../../words/use-brings-labels.ts'
import { useWords } from '../../words/use-words.ts'
import { useSystems } from './use-systems.ts'

/** One integration in the list. A draft leads back into its steps, everything else to its page. */
export function IntegrationLine({ integration }: { readonly integration: Integration }) {
  const { t } = useWords('integrations')
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
          {isDraft ? <Anchor href={`#/integrations/add/${id}`}>{t('goOn')}</Anchor> : null}
        </Group>
      </Table.Td>
    </Table.Tr>
  )
}
