import classes from './tabs-bar.module.css'

interface Tab {
  /** The place it leads to, as in the address: `employees/users`. */
  readonly place: string
  readonly label: string
  /** Only what a person must do. */
  readonly count?: string | undefined
}

interface TabsBarProps {
  readonly label: string
  readonly tabs: readonly Tab[]
  readonly active: string
}

/** The parts of one place. They are links: each has its address and can be opened in another window. */
export function TabsBar({ label, tabs, active }: TabsBarProps) {
  return (
    <nav aria-label={label} className={classes.bar}>
      {tabs.map(({ place, label, count }) => (
        <a key={place} href={`#/${place}`} className={classes.tab} aria-current={place === active ? 'page' : undefined}>
          {label}
          {count === undefined ? null : <span className={classes.count}>{count}</span>}
        </a>
      ))}
    </nav>
  )
}
