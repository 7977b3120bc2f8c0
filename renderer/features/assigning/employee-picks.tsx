import { UnstyledButton } from '@mantine/core'
import { useId } from 'react'
import type { EmployeeBrief } from '../../../preload/contract/assignments.ts'
import { useWords } from '../../words/use-words.ts'
import classes from './assigning.module.css'
import { employeeName } from './employee-name.ts'

export interface Pick {
  readonly employee: EmployeeBrief
  readonly identifiers: readonly string[]
}

interface EmployeePicksProps {
  readonly picks: readonly Pick[]
  readonly label: string
  readonly isDisabled?: boolean
  readonly onPick: (employee: EmployeeBrief) => void
}

/** Employees to choose one of, each a button. */
export function EmployeePicks({ picks, label, isDisabled = false, onPick }: EmployeePicksProps) {
  const { t } = useWords('assigning')
  const id = useId()
  return (
    <ul className={classes.picks} aria-label={label} id={id}>
      {picks.map(({ employee, identifiers }) => (
        <li key={employee.id}>
          <UnstyledButton className={classes.pick ?? ''} disabled={isDisabled} onClick={() => onPick(employee)}>
            <span className={classes.name}>{employeeName(employee)}</span>
            <span className={classes.faint}>
              {[employee.personnelNumber, employee.planningUnit].filter((text) => text !== '').join(' · ')}
            </span>
            {identifiers.length === 0 ? null : (
              <span className={classes.faint}>{t('hasAlready', { identifiers: identifiers.join(', ') })}</span>
            )}
          </UnstyledButton>
        </li>
      ))}
    </ul>
  )
}
