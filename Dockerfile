FROM node:24-bookworm-slim AS build
WORKDIR /srv
COPY package.json package-lock.json prisma.config.ts ./
COPY app/commands/postinstall.mjs app/commands/postinstall.mjs
COPY prisma/schema.prisma prisma/schema.prisma
COPY patches patches
RUN npm ci --no-audit --no-fund
COPY . .
RUN npm run build && npm run release -- /release

FROM node:24-bookworm-slim
ENV NODE_ENV=production HOST=0.0.0.0 PORT=3000 DATA_DIR=/var/lib/ta-requests
WORKDIR /srv
RUN mkdir -p /var/lib/ta-requests /backup && chown node:node /var/lib/ta-requests /backup
COPY --from=build --chown=root:root /release ./
USER node
VOLUME /var/lib/ta-requests
EXPOSE 3000
HEALTHCHECK --interval=15s --timeout=5s --start-period=30s \
	CMD ["node", "-e", "fetch('http://127.0.0.1:' + process.env.PORT + '/health/live').then((r) => process.exit(r.ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "--max-old-space-size=512", "--max-semi-space-size=8", "build/server/web.js"]
