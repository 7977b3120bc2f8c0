import { useWords } from '../../words/use-words.ts'
import { ahtText } from './contact-columns.tsx'
import classes from './contacts.module.css'

interface ContactSumsProps {
  readonly sums: {
    readonly offered: number
    readonly answered: number
    readonly abandoned: number
    readonly aht: number | null
  }
}

/** What the chosen days and queues come to. */
export function ContactSums({ sums }: ContactSumsProps) {
  const { t, formatNumber } = useWords('contacts')
  const figures = [
    { name: t('offered'), value: formatNumber(sums.offered) },
    { name: t('answered'), value: formatNumber(sums.answered) },
    { name: t('abandoned'), value: formatNumber(sums.abandoned) },
    { name: t('aht'), value: ahtText(sums.aht, formatNumber) },
  ]
  return (
    <dl className={classes.sums} aria-label={t('sums')}>
      {figures.map(({ name, value }) => (
        <div key={name} className={classes.sum}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  )
}
