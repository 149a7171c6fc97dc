import { identifier, type Identifier } from './identifier.js'
import { regionFault } from './region.js'

/** 职业技能等级证书 number, 22 characters. */
export type SkillLevelCertificateNumber = string & { readonly __skillLevelCertificate: true }
/** 特级技师 certificate number, 2 letters and 20 digits. */
export type ChiefTechnicianCertificateNumber = string & { readonly __chiefTechnician: true }
/** 职业资格证书 number, 16 digits. */
export type QualificationCertificateNumber = string & { readonly __qualificationCertificate: true }

/** The five levels as certificates number them: 5 五级/初级工 … 1 一级/高级技师. */
export type SkillLevel = 1 | 2 | 3 | 4 | 5

/**
 * Y for an employer, S for a social assessor (J, where accepted, for a technical school); organisation (0000 when
 * filed with the province), province, serial of the organisation, year, level, sequence.
 */
const skillLevelShape = /^[YSJ]\d{4}(?<province>\d{2})\d{6}\d{2}(?<level>[1-5])\d{6}$/

export const skillLevelCertificate: Identifier<SkillLevelCertificateNumber> = identifier(
  'skill-level certificate',
  (text, accepting) => {
    const province = skillLevelShape.exec(text)?.groups?.['province']
    if (province === undefined) return 'wrong-shape'
    if (text.startsWith('J') && !accepting?.technicalSchools) return 'wrong-shape'
    return regionFault(province, accepting)
  },
)

export const chiefTechnicianCertificate: Identifier<ChiefTechnicianCertificateNumber> = identifier(
  'chief-technician certificate',
  text => (/^[A-Z]{2}\d{20}$/.test(text) ? undefined : 'wrong-shape'),
)

/** Year, province, city, organisation type, organisation, level, sequence. */
const qualificationShape = /^\d{2}(?<province>\d{2})\d{2}\d\d{3}[1-5]\d{5}$/

export const qualificationCertificate: Identifier<QualificationCertificateNumber> = identifier(
  'qualification certificate',
  (text, accepting) => {
    const province = qualificationShape.exec(text)?.groups?.['province']
    return province === undefined ? 'wrong-shape' : regionFault(province, accepting)
  },
)

/** The level a skill-level certificate was given for. */
export function levelOf(number: SkillLevelCertificateNumber): SkillLevel {
  // The brand says that the sixteenth character is one of 1 … 5.
  return Number(number[15]) as SkillLevel
}
