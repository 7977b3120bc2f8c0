import type { SystemFacts } from '../../../preload/contract/systems.ts'
import { StatusWord, type Tone } from '../../ui/status-word.tsx'
import { useWords } from '../../words/use-words.ts'
import classes from './identifier-rule.module.css'

const certainties = [
  { name: 'tested', tone: 'good' },
  { name: 'documented', tone: 'good' },
  { name: 'inferred', tone: 'info' },
  { name: 'unknown', tone: 'warning' },
] as const satisfies readonly { readonly name: keyof SystemFacts['known']; readonly tone: Tone }[]

/** How sure each part of what Ponte says about a system is. */
export function KnownFacts({ known }: { readonly known: SystemFacts['known'] }) {
  const { t, has } = useWords('systems')
  const say = (fact: string): string => {
    const key = `known.about.${fact}`
    return has(key) ? t(key) : fact
  }
  return (
    <dl className={classes.facts}>
      {certainties
        .filter(({ name }) => known[name].length > 0)
        .map(({ name, tone }) => (
          <div key={name}>
            <dt>
              <StatusWord tone={tone}>{t(`known.${name}`)}</StatusWord>
            </dt>
            {known[name].map((fact) => (
              <dd key={fact}>{say(fact)}</dd>
            ))}
          </div>
        ))}
    </dl>
  )
}
