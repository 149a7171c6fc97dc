import { eventually } from '../../../test/support/eventually.js'
import { groupCommit } from './group-commit.js'

interface Sent {
  readonly asked: readonly string[]
  /** Each is answered with its own name, in capitals. */
  answer(): void
  fail(error: Error): void
}

/** A group commit whose round trips end when the test says so. */
function opened({ groups = 2, atMost = 64 } = {}) {
  const sent: Sent[] = []
  let underWay = 0
  let mostUnderWay = 0
  const append = groupCommit<string, string>({
    send: asked => {
      underWay += 1
      mostUnderWay = Math.max(mostUnderWay, underWay)
      return new Promise<readonly string[]>((resolve, reject) => {
        sent.push({
          asked,
          answer: () => resolve(asked.map(one => one.toUpperCase())),
          fail: reject,
        })
      }).finally(() => (underWay -= 1))
    },
    isolates: error => error instanceof Error && error.message !== 'away',
    ...{ groups, atMost },
  })
  const departed = async (nth: number): Promise<Sent> =>
    eventually(`group ${nth} departs`, () => sent[nth - 1])
  return { append, sent, departed, mostUnderWay: () => mostUnderWay }
}

const names = (count: number): readonly string[] =>
  Array.from({ length: count }, (_, index) => `call-${index}`)

describe('a group commit', () => {
  test('calls of one turn travel together, each gets its own answers in order', async () => {
    const { append, departed } = opened()
    const answers = [append(['a', 'b']), append(['c']), append([])]
    const group = await departed(1)
    expect(group.asked).toEqual(['a', 'b', 'c'])
    group.answer()
    expect(await Promise.all(answers)).toEqual([['A', 'B'], ['C'], []])
  })

  test('a call departs while another group is on its way, and may be back before it', async () => {
    const { append, departed } = opened()
    const slow = append(['slow'])
    const first = await departed(1)
    const fast = append(['fast'])
    const second = await departed(2)
    second.answer()
    expect(await fast).toEqual(['FAST'])
    first.answer()
    expect(await slow).toEqual(['SLOW'])
  })

  test.each([1, 2, 3])(
    '%i groups are on their way at most; what comes then gathers',
    async groups => {
      const { append, departed, sent, mostUnderWay } = opened({ groups })
      const early: Promise<unknown>[] = []
      for (let nth = 1; nth <= groups; nth += 1) {
        early.push(append([`early-${nth}`]))
        await departed(nth)
      }
      const late = ['x', 'y', 'z'].map(name => append([name]))
      const first = await departed(1)
      first.answer()
      const next = await departed(groups + 1)
      expect(next.asked).toEqual(['x', 'y', 'z'])
      for (const { answer } of sent) answer()
      expect(await Promise.all(late)).toEqual([['X'], ['Y'], ['Z']])
      await Promise.all(early)
      expect(mostUnderWay()).toBe(groups)
    },
  )

  test('those who are answered and come again at once travel together again', async () => {
    const { append, departed } = opened({ groups: 1 })
    const again = ['a', 'b', 'c'].map(async name => {
      await append([name])
      return append([`${name}2`])
    })
    const first = await departed(1)
    first.answer()
    const second = await departed(2)
    expect(second.asked).toEqual(['a2', 'b2', 'c2'])
    second.answer()
    expect(await Promise.all(again)).toEqual([['A2'], ['B2'], ['C2']])
  })

  test('many are shared out among the ways that are free, few are not', async () => {
    const many = opened({ groups: 2 })
    const answers = names(16).map(name => many.append([name]))
    await many.departed(2)
    expect(many.sent.map(({ asked }) => asked)).toEqual([names(16).slice(0, 8), names(16).slice(8)])
    for (const { answer } of many.sent) answer()
    expect((await Promise.all(answers)).flat()).toEqual(names(16).map(name => name.toUpperCase()))
  })

  test('a group holds so many requests at most, but a call is never parted', async () => {
    const { append, departed } = opened({ groups: 1, atMost: 5 })
    const answers = [append(['a', 'b', 'c']), append(['d', 'e', 'f']), append(names(7))]
    for (const [index, length] of [3, 3, 7].entries()) {
      const group = await departed(index + 1)
      expect(group.asked).toHaveLength(length)
      group.answer()
    }
    expect((await Promise.all(answers)).map(({ length }) => length)).toEqual([3, 3, 7])
  })

  test('when a group fails for one of its callers, only that one fails, and no other group', async () => {
    const { append, departed } = opened({ groups: 2 })
    const elsewhere = append(['elsewhere'])
    const other = await departed(1)
    const settled = Promise.allSettled(['good', 'bad', 'fine'].map(name => append([name])))
    const failing = await departed(2)
    failing.fail(new Error('malformed'))
    const good = await departed(3)
    good.answer()
    const bad = await departed(4)
    bad.fail(new Error('malformed'))
    const fine = await departed(5)
    expect([good.asked, bad.asked, fine.asked]).toEqual([['good'], ['bad'], ['fine']])
    fine.answer()
    expect(await settled).toEqual([
      { status: 'fulfilled', value: ['GOOD'] },
      { status: 'rejected', reason: new Error('malformed') },
      { status: 'fulfilled', value: ['FINE'] },
    ])
    other.answer()
    expect(await elsewhere).toEqual(['ELSEWHERE'])
  })

  test('when the database is away all of a group fail at once, and the next still departs', async () => {
    const { append, departed, sent } = opened({ groups: 1 })
    const settled = Promise.allSettled(['a', 'b'].map(name => append([name])))
    const group = await departed(1)
    const later = append(['c'])
    group.fail(new Error('away'))
    const reason = new Error('away')
    expect(await settled).toEqual([
      { status: 'rejected', reason },
      { status: 'rejected', reason },
    ])
    const next = await departed(2)
    next.answer()
    expect(await later).toEqual(['C'])
    expect(sent).toHaveLength(2)
  })

  test('a send that throws before it is under way reaches its callers, and the way is free again', async () => {
    const closed = new Error('away')
    let ended = true
    const append = groupCommit<string, string>({
      send: asked => {
        if (ended) throw closed
        return Promise.resolve(asked)
      },
      isolates: () => false,
      ...{ groups: 1, atMost: 64 },
    })
    await expect(append(['a'])).rejects.toBe(closed)
    ended = false
    expect(await append(['b'])).toEqual(['b'])
  })
})
