import { addTask, changeTask, listTasks, removeTask } from '../../core/tasks/tasks.ts'
import type { AppState } from '../app-state.ts'
import type { Implementer } from '../implementer.ts'

export function taskCalls(os: Implementer, state: AppState) {
  return {
    tasks: {
      list: os.tasks.list.handler(() => listTasks(state.tools())),
      add: os.tasks.add.handler(({ input }) => state.change(['tasks'], (tools) => addTask(tools, input))),
      change: os.tasks.change.handler(({ input }) => state.change(['tasks'], (tools) => changeTask(tools, input))),
      remove: os.tasks.remove.handler(({ input }) => {
        state.change(['tasks'], (tools) => removeTask(tools, input.id))
        return {}
      }),
    },
  }
}
