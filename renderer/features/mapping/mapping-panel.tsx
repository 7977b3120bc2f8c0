import { Button } from '@mantine/core'
import { IconPlugConnected } from '@tabler/icons-react'
import type { PageProps } from '../../api/page-props.ts'
import { EmptyPlace } from '../../ui/empty-place.tsx'
import { useWords } from '../../words/use-words.ts'
import { IntegrationMapping } from './integration-mapping.tsx'
import type { PlaceOfDay } from './preview-days.tsx'

/** What each state of the system counts as in injixo. */
export function MappingPanel({ integration, go, placeOfDay }: PageProps & { readonly placeOfDay: PlaceOfDay }) {
  const { t } = useWords('mapping')
  if (integration === null)
    return (
      <EmptyPlace
        icon={<IconPlugConnected size={32} aria-hidden />}
        title={t('noIntegration')}
        text={t('noIntegrationHint')}
        action={<Button onClick={() => go('integrations/add')}>{t('addIntegration')}</Button>}
      />
    )
  return <IntegrationMapping key={integration.id} integration={integration} go={go} placeOfDay={placeOfDay} />
}
