import type { CSSProperties, Ref } from 'react'
import type { AssignmentRow } from '../../../preload/contract/assignments.ts'
import classes from './assigning.module.css'
import type { Decision, Standing } from './decision.ts'
import { DecisionCell } from './decision-cell.tsx'
import { EmployeeCell } from './employee-cell.tsx'
import { UserCell } from './user-cell.tsx'

interface AssignmentLineProps {
  readonly row: AssignmentRow
  readonly standing: Standing
  readonly index: number
  readonly isActive: boolean
  readonly lineRef: Ref<HTMLTableRowElement>
  readonly style: CSSProperties
  readonly onActivate: () => void
  readonly onDecide: (decision: Decision) => void
  readonly onTakeBack: (decision: Decision) => void
  readonly onByHand: () => void
}

/** One user, who it may be, and what was decided. Only the row in use is in the tab order. */
export function AssignmentLine(props: AssignmentLineProps) {
  const { row, standing, index, isActive, lineRef, style, onActivate, onDecide, onTakeBack, onByHand } = props
  return (
    <tr
      ref={lineRef}
      data-index={index}
      data-standing={standing.kind}
      aria-rowindex={index + 2}
      aria-selected={isActive}
      tabIndex={isActive ? 0 : -1}
      className={classes.row}
      style={style}
      onFocus={onActivate}
    >
      <td className={classes.user}>
        <UserCell row={row} />
      </td>
      <td className={classes.employee}>
        <EmployeeCell
          row={row}
          standing={standing}
          isReachable={isActive}
          onChoose={(employee) => onDecide({ kind: 'assigned', employee })}
        />
      </td>
      <td className={classes.decision}>
        <DecisionCell
          row={row}
          standing={standing}
          isReachable={isActive}
          onDecide={onDecide}
          onTakeBack={onTakeBack}
          onByHand={onByHand}
        />
      </td>
    </tr>
  )
}
