import { beforeEach, expect } from '@jest/globals'

/** A test that asserts nothing at run time fails, whatever its text promises. */
beforeEach(() => {
  expect.hasAssertions()
})
