import { sum, fen } from '#libs/money'
import type { PlannedLot } from '#libs/contracts'
import { paperDay } from '../chinese.js'
import type { DataOf, Fact, Facts } from '../facts/facts.js'
import { heading, items, text, type Block, type Table } from '../paper.js'
import { plannedCase } from './case.js'
import { blocksOf, isNotYet, notYet, particulars, type PaperKind } from './kind.js'
import { kindWord, lastDayOf, levelWord, nameOf, yuanOf } from './words.js'
import { dayOf } from '#libs/calendar'

/** The lots of a requirement as they are planned. */
export const plannedLots = (lots: readonly PlannedLot[]): Table => ({
  caption: '采购包一览',
  head: ['采购包', '内容', '职业及等级', '人数', '课时', '预算（元）'],
  rows: lots.map(({ kind, title, occupation, level, heads, lessonHours, budget }, at) => [
    String(at + 1),
    `${title}（${kindWord[kind]}）`,
    `${occupation} ${levelWord[level]}`,
    String(heads),
    lessonHours === 0 ? '—' : String(lessonHours),
    yuanOf(budget),
  ]),
  widths: [0.9, 2.6, 2, 0.8, 0.8, 1.7],
  figures: [3, 4, 5],
})

const budgetOf = (lots: readonly PlannedLot[]): string =>
  yuanOf(sum(lots.map(({ budget }) => fen(budget))))

/** 采购意向公开: what will be bought, for how much, and from when. */
export const intentDisclosure: PaperKind = {
  ...{ kind: 'intent-disclosure', name: '采购意向公开', of: 'project', perLot: false, open: true },
  mandatory: [
    { article: '本系统文书格式', item: '采购项目名称' },
    { article: '本系统文书格式', item: '采购需求概况' },
    { article: '条例§30', item: '预算金额（元）' },
    { article: '本系统文书格式', item: '预计采购时间' },
  ],
  write({ facts }) {
    const found = plannedCase(facts)
    if (isNotYet(found)) return found
    const { opened, required } = found
    const disclosed = facts.last('IntentDisclosed')
    const filed = facts.last('PlanFiled')
    const again = facts.last('ProjectDatesReckonedAgain')?.data.tenderNotBefore
    const notBefore = again ?? disclosed?.data.tenderNotBefore
    const { title, purchaser } = opened.data
    return {
      title: `${purchaser}采购意向公开`,
      blocks: blocksOf(
        text('为便于供应商及时了解政府采购信息，现将采购意向公开如下：'),
        particulars(
          ['采购项目名称', title],
          ['采购单位', purchaser],
          ['采购计划备案编号', filed?.data.planNumber ?? '待备案'],
          ['预算金额（元）', budgetOf(required.data.lots)],
          ['预计采购时间', notBefore ? `${lastDayOf(notBefore)}以后` : '意向公开期满以后'],
        ),
        heading('采购需求概况'),
        plannedLots(required.data.lots),
        text('本次公开的采购意向是采购工作的初步安排，具体情况以采购公告和采购文件为准。'),
      ),
      signatures: [{ by: purchaser, ...(disclosed && { on: disclosed.data.disclosedOn }) }],
    }
  },
}

/** 采购需求调查: asked of at least three (需求§10–11). */
export const requirementSurvey: PaperKind = {
  ...{ kind: 'requirement-survey', name: '采购需求调查报告', of: 'project' },
  ...{ perLot: false, open: false },
  mandatory: [
    { article: '需求§10', item: '调查时间' },
    { article: '需求§11', item: '调查对象' },
    { article: '需求§10', item: '调查材料' },
  ],
  write({ facts }) {
    const opened = facts.last('ProjectOpened')
    if (!opened) return notYet('ProjectOpened')
    const survey = latestSurvey(facts)
    if (!survey) return notYet('RequirementSurveyRecorded')
    return {
      title: '采购需求调查报告',
      blocks: blocksOf(
        particulars(
          ['采购项目名称', opened.data.title],
          ['采购单位', opened.data.purchaser],
          ['调查时间', paperDay(survey.data.occurredOn)],
          ['调查材料', materialOf(survey)],
        ),
        heading('调查对象'),
        ...askedOf(facts, survey),
        ...demandOf(facts.all('TrainingDemandSurveyRecorded').map(({ data }) => data)),
      ),
      signatures: [{ by: opened.data.purchaser, on: dayOf(survey.at) }],
    }
  },
}

type Survey = Fact<'RequirementSurveyRecorded'> | Fact<'RequirementSurveyReused'>

/** Its own, or another project's that it took over (需求§10): whichever came later counts. */
function latestSurvey(facts: Facts): Survey | undefined {
  const own = facts.last('RequirementSurveyRecorded')
  const reused = facts.last('RequirementSurveyReused')
  return own && reused ? (own.version > reused.version ? own : reused) : (own ?? reused)
}

const materialOf = ({ data }: Survey): string =>
  `${'paper' in data ? data.paper : '沿用的调查材料'}（SHA-256 ${data.evidence}）`

/** Of one that was taken over only the number is known here: who answered stands in that project. */
function askedOf(facts: Facts, { data }: Survey): readonly Block[] {
  if ('from' in data) {
    const count = String(data.respondents)
    return [
      text(
        `沿用其他采购项目一年内完成的需求调查，共调查${count}家；调查对象名单见所沿用的调查材料。`,
      ),
    ]
  }
  const asked = [...new Set(data.respondents)]
  return [text(`共调查${String(asked.length)}家：`), items(...asked.map(one => nameOf(facts, one)))]
}

/** What trainees and employers said they need, beside what the market offers. */
const demandOf = (surveys: readonly DataOf<'TrainingDemandSurveyRecorded'>[]) =>
  surveys.length === 0
    ? []
    : [
        heading('培训需求'),
        ...surveys.map(({ occurredOn, trainees, employers }) =>
          text(
            `${paperDay(occurredOn)}调查学员${String(trainees)}人、用人单位${String(employers)}家。`,
          ),
        ),
      ]
