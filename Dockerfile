# Two images: the product, and Temporal built from the very modules that `npm start` builds.
# Debian throughout: Temporal's native bridge has no build for musl.

FROM node:24-bookworm-slim AS build
WORKDIR /xinpei
COPY package.json package-lock.json .npmrc ./
COPY patches ./patches
RUN npm ci --no-audit --no-fund
COPY . .
RUN npm run build && npm prune --omit=dev --omit=optional --no-audit --no-fund

FROM node:24-bookworm-slim AS product
ENV NODE_ENV=production
WORKDIR /xinpei
COPY --from=build --chown=node:node /xinpei/package.json ./
COPY --from=build --chown=node:node /xinpei/node_modules ./node_modules
COPY --from=build --chown=node:node /xinpei/dist ./dist
COPY --from=build --chown=node:node /xinpei/seeds ./seeds
COPY --from=build --chown=node:node /xinpei/tools/compose ./tools/compose
USER node
EXPOSE 8100
ENTRYPOINT ["node", "--enable-source-maps"]

FROM golang:1.26-bookworm AS temporal-build
ENV CGO_ENABLED=0 GOTOOLCHAIN=local
WORKDIR /temporal
COPY tools/temporal/go.mod tools/temporal/go.sum ./
RUN go build -trimpath -ldflags='-s -w' -o /out/temporal-server go.temporal.io/server/cmd/server \
 && go build -trimpath -ldflags='-s -w' -o /out/temporal-sql-tool go.temporal.io/server/cmd/tools/sql

FROM debian:bookworm-slim AS temporal
RUN apt-get update \
 && apt-get install --yes --no-install-recommends ca-certificates curl \
 && rm -rf /var/lib/apt/lists/* \
 && useradd --system --uid 1000 temporal
COPY --from=temporal-build /out/ /usr/local/bin/
COPY tools/compose/*.sh tools/compose/temporal.yaml /opt/temporal/
USER temporal
EXPOSE 7233 7243
ENTRYPOINT ["temporal-server", "--config-file", "/opt/temporal/temporal.yaml", "--allow-no-auth", "start"]
