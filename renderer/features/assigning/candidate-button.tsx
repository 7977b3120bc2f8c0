import { UnstyledButton } from '@mantine/core'
import { IconAlertTriangle, IconCheck } from '@tabler/icons-react'
import type { Candidate } from '../../../preload/contract/assignments.ts'
import { useWords } from '../../words/use-words.ts'
import classes from './assigning.module.css'
import { employeeName } from './employee-name.ts'
import { MarkedName } from './marked-name.tsx'
import { isDoubt, useReasonText } from './use-reason-text.ts'

interface CandidateButtonProps {
  readonly candidate: Candidate
  /** Kinds of doubt that are told for the whole row already. */
  readonly told: ReadonlySet<string>
  /** From 1: the key that chooses it. */
  readonly place: number
  readonly isChosen: boolean
  readonly isDisabled: boolean
  readonly isReachable: boolean
  readonly onChoose: () => void
}

/** One employee a user may be: who, how sure, and why. Pressing it decides. */
export function CandidateButton(props: CandidateButtonProps) {
  const { candidate, told, place, isChosen, isDisabled, isReachable, onChoose } = props
  const { t, formatShare } = useWords('assigning')
  const text = useReasonText()
  const { employee, confidence, reasons } = candidate
  const name = employeeName(employee)
  const nameReason = reasons.find(({ kind }) => kind === 'nameTolerant' || kind === 'nameDiffers')
  const said = reasons.filter(({ kind }) => !told.has(kind)).sort((a, b) => Number(isDoubt(a)) - Number(isDoubt(b)))
  return (
    <UnstyledButton
      className={classes.candidate ?? ''}
      data-chosen={isChosen || undefined}
      disabled={isDisabled}
      tabIndex={isReachable ? 0 : -1}
      onClick={onChoose}
    >
      <span className={classes.place} aria-hidden>
        {isChosen ? <IconCheck size={16} /> : place}
      </span>
      <span className={classes.who}>
        <span className={classes.name}>
          <MarkedName name={name} other={nameReason?.user ?? null} />
        </span>{' '}
        <span className={classes.number}>{employee.personnelNumber}</span>{' '}
        <span className={classes.share}>{formatShare(confidence)}</span>
        <span className={classes.reasons}>
          {said.map((reason) => (
            <span key={`${reason.kind} ${reason.employee}`} className={classes.reason}>
              {isDoubt(reason) ? <IconAlertTriangle size={14} aria-label={t('doubt')} /> : null}
              {text.reason(reason)}
            </span>
          ))}
        </span>
      </span>
    </UnstyledButton>
  )
}
