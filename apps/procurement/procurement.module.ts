import { Module, type DynamicModule } from '@nestjs/common'
import { controllersOf, listControllersOf, type ServiceParts } from '#libs/http'
import { BidBytesController } from './bid-bytes.controller.js'
import { BiddingController } from './bidding.controller.js'
import { ContractHistoryController } from './contract-history.controller.js'
import { EvaluationsController } from './evaluations.controller.js'
import { OwnTendersController } from './own-tenders.controller.js'
import { PaperListController } from './paper-list.controller.js'
import { PapersController } from './papers.controller.js'
import { PROCUREMENT_PARTS } from './parts.js'
import { PlanRecordController } from './plan-record.controller.js'
import { PreFlightController } from './pre-flight.controller.js'
import { ProjectsController } from './projects.controller.js'
import { RelationsController } from './relations.controller.js'
import { RemediesController } from './remedies.controller.js'
import { ToldController } from './told.controller.js'

/** Commands, object pages and lists of the context procurement. */
@Module({})
export class ProcurementModule {
  static with(parts: ServiceParts): DynamicModule {
    return {
      module: ProcurementModule,
      controllers: [
        ProjectsController,
        EvaluationsController,
        OwnTendersController,
        PapersController,
        PaperListController,
        ContractHistoryController,
        BidBytesController,
        BiddingController,
        PlanRecordController,
        PreFlightController,
        RelationsController,
        RemediesController,
        ToldController,
        ...controllersOf('procurement', parts.catalogue),
        ...listControllersOf('procurement', parts),
      ],
      providers: [{ provide: PROCUREMENT_PARTS, useValue: parts }],
    }
  }
}
