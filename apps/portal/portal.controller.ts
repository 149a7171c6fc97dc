import { Controller, Get, Header, Inject, Req } from '@nestjs/common'
import type { FastifyRequest } from 'fastify'
import { languageOf } from '#libs/http'
import { asyncApiOf } from './documents/asyncapi.js'
import { openApiOf } from './documents/openapi.js'
import { publicPage } from './public-page.js'
import { PORTAL_PARTS, type PortalParts } from './parts.js'

/** What belongs to no context: the public page, the documents of the API, the console's settings. */
@Controller()
export class PortalController {
  private readonly openApi: object
  private readonly asyncApi: object

  constructor(@Inject(PORTAL_PARTS) private readonly parts: PortalParts) {
    this.openApi = openApiOf(parts.catalogue)
    this.asyncApi = asyncApiOf(parts.catalogue)
  }

  @Get()
  @Header('content-type', 'text/html; charset=utf-8')
  @Header('vary', 'accept-language')
  home(@Req() request: FastifyRequest): string {
    const demonstration = this.parts.configuration.COUNTY === 'demonstration'
    return publicPage(languageOf(request.headers['accept-language']), demonstration)
  }

  @Get('openapi.json')
  describeApi(): object {
    return this.openApi
  }

  @Get('asyncapi.json')
  describeEvents(): object {
    return this.asyncApi
  }

  /** What the console must know before anybody has logged in. */
  @Get('app-settings.json')
  settings(): object {
    const { OIDC_ISSUER, OIDC_CLIENT_ID, COUNTY } = this.parts.configuration
    const { TEMPORAL_UI_URL, TEMPORAL_NAMESPACE } = this.parts.configuration
    return {
      issuer: OIDC_ISSUER,
      clientId: OIDC_CLIENT_ID,
      demonstration: COUNTY === 'demonstration',
      temporalNamespace: TEMPORAL_NAMESPACE,
      ...(TEMPORAL_UI_URL !== undefined && { temporalUi: TEMPORAL_UI_URL }),
    }
  }
}
