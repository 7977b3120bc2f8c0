import type { Task } from '../../../preload/contract/tasks.ts'
import { useWords } from '../../words/use-words.ts'

interface TaskWords {
  /** What is to be done. */
  readonly title: (task: Task) => string
  /** Who does it. */
  readonly owner: (owner: Task['owner']) => string
}

/** The words of tracked tasks: those that Ponte knows by heart, and those in a planner's own words. */
export function useTaskWords(): TaskWords {
  const { t } = useWords('tasks')
  return {
    title: ({ kind, title, integration }) => (kind === 'own' ? title : t(kind, { integration })),
    owner: (owner) => t(`owner.${owner}`),
  }
}
