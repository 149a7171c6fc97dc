/** Stops what `withProduct` has started, in its order. */
export default async function withProductEnded() {
  await globalThis.stopProduct?.()
}
