import { Inject, Module, type DynamicModule, type OnModuleInit } from '@nestjs/common'
import { HttpAdapterHost } from '@nestjs/core'
import type { FastifyInstance } from 'fastify'
import { join } from 'node:path'
import type { ServiceParts } from '#libs/http'
import { productRoot } from '#libs/postgres'
import { serveConsole } from './console-files.js'
import { PORTAL_PARTS, type PortalParts } from './parts.js'
import { PortalController } from './portal.controller.js'

/** Public pages, the documents of the API, and the built console. */
@Module({})
export class PortalModule implements OnModuleInit {
  constructor(
    @Inject(PORTAL_PARTS) private readonly parts: PortalParts,
    @Inject(HttpAdapterHost) private readonly host: HttpAdapterHost,
  ) {}

  static with(
    parts: Pick<ServiceParts, 'configuration' | 'catalogue'>,
    consoleFolder = join(productRoot(), 'dist/apps/console'),
  ): DynamicModule {
    const provided: PortalParts = { ...parts, consoleFolder }
    return {
      module: PortalModule,
      controllers: [PortalController],
      providers: [{ provide: PORTAL_PARTS, useValue: provided }],
    }
  }

  async onModuleInit(): Promise<void> {
    // Every application here runs on Fastify; Nest's adapter does not say so in its type.
    const fastify = this.host.httpAdapter.getInstance<FastifyInstance>()
    await serveConsole(fastify, {
      folder: this.parts.consoleFolder,
      issuer: this.parts.configuration.OIDC_ISSUER,
    })
  }
}
