import { beforeEach, expect, jest } from '@jest/globals'

// The level's own limit, from jest.config.mjs.
const { secondsPerTest } = /** @type {{ secondsPerTest: number }} */ (
  /** @type {unknown} */ (globalThis)
)
jest.setTimeout(secondsPerTest * 1000)

/** A test that asserts nothing at run time fails, whatever its text promises. */
beforeEach(() => {
  expect.hasAssertions()
})
