import { Button } from '@mantine/core'
import { IconCheck, IconCopy } from '@tabler/icons-react'
import type { StateToEnter } from '../../../preload/contract/activity-entering.ts'
import { Identifier } from '../../ui/identifier.tsx'
import { Keys } from '../../ui/keys.tsx'
import { useWords } from '../../words/use-words.ts'
import classes from './entering.module.css'

interface StateRowsProps {
  readonly states: readonly StateToEnter[]
  /** The place that was copied last, from 0. */
  readonly copied: number | null
  readonly onCopy: (place: number) => void
}

const presentId = 1
// 1 is the name of the activity
const lastKey = 9

/** The states to enter, each with its button and key, as low as they can be: an activity may have many. */
export function StateRows({ states, copied, onCopy }: StateRowsProps) {
  const { t, formatDuration } = useWords('activityEntering')
  const entering = useWords('entering')
  const noteOf = ({ stands, milliseconds }: StateToEnter) =>
    [
      milliseconds === 0 ? t('neverSeen') : formatDuration(milliseconds),
      ...(stands.id === presentId ? [] : [t('takenFrom', { activity: `${stands.name} (ID ${stands.id})` })]),
    ].join(' · ')
  return (
    <ul className={classes.states} aria-label={t('states')}>
      {states.map((row, place) => {
        const isCopied = copied === place
        const Icon = isCopied ? IconCheck : IconCopy
        return (
          <li key={row.state}>
            <span className={classes.stateName}>
              <Identifier blank={entering.t('blank')}>{row.state}</Identifier>
            </span>
            <span className={classes.faint}>{noteOf(row)}</span>
            <Button
              size="compact-sm"
              variant="default"
              leftSection={<Icon size={14} aria-hidden />}
              rightSection={place + 2 <= lastKey ? <Keys of={[String(place + 2)]} /> : undefined}
              aria-label={`${isCopied ? entering.t('copied') : t('copyState')}: ${row.state}`}
              onClick={() => onCopy(place)}
            >
              {isCopied ? entering.t('copied') : t('copyState')}
            </Button>
          </li>
        )
      })}
    </ul>
  )
}
