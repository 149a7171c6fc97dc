import { hashOf, outside, paper } from '../papers.js'
import { trainingClass as classes } from '#libs/domain/delivery/training-class'
import type { Phase, Stage } from '../stage.js'

/** Every standard of each contract is judged, the trainees heard, the result published. */
export const accepting: Phase = async stage => {
  const { contracts, acceptances } = stage.script
  await accept(stage, contracts.training, acceptances.training)
  await accept(stage, contracts.assessment, acceptances.assessment)
  stage.say('both lots are accepted before anything is paid for them')
}

const standards = [
  { standard: 'lesson-hours', requirement: '课时不少于合同约定' },
  { standard: 'attendance', requirement: '出勤率达到合同约定' },
  { standard: 'certificates', requirement: '评价与证书数据真实、可查' },
]

async function accept({ as, county, script }: Stage, contract: string, acceptance: string) {
  const officer = as('procurement-officer-1')
  const { trainingClass, assessmentBatch } = script
  await officer.openAcceptance(acceptance, {
    ...{ contract, trainingClass, assessmentBatch, standards },
    acceptors: [officer.person.id, as('supervisor-2').person.id],
  })
  const held = await officer.sees(classes, trainingClass)
  if (!('filing' in held)) throw new Error('a class that was held has a roster')
  await as('evaluator-1').recordTraineeOpinions(acceptance, {
    opinions: held.filing.roster.map(({ person }, at) => ({
      person,
      satisfaction: at % 10 === 0 ? 3 : 5,
    })),
    evidence: hashOf(`满意度调查表 ${acceptance}`),
  })
  const { evidence } = outside(await county.now(), '验收记录')
  await officer.passAcceptance(acceptance, {
    judgements: standards.map(({ standard }) => ({ standard, met: true, evidence })),
    report: paper('验收书'),
  })
  await officer.publishAcceptance(acceptance, { channel: { channel: 'here' } })
}
