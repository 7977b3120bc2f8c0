import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useLocation } from 'wouter'
import { api, client } from '../api/api.ts'
import { WelcomePage } from '../features/welcome/welcome-page.tsx'
import { useSpokenLanguage } from './use-spoken-language.ts'

/** The first start, given what only the frame can do: speak another language, and go on to a place. */
export function WelcomePlace() {
  const { language, change } = useSpokenLanguage()
  const [, setAddress] = useLocation()
  const queries = useQueryClient()
  const leave = useMutation({
    mutationFn: async (place: string) => {
      const settings = await client.settings.set({ welcomed: true, language })
      setAddress(`/${place}`)
      queries.setQueryData(api.settings.get.queryKey(), settings)
      await queries.invalidateQueries()
    },
  })
  return <WelcomePage language={language} onLanguage={change} onLeave={leave.mutate} />
}
