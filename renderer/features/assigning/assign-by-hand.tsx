import { Button } from '@mantine/core'
import { useState } from 'react'
import type { AssignmentRow, EmployeeBrief } from '../../../preload/contract/assignments.ts'
import { SidePanel } from '../../ui/side-panel.tsx'
import { useWords } from '../../words/use-words.ts'
import { CreateEmployee } from './create-employee.tsx'
import { EmployeeSearch } from './employee-search.tsx'

interface AssignByHandProps {
  /** The user to find an employee for; null closes the panel. */
  readonly user: AssignmentRow['user'] | null
  readonly onPick: (employee: EmployeeBrief) => void
  /** A new employee was made of the user and has the identifier already. */
  readonly onCreated: (employee: EmployeeBrief) => void
  readonly onClose: () => void
}

/** Finds the employee of one user by hand, or makes a new one of it. */
export function AssignByHand({ user, onPick, onCreated, onClose }: AssignByHandProps) {
  const { t } = useWords('assigning')
  // the user a new employee is being made of
  const [creating, setCreating] = useState<string | null>(null)
  const isCreating = user !== null && creating === user.id
  return (
    <SidePanel
      title={t(isCreating ? 'createTitle' : 'byHandTitle', { identifier: user?.identifier ?? '' })}
      opened={user !== null}
      onClose={() => {
        setCreating(null)
        onClose()
      }}
    >
      {user === null ? null : isCreating ? (
        <CreateEmployee key={user.id} user={user} onCreated={onCreated} onCancel={() => setCreating(null)} />
      ) : (
        <>
          <EmployeeSearch key={user.id} onPick={onPick} />
          <Button variant="default" mt="md" onClick={() => setCreating(user.id)}>
            {t('create')}
          </Button>
        </>
      )}
    </SidePanel>
  )
}
