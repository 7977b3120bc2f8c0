import { StepLink } from '../../ui/step-link.tsx'
import type { TodoText } from './use-todo-text.ts'
import classes from './todo-list.module.css'

interface TodoListProps {
  readonly label: string
  readonly tasks: readonly TodoText[]
  readonly pickIntegration: (id: string) => void
}

/** Tasks as links to the places where they are done; the integration they are about becomes the one worked on. */
export function TodoList({ label, tasks, pickIntegration }: TodoListProps) {
  return (
    <ul className={classes.list} aria-label={label}>
      {tasks.map(({ key, sentence, action, note, place, integrationId }) => (
        <li key={key}>
          <StepLink
            place={place}
            sentence={sentence}
            action={action}
            note={note}
            onGo={integrationId === null ? undefined : () => pickIntegration(integrationId)}
          />
        </li>
      ))}
    </ul>
  )
}
