import { defineConfig } from 'prisma/config'

// `prisma generate` requires an engine that it never runs; without this it tries to download one, which fails on a
// closed network.
process.env.PRISMA_SCHEMA_ENGINE_BINARY ??= process.execPath

export default defineConfig({ schema: 'prisma/schema.prisma', migrations: { path: 'prisma/migrations' } })
