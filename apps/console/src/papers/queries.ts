import { keepPreviousData, useQuery } from '@tanstack/react-query'
import type { ObjectPaper, ObjectPapers, PaperList, PaperRow } from '#libs/contracts/views'
import type { NumberSeries } from '#libs/domain/county/number-series'
import type { OfficialPaper } from '#libs/domain/procurement/official-paper'
import { get } from '../api/call.js'

/** Whose papers are asked for: `tender`, `contract`, `project`, and its id. */
export interface PaperObject {
  readonly of: string
  readonly about: string
}

/** A paper of an object with its number, where somebody has given it one. */
export interface PaperOfObject extends ObjectPaper {
  readonly numbered?: PaperRow
}

export type SeriesState = Extract<NumberSeries, { readonly status: 'opened' }>
export interface SeriesView {
  readonly id: string
  readonly state: SeriesState
}
export type NumberedPaper = Exclude<OfficialPaper, { readonly status: 'not-numbered' }>
export interface PaperView {
  readonly id: string
  readonly version: number
  readonly state: NumberedPaper
}

/** Of several notices of a kind the one that a number was given to is told by what it says. */
const isOf = ({ kind, about, lot, entry, checkCode }: ObjectPaper, row: PaperRow): boolean =>
  row.kind === kind &&
  row.about === about &&
  row.lot === lot &&
  row.status !== 'void' &&
  (entry === undefined || row.checkCode === checkCode)

/**
 * The papers of an object, each with the newest number that is not void.
 * @param project whose numbered papers are looked through; absent for whoever may not see them.
 */
export const usePapersOf = ({ of, about }: PaperObject, project: string | undefined) =>
  useQuery({
    queryKey: ['papers', of, about, project],
    queryFn: async ({ signal }): Promise<readonly PaperOfObject[]> => {
      const none: PaperList = { items: [] }
      const [papers, numbered] = await Promise.all([
        get<ObjectPapers>(`/procurement/papers?of=${of}&about=${about}`, signal),
        project === undefined
          ? none
          : get<PaperList>(`/supervision/papers?project=${project}`, signal),
      ])
      return papers.items.map(paper => {
        const row = numbered.items.findLast(one => isOf(paper, one))
        return { ...paper, ...(row && { numbered: row }) }
      })
    },
    placeholderData: keepPreviousData,
  })

export const useSeriesList = () =>
  useQuery({
    queryKey: ['papers', 'series'],
    queryFn: ({ signal }) =>
      get<{ readonly items: readonly SeriesView[] }>('/county/number-series', signal),
    placeholderData: keepPreviousData,
  })

export const useRegister = (series: string, cursor: string | null) =>
  useQuery({
    queryKey: ['papers', 'register', series, cursor],
    queryFn: async ({ signal }) => {
      const onward = cursor === null ? '' : `&cursor=${cursor}`
      const [view, list] = await Promise.all([
        get<SeriesView>(`/county/number-series/${series}`, signal),
        get<PaperList>(`/supervision/papers?series=${series}${onward}`, signal),
      ])
      return { view, list }
    },
    placeholderData: keepPreviousData,
  })

/** One numbered paper as its stream tells it. */
export const usePaper = (id: string) =>
  useQuery({
    queryKey: ['papers', 'one', id],
    queryFn: ({ signal }) => get<PaperView>(`/procurement/official-papers/${id}`, signal),
    placeholderData: keepPreviousData,
  })
