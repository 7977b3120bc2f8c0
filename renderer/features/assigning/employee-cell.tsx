import type { AssignmentRow, EmployeeBrief } from '../../../preload/contract/assignments.ts'
import { FailureNotice } from '../../ui/failure-notice.tsx'
import { useWords } from '../../words/use-words.ts'
import classes from './assigning.module.css'
import { CandidateButton } from './candidate-button.tsx'
import type { Standing } from './decision.ts'
import { employeeName } from './employee-name.ts'
import { rowWarnings } from './row-warnings.ts'
import { useReasonText } from './use-reason-text.ts'

interface EmployeeCellProps {
  readonly row: AssignmentRow
  readonly standing: Standing
  readonly isReachable: boolean
  readonly onChoose: (employee: EmployeeBrief) => void
}

const origins = { exact: 'originExact', confirmed: 'originConfirmed', byHand: 'originByHand' } as const

/** Who is assigned, or who could be. A failed decision is told here. */
export function EmployeeCell({ row, standing, isReachable, onChoose }: EmployeeCellProps) {
  const { t } = useWords('assigning')
  const text = useReasonText()
  const { assigned, candidates } = row
  const told = new Set(rowWarnings(row).map(({ kind }) => kind))
  const failure = standing.kind === 'open' ? standing.failure : null
  const chosen =
    standing.kind === 'decided' && standing.decision.kind === 'assigned' ? standing.decision.employee.id : null
  return (
    <>
      {assigned === null ? (
        candidates.map((candidate, at) => (
          <CandidateButton
            key={candidate.employee.id}
            candidate={candidate}
            told={told}
            place={at + 1}
            isChosen={candidate.employee.id === chosen}
            isDisabled={standing.kind !== 'open'}
            isReachable={isReachable}
            onChoose={() => onChoose(candidate.employee)}
          />
        ))
      ) : (
        <span className={classes.assigned}>
          <span className={classes.name}>{employeeName(assigned.employee)}</span>{' '}
          <span className={classes.number}>{assigned.employee.personnelNumber}</span>
          <span className={classes.faint}>
            {[t(origins[assigned.origin]), ...assigned.reasons.map(text.reason)].join(' · ')}
          </span>
        </span>
      )}
      {assigned === null && candidates.length === 0 ? <span className={classes.faint}>{t('noCandidate')}</span> : null}
      {failure === null ? null : <FailureNotice failure={failure} />}
    </>
  )
}
