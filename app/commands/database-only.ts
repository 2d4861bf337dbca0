// Imported first by commands that use only the database: other settings of a server are not required. A module of its
// own, because the settings are read when the modules that follow are loaded.
import '#app/platform/log/ends-plainly.ts'

process.env.AUTH_SECRET ||= '-'.repeat(32)
process.env.SAMPLE_WORLD ||= 'true'
process.env.LOG_LEVEL ||= 'error'
