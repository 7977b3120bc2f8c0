import { Button, Text } from '@mantine/core'
import type { Integration } from '../../../../preload/contract/integrations.ts'
import type { PageProps } from '../../../api/page-props.ts'
import { StatusWord } from '../../../ui/status-word.tsx'
import { useWords } from '../../../words/use-words.ts'
import { DetailPart } from '../detail-part.tsx'
import { type ConnectedSystem, conditionsOf } from './connect-flow.ts'
import { ConnectionSettings } from './connection-settings.tsx'
import { OtherParties } from './other-parties.tsx'
import { shownFields } from './field-values.ts'
import { useSystemWords } from '../../../words/use-system-words.ts'

interface PreparedPartsProps {
  readonly integration: Integration
  readonly system: ConnectedSystem
  readonly page: PageProps
}

/** What Ponte has prepared for an integration that injixo imports: its steps to go through again, its values, what others have to do. */
export function PreparedParts({ integration, system, page }: PreparedPartsProps) {
  const { t } = useWords('connect')
  const words = useSystemWords(system.id)
  const { settings, sealed, id } = integration
  const conditions = conditionsOf(integration)
  const fields = shownFields(
    system.connection.fields.map(({ id }) => id),
    system.connection,
    conditions,
  )
  const known = fields.filter(({ id, field }) =>
    field?.kind === 'secret' ? sealed.includes(id) : (settings[id] ?? '') !== '',
  )
  const missing = fields.filter(({ id, field }) => field?.kind !== 'secret' && (settings[id] ?? '') === '')
  return (
    <>
      <DetailPart title={t('prepared')}>
        <Text maw="70ch">{t('prepared.text', { system: system.name })}</Text>
        <StatusWord tone={missing.length === 0 ? 'good' : 'info'}>
          {missing.length === 0
            ? t('prepared.all', { count: known.length })
            : t('missing', { fields: missing.map(({ id }) => words.t(`field.${id}`)).join(', ') })}
        </StatusWord>
        <div>
          <Button variant="light" onClick={() => page.go(`integrations/add/${id}`)}>
            {t('prepared.goOn')}
          </Button>
        </div>
      </DetailPart>
      <OtherParties integration={integration} system={system} />
      <DetailPart title={t('prepared.values')}>
        <ConnectionSettings
          integration={integration}
          system={system}
          integrations={page.integrations}
          onSaved={() => {}}
        />
      </DetailPart>
    </>
  )
}
