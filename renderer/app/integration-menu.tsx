import { IconPlugConnected } from '@tabler/icons-react'
import { MenuButton } from '../ui/menu-button.tsx'
import { useWords } from '../words/use-words.ts'
import { pickIntegration } from './frame-store.ts'
import { useIntegration } from './use-integration.ts'

/** Which integration the pages work on. Nothing to choose from, nothing shown. */
export function IntegrationMenu() {
  const { t } = useWords('app')
  const { integration, integrations } = useIntegration()
  if (integration === null || integrations.length < 2) return null
  const items = integrations.map(({ id, name }) => ({
    key: id,
    label: name,
    isChosen: id === integration.id,
    onPick: () => pickIntegration(id),
  }))
  return (
    <MenuButton
      label={`${t('integration')}: ${integration.name}`}
      icon={<IconPlugConnected size={16} aria-hidden />}
      sections={[{ label: t('integration.choose'), items }]}
    >
      {integration.name}
    </MenuButton>
  )
}
