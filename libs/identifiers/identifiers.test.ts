import { citizenNumber, creditCode, deterministicId, demonstrationCreditCode } from './index.js'
import { v5 } from 'uuid'

test('the tested numbers of the standards', () => {
  expect(creditCode.fault('91350100M000100Y43')).toBeUndefined()
  expect(creditCode.fault('91110000600037341L')).toBeUndefined()
  expect(citizenNumber.fault('11010519491231002X')).toBeUndefined()
  expect(creditCode.fault(demonstrationCreditCode(3))).toBe('demonstration-number')
  expect(deterministicId('duty', '6ba7b810-9dad-11d1-80b4-00c04fd430c8', 'www.例.com')).toBe(
    v5('www.例.com', '6ba7b810-9dad-11d1-80b4-00c04fd430c8'),
  )
})
