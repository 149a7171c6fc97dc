/**
 * What the duties to confirm are about: the lot, or its second report, its third, where the committee
 * had to evaluate again (87§64).
 */
export const reportOf = (lot: string, reports: number): string =>
  reports > 1 ? `${lot}/report-${String(reports)}` : lot

export const lotOfReport = (about: string): string => about.split('/')[0] ?? ''
