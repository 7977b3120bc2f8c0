import { expect, it } from 'vitest'
import { blend, heatOption } from '../../../../../renderer/features/timeline/unmapped/heat-option.ts'

const hours = (lost: Readonly<Record<number, number>>) => Array.from({ length: 24 }, (_, hour) => lost[hour] ?? 0)
const units = [
  { planningUnit: 'North', people: 2, hours: hours({ 9: 1000, 10: 100 }) },
  { planningUnit: '', people: 1, hours: hours({ 23: 500 }) },
]
const words = {
  name: ({ planningUnit }: { planningUnit: string }) => planningUnit || 'none',
  hour: String,
  number: String,
}
const light = { text: '#000000', ground: '#ffffff', isDark: false, isPrinting: false }

it('has a field for each hour in which something is lost, its number readable on its colour', () => {
  const { series, yAxis, visualMap } = heatOption(units, words, light, true) as {
    series: [{ data: { value: number[]; label: { color: string } }[]; label: { show: boolean } }]
    yAxis: { data: string[] }
    visualMap: { max: number }
  }
  expect(yAxis.data).toEqual(['North', 'none'])
  expect(visualMap.max).toBe(1000)
  expect(series[0].data).toEqual([
    { value: [9, 0, 1000], label: { color: '#ffffff' } },
    { value: [10, 0, 100], label: { color: '#000000' } },
    { value: [23, 1, 500], label: { color: '#000000' } },
  ])
})

it('leaves the numbers out where there is no room', () => {
  const { series } = heatOption(units, words, light, false) as { series: [{ label: { show: boolean } }] }
  expect(series[0].label.show).toBe(false)
})

it('blends two colours', () => {
  expect(blend(['#000000', '#ff8000'], 0)).toBe('#000000')
  expect(blend(['#000000', '#ff8000'], 0.5)).toBe('#804000')
  expect(blend(['#000000', '#ff8000'], 1)).toBe('#ff8000')
})
