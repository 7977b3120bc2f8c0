import { IconAlertTriangle } from '@tabler/icons-react'
import type { AssignmentRow } from '../../../preload/contract/assignments.ts'
import { Identifier } from '../../ui/identifier.tsx'
import { useWords } from '../../words/use-words.ts'
import classes from './assigning.module.css'
import { rowWarnings } from './row-warnings.ts'
import { useReasonText } from './use-reason-text.ts'

const minute = 60_000

/** The user of the system: identifier to the letter, name, e-mail, what waits for the decision, and what to beware of. */
export function UserCell({ row }: { readonly row: AssignmentRow }) {
  const { t, formatNumber } = useWords('assigning')
  const text = useReasonText()
  const { user, millisecondsPerDay, list } = row
  const minutes = formatNumber(Math.round(millisecondsPerDay / minute))
  const isWaiting = list !== 'assigned' && list !== 'ignored'
  return (
    <>
      <span className={classes.identifier}>
        <Identifier blank={t('blank')} note={t('identifierBlanks')}>
          {user.identifier}
        </Identifier>
      </span>
      {user.name === '' ? null : <span className={classes.line}>{user.name}</span>}
      {user.email === '' || user.email === user.identifier ? null : <span className={classes.faint}>{user.email}</span>}
      <span className={classes.faint}>
        {t(isWaiting ? 'waiting' : 'perDay', { minutes })}
        {user.active ? null : ` · ${t('inactive')}`}
      </span>
      {rowWarnings(row).map((warning) => (
        <span key={`${warning.kind} ${warning.employee}`} className={classes.warning}>
          <IconAlertTriangle size={14} aria-hidden />
          {text.warning(warning)}
        </span>
      ))}
    </>
  )
}
