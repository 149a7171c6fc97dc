import { v7 } from 'uuid'
import { eventually } from '../eventually.js'
import { acting, product, type Acting } from './product.js'

/** A project of a test's own, just opened by its officer. */
export interface OpenedProject {
  readonly id: string
  readonly title: string
  readonly officer: Acting
  /** What its procedure opened first: survey, targets, requirement. */
  readonly duties: readonly { readonly id: string; readonly kind: string }[]
}

/** Opens a project over HTTP, as the demonstration does; its procedure then opens the first duties. */
export async function openedProject(
  about: string,
  purchaser = '人力资源社会保障局',
): Promise<OpenedProject> {
  const officer = await acting('procurement-officer-1', 'procurement-officer')
  const signatory = await acting('signatory-1', 'signatory')
  const id = v7()
  const title = `演示项目：${about}`
  await officer.act(`/procurement/projects/${id}/open-project`, {
    ...{ title, year: 2026, purchaser, participatingUnits: ['财政局'] },
    ...{ officer: officer.id, signatory: signatory.id, ledger: await ledger(officer) },
  })
  const duties = await eventually('its first duties are open', async () => {
    const page = await officer.get(`/supervision/project-pages/${id}`)
    const { duties: opened } = page as Pick<OpenedProject, 'duties'> // the page's own shape
    return opened.length >= 3 && opened
  })
  return { id, title, officer, duties }
}

/** The year's ledger, which the demonstration's project was planned on. */
async function ledger(officer: Acting): Promise<string> {
  const page = await officer.get(`/procurement/projects/${product().project}`)
  return (page as { state: { ledger: string } }).state.ledger // the object page's own shape
}
