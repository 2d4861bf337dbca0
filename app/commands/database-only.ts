// Imported first by commands that ask the database alone: what a server needs besides does not have to be set.
import '#app/platform/ends-plainly.ts'

process.env.AUTH_SECRET ||= '-'.repeat(32)
process.env.SAMPLE_WORLD ||= 'true'
process.env.LOG_LEVEL ||= 'error'
