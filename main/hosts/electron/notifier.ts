import { Notification } from 'electron'

/** A message of the desktop, where it shows any; a click brings the window to the front. */
export function notifier(onClick: () => void): (title: string, text: string) => void {
  // one that nobody holds is collected before it is clicked
  const shown = new Set<Notification>()
  return (title, text) => {
    if (!Notification.isSupported()) return
    const notification = new Notification({ title, body: text })
    shown.add(notification)
    notification.on('click', () => {
      shown.delete(notification)
      onClick()
    })
    notification.on('close', () => shown.delete(notification))
    notification.show()
  }
}
