import { memo, type Ref } from 'react'
import type { AssignmentRow } from '../../../preload/contract/assignments.ts'
import classes from './assigning.module.css'
import { type Decision, isSameStanding, type Standing } from './decision.ts'
import { DecisionCell } from './decision-cell.tsx'
import { EmployeeCell } from './employee-cell.tsx'
import { UserCell } from './user-cell.tsx'

/** What can be done with the row of an index. Never changes, so that rows need not be drawn anew with the list. */
export interface LineActs {
  readonly onActivate: (index: number) => void
  readonly onDecide: (index: number, decision: Decision) => void
  readonly onTakeBack: (index: number, decision: Decision) => void
  readonly onByHand: (index: number) => void
}

interface AssignmentLineProps {
  readonly row: AssignmentRow
  readonly standing: Standing
  readonly index: number
  readonly isActive: boolean
  readonly lineRef: Ref<HTMLTableRowElement>
  /** Pixels from the top of the list. */
  readonly start: number
  readonly acts: LineActs
}

function isSame(before: AssignmentLineProps, now: AssignmentLineProps): boolean {
  return (
    before.row === now.row &&
    before.index === now.index &&
    before.isActive === now.isActive &&
    before.start === now.start &&
    before.lineRef === now.lineRef &&
    before.acts === now.acts &&
    isSameStanding(before.standing, now.standing)
  )
}

/** One user, who it may be, and what was decided. Only the row in use is in the tab order. */
export const AssignmentLine = memo(function AssignmentLine(props: AssignmentLineProps) {
  const { row, standing, index, isActive, lineRef, start, acts } = props
  return (
    <tr
      ref={lineRef}
      data-index={index}
      data-standing={standing.kind}
      aria-rowindex={index + 2}
      aria-selected={isActive}
      tabIndex={isActive ? 0 : -1}
      className={classes.row}
      style={{ transform: `translateY(${start}px)` }}
      onFocus={() => acts.onActivate(index)}
    >
      <td className={classes.user}>
        <UserCell row={row} />
      </td>
      <td className={classes.employee}>
        <EmployeeCell
          row={row}
          standing={standing}
          isReachable={isActive}
          onChoose={(employee) => acts.onDecide(index, { kind: 'assigned', employee })}
        />
      </td>
      <td className={classes.decision}>
        <DecisionCell
          row={row}
          standing={standing}
          isReachable={isActive}
          onDecide={(decision) => acts.onDecide(index, decision)}
          onTakeBack={(decision) => acts.onTakeBack(index, decision)}
          onByHand={() => acts.onByHand(index)}
        />
      </td>
    </tr>
  )
}, isSame)
