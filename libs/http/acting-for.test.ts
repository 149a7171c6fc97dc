import { v7 } from 'uuid'
import type { Actor } from '#libs/domain/deciding'
import { person, projectCase, uuid } from '#libs/domain/procurement/testing'
import { countyOverHttp, type CountyOverHttp } from './testing/county-over-http.js'

/** Who acts, and for whom: delegations with an end, deputies of who is away, over HTTP. */
const { complete, officer } = projectCase
const administrator = person('administrator', 99)
const chief = person('section-chief', 51)
const clerk = person('deputy', 52)
const unit = uuid(70)
const begins = '2026-01-09T00:00:00.000+08:00'
const ends = '2026-01-16T00:00:00.000+08:00'
const within = '2026-01-12T10:00+08:00'

let county: CountyOverHttp
beforeAll(async () => {
  county = await countyOverHttp('2026-01-08T10:00+08:00')
  for (const [one, roles] of [
    [chief.id, ['section-chief']],
    [clerk.id, ['deputy']],
    // One who makes and has an office that checks: of two hats, never both on one paper.
    [officer.id, ['procurement-officer', 'section-chief']],
  ] as const) {
    const input = { person: one, unit, roles, paper: '演示任职通知' }
    const answer = await county.asks(administrator, 'giveOffices', one, { input })
    expect(answer.body).toHaveProperty('version')
  }
  await delegated(chief, ['section-chief'])
  await delegated(officer, ['procurement-officer', 'section-chief'])
})
afterAll(() => county.close())

async function delegated(from: Actor, roles: readonly string[]) {
  const input = {
    ...{ delegation: v7(), to: clerk.id, roles, reason: '出差' },
    ...{ from: begins, until: ends },
  }
  const answer = await county.asks(from, 'giveDelegation', from.id, { input })
  expect(answer.body).toHaveProperty('version')
}

const forOther = (principal: Actor, role: Actor['role'] = principal.role): Actor => ({
  ...clerk,
  role,
  actingFor: principal.id,
})

/** A plan at the chain, handed in by this person. */
async function handedIn(by: Actor) {
  const [project, approval] = [v7(), v7()]
  await county.lived(`project-${project}`, complete)
  const answer = await county.asks(by, 'submitForApproval', project, { input: { approval } })
  expect(answer.body).toHaveProperty('version')
  return approval
}

const metaOf = async (stream: string) => {
  const { streams } = await county.store.load([{ stream, after: 0 }])
  return streams.get(stream)?.at(-1)?.meta
}

test('a delegate acts within the window and each act says for whom', async () => {
  county.at(within)
  const approval = await handedIn(officer)
  const page = `/procurement/approvals/${approval}`
  county.at('2026-01-08T23:59:59.999+08:00')
  const early = await county.asks(forOther(chief), 'verifyProject', approval)
  expect(early).toMatchObject({ status: 403, body: { reason: 'delegation-not-begun' } })
  expect((await county.page(forOther(chief), page)).status).toBe(403)
  county.at(ends)
  const late = await county.asks(forOther(chief), 'verifyProject', approval)
  expect(late).toMatchObject({ status: 403, body: { reason: 'delegation-over' } })
  county.at('2026-01-15T23:59:59.999+08:00')
  expect((await county.page(forOther(chief), page)).status).toBe(200)
  expect((await county.asks(forOther(chief), 'verifyProject', approval)).body).toHaveProperty(
    'version',
  )
  expect(await metaOf(`approval-${approval}`)).toMatchObject({
    ...{ actor: clerk.id, actingFor: chief.id, role: 'section-chief' },
  })
})

test('nobody checks what was made for them, nor what they made for another', async () => {
  county.at(within)
  const approval = await handedIn(forOther(officer))
  const asChief: Actor = { id: officer.id, role: 'section-chief' }
  for (const one of [asChief, forOther(chief), forOther(officer, 'section-chief')]) {
    const answer = await county.asks(one, 'verifyProject', approval)
    expect(answer).toMatchObject({ status: 422, body: { reason: 'maker-is-checker' } })
  }
  expect((await county.asks(chief, 'verifyProject', approval)).body).toHaveProperty('version')
})

