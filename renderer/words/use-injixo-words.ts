import { useSystemWords } from './use-system-words.ts'

/** The labels of injixo as it prints them, in the language in force. */
export function useInjixoWords(): (label: string) => string {
  return useSystemWords('injixo').t
}
