import { useWords } from '../words/use-words.ts'
import { PlaceLinks } from './place-links.tsx'
import classes from './side-navigation.module.css'

/** The places at the left, where the window is wide enough for them. */
export function SideNavigation() {
  const { t } = useWords('app')
  return (
    <nav className={classes.navigation} aria-label={t('navigation')}>
      <PlaceLinks />
    </nav>
  )
}
