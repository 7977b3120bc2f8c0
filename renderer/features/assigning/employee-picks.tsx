import { UnstyledButton } from '@mantine/core'
import type { EmployeeBrief } from '../../../preload/contract/assignments.ts'
import { useWords } from '../../words/use-words.ts'
import classes from './assigning.module.css'
import { employeeName } from './employee-name.ts'

interface EmployeePickProps {
  readonly employee: EmployeeBrief
  /** What else is to know before one is pressed. */
  readonly note: string | null
  readonly isDisabled?: boolean
  readonly onPick: (employee: EmployeeBrief) => void
}

/** One employee to choose. */
export function EmployeePick({ employee, note, isDisabled = false, onPick }: EmployeePickProps) {
  return (
    <UnstyledButton className={classes.pick ?? ''} disabled={isDisabled} onClick={() => onPick(employee)}>
      <span className={classes.name}>{employeeName(employee)}</span>
      <span className={classes.faint}>
        {[employee.personnelNumber, employee.planningUnit].filter((text) => text !== '').join(' · ')}
      </span>
      {note === null ? null : <span className={classes.faint}>{note}</span>}
    </UnstyledButton>
  )
}

export interface Pick {
  readonly employee: EmployeeBrief
  readonly identifiers: readonly string[]
}

interface EmployeePicksProps {
  readonly picks: readonly Pick[]
  readonly label: string
  readonly onPick: (employee: EmployeeBrief) => void
}

/** A few employees to choose one of, each with the identifiers it has. */
export function EmployeePicks({ picks, label, onPick }: EmployeePicksProps) {
  const { t } = useWords('assigning')
  return (
    <ul className={classes.picks} aria-label={label}>
      {picks.map(({ employee, identifiers }) => (
        <li key={employee.id}>
          <EmployeePick
            employee={employee}
            note={identifiers.length === 0 ? null : t('hasAlready', { identifiers: identifiers.join(', ') })}
            onPick={onPick}
          />
        </li>
      ))}
    </ul>
  )
}
