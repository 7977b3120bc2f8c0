import type { Generation } from '../../../preload/contract/entering.ts'
import { useWords } from '../../words/use-words.ts'

/** What a look of injixo is called: `Page People`. */
export function useLookName(): (generation: Generation) => string {
  const { t } = useWords('entering')
  const injixo = useWords('injixo')
  return (generation) => t(`look.${generation}`, { people: injixo.t('b.people') })
}
