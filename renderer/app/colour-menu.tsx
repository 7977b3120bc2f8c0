import { IconDeviceDesktop, IconMoon, IconSun } from '@tabler/icons-react'
import { MenuButton } from '../ui/menu-button.tsx'
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
  const items = schemes.map(({ scheme, icon: Icon }) => ({
    key: scheme,
    label: t(`colours.${scheme}`),
    icon: <Icon size={16} aria-hidden />,
    isChosen: scheme === chosen,
    onPick: () => change(scheme),
  }))
  return (
    <MenuButton
      label={`${t('colours')}: ${t(`colours.${chosen}`)}`}
      isPlain
      align="end"
      sections={[{ label: t('colours'), items }]}
    >
      <Shown size={20} aria-hidden />
    </MenuButton>
  )
}
