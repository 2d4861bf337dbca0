// `npm run bench`: compares the application with its foundations in one run, since only ratios are meaningful on
// another machine; `npm run bench -- mail` measures one part. Prints the figures with their aims, and never fails
// because of them. The parts of `tools` have arguments of their own and are described in tests/README.md.
import { execFileSync, fork } from 'node:child_process'
import { generateKeyPairSync } from 'node:crypto'
import { once } from 'node:events'
import { isBuilt, withSamplePages } from '#app/commands/prepared.mjs'
import { startServer } from '#tests/e2e/server.ts'
import { type Options, readOptions } from './options.ts'
import type { Figure } from './table.ts'
import { print } from './table.ts'

const asked = process.argv.slice(2)
process.env.NODE_ENV = 'production'
process.env.SAMPLE_WORLD = 'true'
process.env.LOG_LEVEL = 'silent'
process.env.AUTH_SECRET ??= 'a secret that only the measurements know'
if (!isBuilt()) execFileSync('npm', ['run', 'build'], { stdio: 'ignore', env: withSamplePages })

/** Each returns `false` if something is wrong. */
const tools: Record<string, () => Promise<(options: Options) => Promise<unknown>>> = {
	world: async () => (await import('./world/command.ts')).world,
	pages: async () => (await import('./pages/pages.ts')).pages,
	plans: async () => (await import('./plans/plans.ts')).plans,
	jobs: async () => (await import('./jobs/jobs.ts')).jobs,
	search: async () => (await import('./search/search.ts')).search,
	figures: async () => (await import('./figures/figures.ts')).figures,
	release: async () => (await import('./figures/release.ts')).release,
	budget: async () => (await import('./budget/command.ts')).budget,
}
// Servers that were started end with this process, also when it is interrupted.
for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => process.exit(1))
const tool = await tools[asked[0] ?? '']?.()
if (tool) process.exit((await tool(readOptions(asked.slice(1)))) === false ? 1 : 0)

process.env.DKIM_DOMAIN = 'sample.example'
process.env.DKIM_KEY = generateKeyPairSync('rsa', { modulusLength: 2048 })
	.privateKey.export({ type: 'pkcs8', format: 'pem' })
	.toString()
process.env.MAIL_PER_DOMAIN = '100000'
process.env.MAIL_ACTS_PER_MINUTE = '100000'
process.env.MAIL_ACTS_PER_HOUR = '100000'
process.env.WORK_POINTS = '100000'
process.env.WORK_POINTS_PER_MINUTE = '100000'
const sink = fork('tests/bench/mail-sink.ts', { execArgv: ['--import', 'tsx'] })
const [port] = await once(sink, 'message')
process.env.SMTP_URL = `smtp://127.0.0.1:${port}`
// Imported after the environment is set.
const { stepsEmbedded, stepsOnServer } = await import('./steps.ts')
const { allocation } = await import('./allocation.ts')
const { door } = await import('./sign-in.ts')
const { exportFiles } = await import('./export.ts')
const { gaps } = await import('./gaps.ts')
const { iati } = await import('./iati.ts')
const { isolation } = await import('./isolation.ts')
const { mail } = await import('./mail.ts')
const { memory, memoryNow } = await import('./memory.ts')
const { ranking } = await import('./ranking.ts')
const { report } = await import('./report.ts')
const { sizes } = await import('./sizes.ts')
const { start } = await import('./start.ts')
const { throughput } = await import('./throughput.ts')
const { weights } = await import('./weights.ts')

async function demoServer(): Promise<Figure[]> {
	const started = Date.now()
	const server = await startServer()
	const ready: Figure = {
		what: 'first start with the sample world',
		value: `${(Date.now() - started) / 1000} s`,
	}
	try {
		const figures = [ready, memoryNow()]
		for (const part of [throughput, memory, weights, door]) figures.push(...(await part(server.address)))
		return figures
	} finally {
		await server.stop()
	}
}

const started = Date.now()
const figures: Figure[] = []
const parts = {
	stepsOnServer,
	stepsEmbedded,
	ranking,
	allocation,
	export: exportFiles,
	report,
	iati,
	sizes,
	isolation,
	gaps,
	mail,
	start,
	demoServer,
}
for (const [name, part] of Object.entries(parts))
	if (asked.length === 0 || asked.includes(name)) figures.push(...(await part()))
print(figures)
console.log(
	`\nMeasured in ${Math.round((Date.now() - started) / 1000)} s, everything on this machine at once.`,
)
sink.kill()
process.exit(0)
