import { Button, Menu } from '@mantine/core'
import { IconCheck, IconChevronDown, IconPlugConnected } from '@tabler/icons-react'
import { useWords } from '../words/use-words.ts'
import { pickIntegration } from './frame-store.ts'
import classes from './menu-button.module.css'
import { useIntegration } from './use-integration.ts'

/** Which integration the pages work on. Nothing to choose from, nothing shown. */
export function IntegrationMenu() {
  const { t } = useWords('app')
  const { integration, integrations } = useIntegration()
  if (integration === null || integrations.length < 2) return null
  return (
    <Menu position="bottom-start">
      <Menu.Target>
        <Button
          variant="subtle"
          color="gray"
          px="xs"
          className={classes.button ?? ''}
          aria-label={`${t('integration')}: ${integration.name}`}
          leftSection={<IconPlugConnected size={16} aria-hidden />}
          rightSection={<IconChevronDown size={14} aria-hidden />}
        >
          {integration.name}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{t('integration.choose')}</Menu.Label>
        {integrations.map(({ id, name }) => (
          <Menu.Item
            key={id}
            rightSection={id === integration.id ? <IconCheck size={16} aria-hidden /> : null}
            aria-current={id === integration.id || undefined}
            onClick={() => pickIntegration(id)}
          >
            {name}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}
