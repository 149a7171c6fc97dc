import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type {
  AnnualPlan,
  ContractHistory,
  ContractList,
  CountyFigures,
  DeadlineSheet,
  LotRelations,
  PlanRecord,
  PreFlightRuleBook,
  ProjectPage,
  ProjectRow,
  TodayPage,
} from '#libs/contracts/views'
import type { Approval } from '#libs/domain/procurement/approval'
import type { Project } from '#libs/domain/procurement/project'
import type { ContractView } from '../contract/contract-view.js'
import type { TenderView } from '../pages/tender-view.js'
import { get } from './call.js'
import { everyPage } from './every-page.js'

export const useToday = () =>
  useQuery({
    queryKey: ['today'],
    queryFn: ({ signal }) => get<TodayPage>('/supervision/today', signal),
    placeholderData: keepPreviousData,
  })

export interface ProjectList {
  readonly items: readonly ProjectRow[]
  readonly total: number
  readonly next?: string
}

/** @param asked `cursor` and `search` of the page's address. */
export const useProjects = (asked: URLSearchParams) =>
  useQuery({
    queryKey: ['projects', asked.toString()],
    queryFn: ({ signal }) => get<ProjectList>(`/procurement/projects?${asked.toString()}`, signal),
    placeholderData: keepPreviousData,
  })

export const useProject = (id: string) =>
  useQuery({
    queryKey: ['project', id],
    queryFn: ({ signal }) => get<ProjectPage>(`/supervision/project-pages/${id}`, signal),
    placeholderData: keepPreviousData,
  })

/** The object behind a project's page: its plan as it stands. */
export const useProjectFile = (id: string) =>
  useQuery({
    queryKey: ['project-file', id],
    queryFn: ({ signal }) => get<ProjectFile>(`/procurement/projects/${id}`, signal),
  })

/** What was written for a project's plan, and what was said of it by those who read it. */
export const usePlanRecord = (id: string) =>
  useQuery({
    queryKey: ['plan-record', id],
    queryFn: ({ signal }) => get<PlanRecord>(`/procurement/projects/${id}/plan`, signal),
  })

/** The run of approval that a project is in, while it is in one. */
export const useApproval = (id: string | undefined) =>
  useQuery({
    queryKey: ['approval', id],
    queryFn: ({ signal }) =>
      get<{ readonly state: Approval }>(`/procurement/approvals/${id ?? ''}`, signal),
    enabled: id !== undefined,
  })

interface ProjectFile {
  readonly id: string
  readonly state: Project
}

/** How a duty's end was counted; fetched once somebody asks. */
export const useDeadlineSheet = (duty: string, asked: boolean) =>
  useQuery({
    queryKey: ['deadline-sheet', duty],
    queryFn: ({ signal }) => get<DeadlineSheet>(`/supervision/deadline-sheets/${duty}`, signal),
    enabled: asked,
  })

/** How a date of an object was counted; fetched once somebody asks. */
export const useDateSheet = (
  { of, end }: { readonly of: string; readonly end: string },
  asked: boolean,
) =>
  useQuery({
    queryKey: ['date-sheet', of, end],
    queryFn: ({ signal }) =>
      get<DeadlineSheet>(`/supervision/date-sheets/${of}?end=${encodeURIComponent(end)}`, signal),
    enabled: asked,
  })

/** One tender as its stream tells it: always current, and nothing in it that is sealed. */
export const useTender = (id: string) =>
  useQuery({
    queryKey: ['tender', id],
    queryFn: ({ signal }) => get<TenderView>(`/procurement/tenders/${id}`, signal),
    placeholderData: keepPreviousData,
  })

export type TenderRow = Pick<TenderView, 'id' | 'state'>

interface TenderList {
  readonly items: readonly TenderRow[]
  readonly next?: string
}

/** @param asked `cursor` and `status` of the page's address. */
export const useTenders = (asked: URLSearchParams) =>
  useQuery({
    queryKey: ['tenders', asked.toString()],
    queryFn: ({ signal }) => get<TenderList>(`/procurement/tenders?${asked.toString()}`, signal),
    placeholderData: keepPreviousData,
  })

/** Tenders that take bids now: as many as run, whatever the county has seen. */
export const useOpenTenders = () =>
  useQuery({
    queryKey: ['tenders', 'open'],
    queryFn: ({ signal }) =>
      everyPage<TenderRow>('/procurement/tenders', { status: 'receiving-bids' }, signal),
    placeholderData: keepPreviousData,
  })

/** What 条例§18 looks at among the bidders of a lot; nothing until their bids are open. */
export const useRelations = (tender: string, lot: string) =>
  useQuery({
    queryKey: ['relations', tender, lot],
    queryFn: ({ signal }) =>
      get<LotRelations>(`/procurement/tenders/${tender}/relations/${lot}`, signal),
  })

/** The figures that the county decides for itself, and which statutory acts it does here. */
export const useCountyFigures = () =>
  useQuery({
    queryKey: ['county-figures'],
    queryFn: ({ signal }) => get<CountyFigures>('/county/figures', signal),
  })

/** Training places of a year against its quota; without a year, of the county's own. */
export const useAnnualPlan = (year: string | undefined) =>
  useQuery({
    queryKey: ['annual-plan', year ?? ''],
    queryFn: ({ signal }) =>
      get<AnnualPlan>(
        `/supervision/annual-plans${year === undefined ? '' : `?year=${year}`}`,
        signal,
      ),
    placeholderData: keepPreviousData,
  })

/** @param asked `cursor` and `status` of the page's address. */
export const useContracts = (asked: URLSearchParams) =>
  useQuery({
    queryKey: ['contracts', asked.toString()],
    queryFn: ({ signal }) =>
      get<ContractList>(`/supervision/contracts?${asked.toString()}`, signal),
    placeholderData: keepPreviousData,
  })

/** One contract as its stream tells it, with the history of its versions, terms and proposals. */
export const useContract = (id: string) =>
  useQuery({
    queryKey: ['contract', id],
    queryFn: async ({ signal }) => {
      const [view, history] = await Promise.all([
        get<ContractView>(`/procurement/contracts/${id}`, signal),
        get<ContractHistory>(`/procurement/contracts/${id}/history`, signal),
      ])
      return { view, history }
    },
    placeholderData: keepPreviousData,
  })

/** The rules of tender documents, their figures as they are in force and their words. */
export const usePreFlightRules = () => {
  const { i18n } = useTranslation()
  return useQuery({
    queryKey: ['pre-flight', i18n.language],
    queryFn: ({ signal }) => get<PreFlightRuleBook>('/procurement/pre-flight', signal),
  })
}
