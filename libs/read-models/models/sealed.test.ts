import { bid } from '#libs/domain/procurement/bid'
import { bidBox } from '#libs/domain/procurement/bid-box'
import { readModels } from './all.js'

test('no read model hears of what is sealed before opening', () => {
  const sealed = [bid, bidBox].filter(aggregate => aggregate.sealed)
  expect(sealed).toHaveLength(2)
  const hearing = readModels.filter(model =>
    sealed.some(({ name }) => model.aggregates.includes(name)),
  )
  expect(hearing.map(({ name }) => name)).toEqual([])
})
