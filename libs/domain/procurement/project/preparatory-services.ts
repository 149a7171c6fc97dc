import type { PreparatoryService } from '#libs/contracts'
import type { Proposal } from '#libs/domain/deciding'
import type { ProjectEvent } from './events.js'

/** A correction says what was so instead, or that nothing was, and names its paper. */
export interface ProposedService extends Proposal<{
  readonly instead?: PreparatoryService | undefined
}> {
  readonly evidence: string
}

/** A recorded service as it now stands, and the correction that waits for a second person. */
export interface StandingService extends PreparatoryService {
  readonly proposed?: ProposedService | undefined
}

/** Which of the services is meant. */
export type NamedService = Pick<PreparatoryService, 'institution' | 'service'>

export const isService =
  ({ institution, service }: NamedService) =>
  (one: NamedService): boolean =>
    one.institution === institution && one.service === service

interface Serviced {
  readonly prepared?: readonly StandingService[]
}

/** Who gave a service for the purchase before it began, after one more event. */
export function evolveServices({ prepared = [] }: Serviced, event: ProjectEvent): Serviced {
  switch (event.type) {
    case 'PreparatoryServiceRecorded':
      return { prepared: [...prepared, event.data] }
    case 'PreparatoryServiceWithdrawn':
      return { prepared: prepared.filter(one => !isService(event.data)(one)) }
    case 'PreparatoryServiceCorrectionProposed': {
      const { institution: _, service: __, ...proposed } = event.data
      return {
        prepared: prepared.map(one => (isService(event.data)(one) ? { ...one, proposed } : one)),
      }
    }
    case 'PreparatoryServiceCorrected': {
      const { instead } = event.data
      return {
        prepared: prepared.flatMap(one =>
          isService(event.data)(one) ? (instead ? [instead] : []) : [one],
        ),
      }
    }
    default:
      return {}
  }
}
