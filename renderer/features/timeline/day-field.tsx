import { ActionIcon, TextInput } from '@mantine/core'
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react'
import { useWords } from '../../words/use-words.ts'
import { dayPlus } from '../../words/local-time.ts'
import classes from './timeline.module.css'

interface DayFieldProps {
  readonly day: string
  /** First and last day there is something of. */
  readonly range: { readonly from: string; readonly to: string }
  readonly onPick: (day: string) => void
}

/** Chooses a day, or the one before or after. */
export function DayField({ day, range: { from, to }, onPick }: DayFieldProps) {
  const { t } = useWords('timeline')
  return (
    <div className={classes.dayField}>
      <ActionIcon
        size={36}
        variant="default"
        aria-label={t('dayBefore')}
        disabled={day <= from}
        onClick={() => onPick(dayPlus(day, -1))}
      >
        <IconChevronLeft size={18} aria-hidden />
      </ActionIcon>
      <TextInput
        type="date"
        label={t('day')}
        value={day}
        min={from}
        max={to}
        onChange={({ currentTarget: { value } }) => value !== '' && onPick(value)}
      />
      <ActionIcon
        size={36}
        variant="default"
        aria-label={t('dayAfter')}
        disabled={day >= to}
        onClick={() => onPick(dayPlus(day, 1))}
      >
        <IconChevronRight size={18} aria-hidden />
      </ActionIcon>
    </div>
  )
}
