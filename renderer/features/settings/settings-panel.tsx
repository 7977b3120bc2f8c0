import type { Language } from '../../../preload/contract/language.ts'

interface SettingsPanelProps {
  readonly language: Language
  readonly onLanguage: (language: Language) => void
  readonly colours: 'auto' | 'light' | 'dark'
  readonly onColours: (colours: 'auto' | 'light' | 'dark') => void
}

export function SettingsPanel(_: SettingsPanelProps) {
  return null
}
