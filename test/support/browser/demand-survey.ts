import type { Page } from 'playwright-core'
import type { OpenedProject } from './opened-project.js'

/** Fills the form of the survey of training demand, its evidence read and hashed. */
export async function fillSurvey(page: Page): Promise<void> {
  await page.getByLabel('发生时间').fill('2026-01-05')
  await page.getByLabel('文号').fill('演示〔2026〕1号')
  await page.locator('input[type=file]').setInputFiles({
    ...{ name: 'survey.txt', mimeType: 'text/plain', buffer: Buffer.from('演示') },
  })
  await page.getByLabel('调查学员人数').fill('60')
  await page.getByLabel('调查用人单位数').fill('5')
  await page.getByRole('button', { name: '添加一项需求' }).click()
  await page.getByLabel('职业编码').fill('4-10-01-05')
  await page.getByLabel('五级').check()
  await page.getByLabel('人数', { exact: true }).fill('20')
  // The hash stands there once the file has been read.
  await page.locator('#q-evidence[value]:not([value=""])').waitFor()
}

/** The surveys that a project has on record. */
export const surveyed = async ({ officer, id }: OpenedProject) => {
  const { state } = (await officer.get(`/procurement/projects/${id}`)) as {
    state: { demandSurveys: readonly Readonly<Record<string, unknown>>[] }
  } // the object page's own shape
  return state.demandSurveys
}
