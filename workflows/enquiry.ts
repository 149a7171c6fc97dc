import { enquiryCase } from '#facts/procurement/enquiry'
import { duty, recall } from '#libs/procedure'

/** An enquiry 询问 is answered within three working days, whatever is suspended (条例§52). */
export async function enquiry(id: string): Promise<void> {
  const { officer, askedAt } = await recall(enquiryCase, id)
  await duty('answer-enquiry', { by: officer, from: askedAt })
}
