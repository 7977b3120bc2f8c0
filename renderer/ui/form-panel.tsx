import { Button, Group, Stack } from '@mantine/core'
import { IconTrash } from '@tabler/icons-react'
import { type ReactNode, useEffect, useRef, useState } from 'react'
import { SidePanel } from './side-panel.tsx'

interface FormPanelProps<T> {
  /** What is being added or changed; null while the panel is closed. */
  readonly subject: T | null
  readonly title: (subject: T) => string
  readonly onClose: () => void
  /** The form of one subject; made anew for each. */
  readonly children: (subject: T) => ReactNode
  readonly subjectKey: (subject: T) => string
}

/** A side panel around a form. What was in it stays drawn while it slides away. */
export function FormPanel<T>({ subject, title, onClose, children, subjectKey }: FormPanelProps<T>) {
  const [shown, setShown] = useState(subject)
  if (subject !== null && subject !== shown) setShown(subject)
  return (
    <SidePanel title={shown === null ? '' : title(shown)} opened={subject !== null} onClose={onClose}>
      {shown === null ? null : <div key={subjectKey(shown)}>{children(shown)}</div>}
    </SidePanel>
  )
}

interface PanelFormProps {
  readonly save: string
  readonly cancel: string
  readonly isSaving: boolean
  /** Changes with every refused save; the first field in error then gets the focus. */
  readonly refusals: number
  readonly onSave: () => void
  readonly onCancel: () => void
  readonly remove: string
  /** Null for what is new or has to stay. */
  readonly onRemove: (() => void) | null
  readonly children: ReactNode
}

/** Fields and their buttons; Enter saves. */
export function PanelForm({ isSaving, refusals, onSave, onCancel, onRemove, children, ...words }: PanelFormProps) {
  const form = useRef<HTMLFormElement>(null)
  useEffect(() => {
    if (refusals > 0) form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus()
  }, [refusals])
  return (
    <form
      ref={form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        onSave()
      }}
    >
      <Stack gap="md">
        {children}
        <Group gap="xs" mt="xs">
          <Button type="submit" loading={isSaving}>
            {words.save}
          </Button>
          <Button variant="default" onClick={onCancel}>
            {words.cancel}
          </Button>
          {onRemove === null ? null : (
            <Button
              ml="auto"
              variant="subtle"
              color="red"
              leftSection={<IconTrash size={16} aria-hidden />}
              onClick={onRemove}
            >
              {words.remove}
            </Button>
          )}
        </Group>
      </Stack>
    </form>
  )
}
