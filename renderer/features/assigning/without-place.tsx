import { Title } from '@mantine/core'
import { useMediaQuery } from '@mantine/hooks'
import { useId } from 'react'
import type { AssignmentRow, EmployeeBrief } from '../../../preload/contract/assignments.ts'
import { SidePanel } from '../../ui/side-panel.tsx'
import { useWords } from '../../words/use-words.ts'
import classes from './assigning.module.css'
import { EmployeesWithout } from './employees-without.tsx'

/** From this width the list of employees stands beside the users; below it lies over them. */
export const wideWindow = '(min-width: 85em)'

interface WithoutPlaceProps {
  readonly integrationId: string
  readonly planningUnit: string | undefined
  readonly opened: boolean
  readonly onClose: () => void
  readonly user: AssignmentRow['user'] | null
  readonly onPick: (employee: EmployeeBrief) => void
}

/** Where the employees without identifier stand: beside the users where there is room, else over them. */
export function WithoutPlace({ integrationId, planningUnit, opened, onClose, user, onPick }: WithoutPlaceProps) {
  const { t } = useWords('assigning')
  const heading = useId()
  const isWide = useMediaQuery(wideWindow, undefined, { getInitialValueInEffect: false })
  if (!opened) return null
  if (!isWide)
    return (
      <SidePanel title={t('without')} opened onClose={onClose}>
        <EmployeesWithout
          integrationId={integrationId}
          planningUnit={planningUnit}
          user={user}
          onPick={(employee) => {
            onClose()
            onPick(employee)
          }}
        />
      </SidePanel>
    )
  return (
    <aside aria-labelledby={heading} className={classes.aside}>
      <Title order={3} size="h5" id={heading}>
        {t('without')}
      </Title>
      <EmployeesWithout integrationId={integrationId} planningUnit={planningUnit} user={user} onPick={onPick} />
    </aside>
  )
}
