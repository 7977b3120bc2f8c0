import { useLocation } from 'wouter'
import { useWords } from '../words/use-words.ts'
import classes from './place-links.module.css'
import { places, splitAddress } from './places.ts'
import { useOpenTasks } from './use-open-tasks.ts'

/** A link to every place. The only number is that of open tasks: what a person must do. */
export function PlaceLinks({ onGo = () => {} }: { readonly onGo?: () => void }) {
  const { t, formatNumber } = useWords('app')
  const [address] = useLocation()
  const { place } = splitAddress(address)
  const open = useOpenTasks()
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
