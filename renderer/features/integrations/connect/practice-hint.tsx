import { Text } from '@mantine/core'
import { useWords } from '../../../words/use-words.ts'
import type { ConnectedSystem } from './connect-flow.ts'
import { usePracticeSystem } from './use-practice-system.ts'

/** In practice: where the system that Ponte plays is told what a real one would be told. Nothing elsewhere. */
export function PracticeHint({ system }: { readonly system: ConnectedSystem }) {
  const { t } = useWords('connect')
  const practice = useWords('practice')
  if (usePracticeSystem(system.id)?.sends == null) return null
  return (
    <Text size="sm" c="dimmed" maw="70ch">
      {t('practice.sends', { system: system.name, place: practice.t('title') })}
    </Text>
  )
}
