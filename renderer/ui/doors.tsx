import type { ReactNode } from 'react'
import classes from './doors.module.css'

/** A few ways to begin, side by side where there is room. */
export function Doors({ children }: { readonly children: ReactNode }) {
  return <div className={classes.doors}>{children}</div>
}
