import { UnstyledButton } from '@mantine/core'
import { IconCheck, IconClock, IconEyeOff, IconX } from '@tabler/icons-react'
import type { AssignmentRow } from '../../../preload/contract/assignments.ts'
import { useWords } from '../../words/use-words.ts'
import classes from './assigning.module.css'
import type { Decision, Standing } from './decision.ts'
import { employeeName } from './employee-name.ts'

interface DecisionCellProps {
  readonly row: AssignmentRow
  readonly standing: Standing
  readonly isReachable: boolean
  readonly onDecide: (decision: Decision) => void
  readonly onTakeBack: (decision: Decision) => void
  readonly onByHand: () => void
}

const icons = {
  assigned: IconCheck,
  removed: IconX,
  ignored: IconEyeOff,
  unignored: IconCheck,
  postponed: IconClock,
  unpostponed: IconCheck,
} as const

/** What was decided, with a way back, or what else can be done than to choose a candidate. */
export function DecisionCell({ row, standing, isReachable, onDecide, onTakeBack, onByHand }: DecisionCellProps) {
  const { t } = useWords('assigning')
  // plain buttons: dozens of them come into sight while one scrolls
  const button = { className: classes.small ?? '', tabIndex: isReachable ? 0 : -1 }
  if (standing.kind === 'left') return <span className={classes.faint}>{t('leftList')}</span>
  const isWaiting = standing.kind === 'open' && row.postponed
  if (standing.kind === 'decided' || isWaiting) {
    const decision: Decision = isWaiting || standing.kind !== 'decided' ? { kind: 'postponed' } : standing.decision
    const Icon = icons[decision.kind]
    const said = {
      assigned: () => t('decidedAssigned', { name: 'employee' in decision ? employeeName(decision.employee) : '' }),
      removed: () => t('decidedRemoved'),
      ignored: () => t('decidedIgnored'),
      unignored: () => t('decidedUnignored'),
      postponed: () => t('decidedPostponed'),
      unpostponed: () => t('decidedUnpostponed'),
    }[decision.kind]()
    return (
      <>
        <span className={decision.kind === 'postponed' ? classes.waiting : classes.decided}>
          <Icon size={16} aria-hidden />
          {said}
        </span>
        <UnstyledButton {...button} onClick={() => onTakeBack(decision)}>
          {t('takeBack')}
        </UnstyledButton>
      </>
    )
  }
  const { assigned } = row
  if (assigned !== null)
    return (
      <>
        <UnstyledButton {...button} onClick={onByHand}>
          {t('handOver')}
        </UnstyledButton>
        <UnstyledButton {...button} onClick={() => onDecide({ kind: 'removed', employee: assigned.employee })}>
          {t('removeAssignment')}
        </UnstyledButton>
      </>
    )
  const isIgnored = row.list === 'ignored'
  return (
    <>
      <UnstyledButton {...button} onClick={onByHand}>
        {t('byHand')}
      </UnstyledButton>
      <UnstyledButton {...button} onClick={() => onDecide({ kind: isIgnored ? 'unignored' : 'ignored' })}>
        {t(isIgnored ? 'unignore' : 'ignore')}
      </UnstyledButton>
      {isIgnored ? null : (
        <UnstyledButton {...button} onClick={() => onDecide({ kind: 'postponed' })}>
          {t('postpone')}
        </UnstyledButton>
      )}
    </>
  )
}
