import { eventually } from '../../../test/support/eventually.js'
import { groupCommit } from './group-commit.js'

interface Sent {
  readonly asked: readonly string[]
  /** Each is answered with its own name, in capitals. */
  answer(): void
  fail(error: Error): void
}

/** A group commit whose round trips end when the test says so. */
function opened({ atMost = 64 } = {}) {
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
    atMost,
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

  test('one group is on its way at most; what comes meanwhile gathers', async () => {
    const { append, departed, sent, mostUnderWay } = opened()
    const early = append(['early'])
    const first = await departed(1)
    const late = ['x', 'y', 'z'].map(name => append([name]))
    expect(sent).toHaveLength(1)
    first.answer()
    const next = await departed(2)
    expect(next.asked).toEqual(['x', 'y', 'z'])
    next.answer()
    expect(await Promise.all([early, ...late])).toEqual([['EARLY'], ['X'], ['Y'], ['Z']])
    expect(mostUnderWay()).toBe(1)
  })

  test('those who are answered and come again at once travel together again', async () => {
    const { append, departed } = opened()
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

  test('a group holds so many requests at most, but a call is never parted', async () => {
    const { append, departed } = opened({ atMost: 5 })
    const answers = [append(['a', 'b', 'c']), append(['d', 'e', 'f']), append(names(7))]
    for (const [index, length] of [3, 3, 7].entries()) {
      const group = await departed(index + 1)
      expect(group.asked).toHaveLength(length)
      group.answer()
    }
    expect((await Promise.all(answers)).map(({ length }) => length)).toEqual([3, 3, 7])
  })

  test('when a group fails for one of its callers, only that one fails', async () => {
    const { append, departed } = opened()
    const settled = Promise.allSettled(['good', 'bad', 'fine'].map(name => append([name])))
    const failing = await departed(1)
    failing.fail(new Error('malformed'))
    const good = await departed(2)
    good.answer()
    const bad = await departed(3)
    bad.fail(new Error('malformed'))
    const fine = await departed(4)
    expect([good.asked, bad.asked, fine.asked]).toEqual([['good'], ['bad'], ['fine']])
    fine.answer()
    expect(await settled).toEqual([
      { status: 'fulfilled', value: ['GOOD'] },
      { status: 'rejected', reason: new Error('malformed') },
      { status: 'fulfilled', value: ['FINE'] },
    ])
  })

  test('when the database is away all of a group fail at once, and the next still departs', async () => {
    const { append, departed, sent } = opened()
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
      atMost: 64,
    })
    await expect(append(['a'])).rejects.toBe(closed)
    ended = false
    expect(await append(['b'])).toEqual(['b'])
  })
})
