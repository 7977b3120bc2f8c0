import { useQuery } from '@tanstack/react-query'
import { useLocation } from 'wouter'
import { api } from '../api/api.ts'
import { useWords } from '../words/use-words.ts'
import classes from './place-links.module.css'
import { places, splitAddress } from './places.ts'

/** A link to every place. The only number is that of open tasks: what a person must do. */
export function PlaceLinks({ onGo = () => {} }: { readonly onGo?: () => void }) {
  const { t, formatNumber } = useWords('app')
  const [address] = useLocation()
  const { place } = splitAddress(address)
  const overview = useQuery(api.overview.get.queryOptions())
  const open = overview.data?.todo.length ?? 0
  return (
    <ul className={classes.list}>
      {places.map(({ name, icon: Icon }) => (
        <li key={name}>
          <a
            href={`#/${name}`}
            className={classes.link}
            aria-current={name === place ? 'page' : undefined}
            onClick={onGo}
          >
            <Icon size={18} stroke={1.75} aria-hidden />
            <span className={classes.name}>{t(`place.${name}`)}</span>
            {name === 'tasks' && open > 0 ? (
              <>
                <span className={classes.count} aria-hidden>
                  {formatNumber(open)}
                </span>
                <span className={classes.spoken}>{t('tasksOpen', { count: open })}</span>
              </>
            ) : null}
          </a>
        </li>
      ))}
    </ul>
  )
}
