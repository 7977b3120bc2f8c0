import { Kbd } from '@mantine/core'

/** `Mod` is ⌘ on a Mac and Ctrl elsewhere. */
function spell(key: string): string {
  const onMac = /mac/i.test(navigator.userAgent)
  if (key === 'Mod') return onMac ? '⌘' : 'Ctrl'
  if (key === 'Enter') return '↵'
  return key
}

/** Keys as printed on them: `<Keys of={['Mod', 'K']} />`. */
export function Keys({ of }: { readonly of: readonly string[] }) {
  return (
    <span dir="ltr">
      {of.map((key, place) => (
        <span key={key}>
          {place === 0 ? null : ' '}
          <Kbd size="xs">{spell(key)}</Kbd>
        </span>
      ))}
    </span>
  )
}
