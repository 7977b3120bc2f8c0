import { Text } from '@mantine/core'
import type { SystemId } from '../../../preload/contract/system-id.ts'
import type { SystemFacts } from '../../../preload/contract/systems.ts'
import { SmallLabels } from '../../ui/small-labels.tsx'
import { StatusWord } from '../../ui/status-word.tsx'
import { useBringsLabels } from '../../words/use-brings-labels.ts'
import { useWords } from '../../words/use-words.ts'
import classes from './system-choice.module.css'

interface SystemChoiceProps {
  readonly systems: readonly SystemFacts[]
  readonly chosen: SystemId | null
  readonly onChoose: (system: SystemId) => void
  readonly error: string | null
}

/** One of the systems. Plain radio buttons underneath: arrows move, Enter continues the step. */
export function SystemChoice({ systems, chosen, onChoose, error }: SystemChoiceProps) {
  const { t } = useWords('integrations')
  const words = useWords('systems')
  const brings = useBringsLabels()
  return (
    <div>
      {error === null ? null : (
        <div role="alert" className={classes.error}>
          <StatusWord tone="bad">{error}</StatusWord>
        </div>
      )}
      <div role="radiogroup" aria-label={t('system.heading')} className={classes.choice}>
        {systems.map(({ id, name, delivery, brings: what }) => (
          <label key={id} className={classes.system}>
            <input
              type="radio"
              name="system"
              value={id}
              checked={id === chosen}
              aria-describedby={`brings-${id}`}
              onChange={() => onChoose(id)}
            />
            <span className={classes.words}>
              <span className={classes.name}>{name}</span>
              <Text component="span" size="xs" c="dimmed">
                {words.t(`delivery.${delivery}`)}
              </Text>
            </span>
            <span id={`brings-${id}`} className={classes.brings}>
              <SmallLabels label={words.t('brings.title')} labels={brings(what).map(({ label }) => label)} />
            </span>
          </label>
        ))}
      </div>
    </div>
  )
}
