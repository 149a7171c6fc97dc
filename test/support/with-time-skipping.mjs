import { cacheFolder, timeSkippingServer } from '../../tools/servers/index.mjs'

/** Set-up of the procedures' level: the time-skipping server's script, fetched once. */
export default async function withTimeSkipping() {
  process.env.XINPEI_TEST_TIME_SKIPPING ??= await timeSkippingServer({ cache: cacheFolder() })
}