test('nobody acts for another without it, in another office, or in what is personal', async () => {
  county.at(within)
  const approval = await handedIn(officer)
  const stranger: Actor = { ...person('deputy', 53), role: 'section-chief', actingFor: chief.id }
  expect(await county.asks(stranger, 'verifyProject', approval)).toMatchObject({
    ...{ status: 403, body: { reason: 'not-acting-for' } },
  })
  expect(
    await county.asks(forOther(chief, 'unit-leader'), 'approveProject', approval),
  ).toMatchObject({ status: 403, body: { reason: 'office-not-held' } })
  const input = { absence: v7(), from: begins, until: ends, ground: 'leave' }
  expect(await county.asks(forOther(chief), 'recordAbsence', chief.id, { input })).toMatchObject({
    ...{ status: 403, body: { reason: 'personal-act' } },
  })
})

test('a deputy acts while the holder is away, until the recorded end and no instant longer', async () => {
  county.at('2026-01-20T09:00+08:00')
  const approval = await handedIn(officer)
  const named = { deputy: clerk.id, roles: ['section-chief'] }
  expect((await county.asks(chief, 'nameDeputy', chief.id, { input: named })).body).toHaveProperty(
    'version',
  )
  const verifies = () => county.asks(forOther(chief), 'verifyProject', approval)
  expect((await verifies()).status).toBe(403)
  const [from, until] = ['2026-01-21T00:00:00.000+08:00', '2026-01-23T00:00:00.000+08:00']
  const away = { absence: v7(), from, until, ground: 'leave' }
  expect(
    (await county.asks(chief, 'recordAbsence', chief.id, { input: away })).body,
  ).toHaveProperty('version')
  county.at(until)
  expect((await verifies()).status).toBe(403)
  county.at(from)
  expect((await verifies()).body).toHaveProperty('version')
})

test('what was handed over is done by who took it over, and checked by neither', async () => {
  county.at(within)
  const successor = person('procurement-officer', 54)
  const roles = ['procurement-officer', 'section-chief']
  const given = { person: successor.id, unit, roles, paper: '演示任职通知' }
  await county.asks(administrator, 'giveOffices', successor.id, { input: given })
  const approval = await handedIn(officer)
  const project = v7()
  await county.lived(`project-${project}`, complete)
  const hands = { input: { approval: v7() } }
  expect((await county.asks(successor, 'submitForApproval', project, hands)).status).toBe(403)

  const input = { handover: v7(), to: successor.id, reason: '调离', list: [] }
  const over = await county.asks(officer, 'handOverDuties', officer.id, { input })
  expect(over.body).toHaveProperty('version')

  expect((await county.asks(successor, 'submitForApproval', project, hands)).body).toHaveProperty(
    'version',
  )
  const asChief: Actor = { id: successor.id, role: 'section-chief' }
  expect(await county.asks(asChief, 'verifyProject', approval)).toMatchObject({
    ...{ status: 422, body: { reason: 'maker-is-checker' } },
  })
  // Who acted for the one who left acts for the successor now, until the same end.
  expect(await county.asks(forOther(officer), 'verifyProject', approval)).toMatchObject({
    ...{ status: 403, body: { reason: 'office-not-held' } },
  })
  const again = v7()
  await county.lived(`project-${again}`, complete)
  const byDelegate = await county.asks(forOther(successor), 'submitForApproval', again, {
    ...{ input: { approval: v7() } },
  })
  expect(byDelegate.body).toHaveProperty('version')
  expect(await metaOf(`project-${again}`)).toMatchObject({ actingFor: successor.id })
})

test('who returns to office does what is theirs again, and nobody else does it for them', async () => {
  county.at(within)
  const [leaver, successor] = [person('procurement-officer', 55), person('procurement-officer', 56)]
  const appointment = { unit, roles: ['procurement-officer'], paper: '演示任职通知' }
  for (const one of [leaver, successor]) {
    const input = { ...appointment, person: one.id }
    await county.asks(administrator, 'giveOffices', one.id, { input })
  }
  const handover = { handover: v7(), to: successor.id, reason: '借调', list: [] }
  await county.asks(leaver, 'handOverDuties', leaver.id, { input: handover })
  const input = { ...appointment, person: leaver.id, from: successor.id, reason: '借调期满' }
  const byThemselves = await county.asks(leaver, 'returnToOffice', leaver.id, { input })
  expect(byThemselves.status).toBe(403)
  const returned = await county.asks(administrator, 'returnToOffice', leaver.id, { input })
  expect(returned.body).toHaveProperty('version')
  const seat = await county.page(administrator, `/county/officeholders/${successor.id}`)
  expect(seat.body).toMatchObject({ state: { tookOver: [] } })
  const again = await county.asks(administrator, 'returnToOffice', leaver.id, { input })
  expect(again).toMatchObject({ status: 422, body: { reason: 'nothing-handed-over' } })
})
