import { v7 } from 'uuid'
import { acting, type Acting } from './product.js'

/** A project of a test's own, just opened by its officer. */
export interface OpenedProject {
  readonly id: string
  readonly title: string
  readonly officer: Acting
}

/** Opens a project over HTTP, as the demonstration does; its procedure then opens the first duties. */
export async function openedProject(about: string): Promise<OpenedProject> {
  const officer = await acting('procurement-officer-1', 'procurement-officer')
  const signatory = await acting('signatory-1', 'signatory')
  const id = v7()
  const title = `演示项目：${about}`
  await officer.act(`/procurement/projects/${id}/open-project`, {
    ...{ title, year: 2026, purchaser: '人力资源社会保障局', participatingUnits: ['财政局'] },
    ...{ officer: officer.id, signatory: signatory.id, ledger: await ledger(officer) },
  })
  return { id, title, officer }
}

async function ledger(officer: Acting): Promise<string> {
  // The list's own shape: one row per ledger.
  const { items } = (await officer.get('/payment/earmarked-ledgers')) as {
    items: readonly { id: string }[]
  }
  const [first] = items
  if (first === undefined) throw new Error('the seeds load a ledger')
  return first.id
}
