import { readModels } from './models/all.js'
import { objectLists } from './object-lists.js'

test('every list of objects is of a read model that is kept', () =>
  expect(Object.values(objectLists).filter(list => !readModels.some(one => one === list))).toEqual(
    [],
  ))
