import type { EmployeeRow } from '../../../preload/contract/employees.ts'
import { confirmToast } from '../../ui/confirm-toast.ts'
import { FormPanel } from '../../ui/form-panel.tsx'
import { useWords } from '../../words/use-words.ts'
import { EmployeeForm } from './employee-form.tsx'

interface EmployeePanelProps {
  readonly opened: EmployeeRow | 'new' | null
  readonly units: readonly string[]
  readonly onClose: () => void
  readonly onRemove: (id: string) => Promise<boolean>
}

/** One employee beside the list, to add or to change. */
export function EmployeePanel({ opened, units, onClose, onRemove }: EmployeePanelProps) {
  const { t } = useWords('employees')
  return (
    <FormPanel
      subject={opened}
      title={(employee) => (employee === 'new' ? t('add') : t('edit'))}
      subjectKey={(employee) => (employee === 'new' ? 'new' : employee.id)}
      onClose={onClose}
    >
      {(employee) => (
        <EmployeeForm
          employee={employee}
          units={units}
          onCancel={onClose}
          onSaved={(name) => {
            confirmToast(t('saved', { name }))
            onClose()
          }}
          onRemove={(id) => {
            onClose()
            void onRemove(id)
          }}
        />
      )}
    </FormPanel>
  )
}
