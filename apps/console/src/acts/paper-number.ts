import { nextNumber } from '#libs/domain/county/number-series'
import { textOf, type Field, type Pickable, type Values } from './fields.js'
import type { Scene } from './scene.js'

/** A paper that an act issues: what its questions are named by, and its kind. */
interface Issued {
  /** `notice` is asked as `noticeSeries`, `noticeNumber`. */
  readonly name: string
  readonly kind: string
  /** What its own number is called where it is typed. */
  readonly as?: string
}

/** The open series of a kind of paper. */
export const seriesOf = ({ series = [] }: Scene, kind: string) =>
  series.filter(({ state }) => state.kind === kind)

/** Each by the number that comes next in it. */
export const seriesToPick = (found: ReturnType<typeof seriesOf>): readonly Pickable[] =>
  found.map(({ id, state }) => ({ value: id, label: `${nextNumber(state)} · ${state.unit}` }))

const here = { name: 'channel', is: 'here' } as const
const elsewhere = { name: 'channel', is: 'elsewhere' } as const

const calledSo = (as: string | undefined) => (as === undefined ? {} : { as })

/**
 * The number of a paper: of ours it is the next of a series, of one issued elsewhere its own is typed.
 * Where no series of the kind is open, it is typed too.
 */
export function numberFields(scene: Scene, issued: Issued): readonly Field[] {
  const { name, kind, as } = issued
  const typed = { kind: 'line', name: `${name}Number`, ...calledSo(as) } as const
  const found = seriesOf(scene, kind)
  if (found.length === 0) return [typed]
  return [
    { kind: 'pick', name: `${name}Series`, options: seriesToPick(found), only: here },
    { ...typed, only: elsewhere },
  ]
}

/** The newest series of the kind. */
export const startNumber = (scene: Scene, issued: Issued): Values => ({
  [`${issued.name}Series`]: seriesOf(scene, issued.kind).at(-1)?.id ?? '',
})

export function numberIn(values: Values, scene: Scene, issued: Issued): Values {
  const { name } = issued
  const ours = textOf(values, 'channel') === 'here' && seriesOf(scene, issued.kind).length > 0
  return ours
    ? { [`${name}Series`]: textOf(values, `${name}Series`) }
    : { [`${name}Number`]: textOf(values, `${name}Number`) }
}

/** A paper with its file; where the act asks where it happens, its number is typed elsewhere alone. */
export function issuedPaperFields(
  scene: Scene,
  { name, kind, as }: Issued,
  asksWhere = false,
): readonly Field[] {
  const found = seriesOf(scene, kind)
  const file = {
    ...({ kind: 'paper', name: `${name}Evidence` } as const),
    ...calledSo(as && `${as}Evidence`),
  }
  const typed = { kind: 'line', name, ...calledSo(as) } as const
  if (found.length === 0) return [typed, file]
  const called = { kind: 'pick', name: `${name}Series`, as: 'numberSeries' } as const
  const series = { ...called, options: seriesToPick(found) }
  return asksWhere
    ? [{ ...series, only: here }, { ...typed, only: elsewhere }, file]
    : [series, file]
}

export function issuedPaperOf(values: Values, scene: Scene, { name, kind }: Issued) {
  const evidence = textOf(values, `${name}Evidence`)
  const ours = values['channel'] !== 'elsewhere' && seriesOf(scene, kind).length > 0
  return ours
    ? { series: textOf(values, `${name}Series`), evidence }
    : { paper: textOf(values, name), evidence }
}
