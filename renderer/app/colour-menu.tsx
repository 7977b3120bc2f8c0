import { ActionIcon, Menu } from '@mantine/core'
import { IconCheck, IconDeviceDesktop, IconMoon, IconSun } from '@tabler/icons-react'
import { useWords } from '../words/use-words.ts'
import { useColours } from './use-colours.ts'

const schemes = [
  { scheme: 'auto', icon: IconDeviceDesktop },
  { scheme: 'light', icon: IconSun },
  { scheme: 'dark', icon: IconMoon },
] as const

/** Light, dark, or as the computer has it. */
export function ColourMenu() {
  const { t } = useWords('app')
  const { scheme: chosen, change } = useColours()
  const Shown = schemes.find(({ scheme }) => scheme === chosen)?.icon ?? IconDeviceDesktop
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <ActionIcon variant="subtle" color="gray" size="lg" aria-label={`${t('colours')}: ${t(`colours.${chosen}`)}`}>
          <Shown size={20} aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{t('colours')}</Menu.Label>
        {schemes.map(({ scheme, icon: Icon }) => (
          <Menu.Item
            key={scheme}
            leftSection={<Icon size={16} aria-hidden />}
            rightSection={scheme === chosen ? <IconCheck size={16} aria-hidden /> : null}
            aria-current={scheme === chosen || undefined}
            onClick={() => change(scheme)}
          >
            {t(`colours.${scheme}`)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}
