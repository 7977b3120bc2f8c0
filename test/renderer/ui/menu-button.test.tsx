// @vitest-environment jsdom
import { screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, test } from 'vitest'
import { MenuButton } from '../../../renderer/ui/menu-button.tsx'
import { draw } from '../draw.tsx'

/** Draws a menu of three cities and answers which were picked. */
async function drawMenu(): Promise<string[]> {
  const picked: string[] = []
  const item = (name: string, isChosen?: boolean) => ({
    key: name,
    label: name,
    ...(isChosen !== undefined && { isChosen }),
    onPick: () => picked.push(name),
  })
  await draw(
    <>
      <MenuButton
        label="Cities"
        sections={[{ label: 'Cities', items: [item('Bari', false), item('Breda', true), item('Bonn', false)] }]}
      >
        Cities
      </MenuButton>
      <button type="button">Elsewhere</button>
    </>,
  )
  return picked
}

const focused = (): string | null | undefined => document.activeElement?.textContent

test('opens at what is in force and moves by arrows, around the ends', async () => {
  const picked = await drawMenu()
  screen.getByRole('button', { name: 'Cities' }).focus()
  await userEvent.keyboard('{Enter}')
  expect(focused()).toBe('Breda')
  await userEvent.keyboard('{ArrowDown}{ArrowDown}')
  expect(focused()).toBe('Bari')
  await userEvent.keyboard('{ArrowUp}')
  expect(focused()).toBe('Bonn')
  await userEvent.keyboard('{Enter}')
  expect(picked).toEqual(['Bonn'])
  expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Cities' }))
})

test('goes to the next word with the letter typed', async () => {
  await drawMenu()
  screen.getByRole('button', { name: 'Cities' }).focus()
  await userEvent.keyboard('{ArrowDown}b')
  expect(focused()).toBe('Bonn')
  await userEvent.keyboard('b')
  expect(focused()).toBe('Bari')
  await userEvent.keyboard('{End}{Home}x')
  expect(focused()).toBe('Bari')
})

test('Esc closes it and gives the focus back', async () => {
  const picked = await drawMenu()
  await userEvent.click(screen.getByRole('button', { name: 'Cities' }))
  await userEvent.keyboard('{Escape}')
  expect(screen.queryByRole('menu')).toBeNull()
  expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Cities' }))
  expect(picked).toEqual([])
})

test('closes when the focus goes elsewhere', async () => {
  await drawMenu()
  await userEvent.click(screen.getByRole('button', { name: 'Cities' }))
  await userEvent.click(screen.getByRole('button', { name: 'Elsewhere' }))
  expect(screen.queryByRole('menu')).toBeNull()
})
