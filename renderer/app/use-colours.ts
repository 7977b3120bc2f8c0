import { useMantineColorScheme } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { api } from '../api/api.ts'

type Scheme = 'auto' | 'light' | 'dark'

/** The colour scheme in force, and how to change it here at once and for the next start. */
export function useColours(): { readonly scheme: Scheme; readonly change: (scheme: Scheme) => void } {
  const { colorScheme, setColorScheme } = useMantineColorScheme()
  const save = useMutation(api.settings.set.mutationOptions())
  return {
    scheme: colorScheme,
    change: (scheme) => {
      setColorScheme(scheme)
      save.mutate({ colourScheme: scheme })
    },
  }
}
