import { Title } from '@mantine/core'
import { useId } from 'react'
import type { Holder } from '../../../preload/contract/assignments.ts'
import { useWords } from '../../words/use-words.ts'
import classes from './assigning.module.css'
import { employeeName } from './employee-name.ts'

/** Who had an identifier on which days, the first one first. */
export function HolderList({ holders }: { readonly holders: readonly Holder[] }) {
  const { t, formatDay } = useWords('assigning')
  const heading = useId()
  const days = ({ from, to }: Holder) => {
    if (from !== null && to !== null) return t('holderBetween', { from: formatDay(from), to: formatDay(to) })
    if (from !== null) return t('holderSince', { day: formatDay(from) })
    return to === null ? t('holderAlways') : t('holderUntil', { day: formatDay(to) })
  }
  return (
    <section aria-labelledby={heading}>
      <Title order={3} size="h6" id={heading}>
        {t('holders')}
      </Title>
      <ul className={classes.picks}>
        {holders.map((holder) => (
          <li key={`${holder.employee.id}:${holder.from ?? ''}`}>
            {employeeName(holder.employee)} <span className={classes.number}>{holder.employee.personnelNumber}</span>{' '}
            <span className={classes.faint}>
              {[
                days(holder),
                ...(holder.leftAfter === null ? [] : [t('holderLeft', { day: formatDay(holder.leftAfter) })]),
              ].join(' · ')}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
