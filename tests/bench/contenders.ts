import { execFileSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import pg from 'pg'
import { programs } from '#tests/faults/cluster.ts'
import { fill, idOf, type Pattern } from './pattern.ts'
import { round, type StepWorld } from './step-world.ts'

/** Runs one loop on each connection for so long; returns rounds a second, and steps as twice that. */
async function inParallel(
	connections: number,
	seconds: number,
	once: (client: number, n: number) => Promise<unknown>,
) {
	const end = performance.now() + seconds * 1000
	const started = performance.now()
	const loops = Array.from({ length: connections }, async (_, client) => {
		let n = 0
		while (performance.now() < end) await once(client, n++)
		return n
	})
	const rounds = (await Promise.all(loops)).reduce((sum, n) => sum + n, 0)
	return (2 * rounds * 1000) / (performance.now() - started)
}

type Run = { connections: number; seconds: number }

// The connection options of the application.
const options = '-c jit=off'

/** Measures steps a second of the application itself. */
export const ofProduct = ({ revision }: StepWorld, set: string, { connections, seconds }: Run) =>
	inParallel(connections, seconds, (client, n) => round(`${set}-${client}-0`, revision + 2 * n))

/**
 * Measures steps a second of the same statements, sent one after the other by the driver alone; prepared under names, as
 * the application does, since planning them takes longer than running them.
 */
export async function ofDriver(
	{ pattern, revision }: StepWorld,
	config: pg.ClientConfig,
	{ connections, seconds }: Run,
): Promise<number> {
	const clients = Array.from({ length: connections }, () => new pg.Client({ options, ...config }))
	for (const client of clients) await client.connect()
	const names = new Map([...new Set(pattern.map(({ text }) => text))].map((text, at) => [text, `s${at}`]))
	const rate = await inParallel(connections, seconds, async (client, n) => {
		const own = (index: number) => `driver${connections}-${client}-${index}`
		const fresh = (index: number) => idOf(index, `${connections}${client}${String(n).padStart(10, '0')}`)
		for (const { text, values } of fill(pattern, { own, fresh }, (after) => revision + 2 * n + after)) {
			const { rowCount } = (await clients[client]?.query({ name: names.get(text) ?? '', text, values })) ?? {}
			if (/^UPDATE/.test(text) && rowCount !== 1)
				throw new Error('The driver changes nothing: a pattern went wrong')
		}
	})
	await Promise.all(clients.map((client) => client.end()))
	return rate
}

const literal = (value: unknown): string => {
	if (value === null || value === undefined) return 'null'
	if (typeof value === 'number' || typeof value === 'boolean') return String(value)
	if (Array.isArray(value)) return `array[${value.map(literal).join()}]`
	return String(value).startsWith(':') ? String(value) : pg.escapeLiteral(String(value))
}

const scriptOf = (pattern: Pattern, revision: number, set: string) => {
	const fresh = (index: number) => idOf(index, ':end')
	const own = (index: number) => `${set}-:client_id-${index}`
	const statements = fill(pattern, { own, fresh }, (after) => `:r${after}`)
	const offsets = [0, 1, 2].map((after) => `\\set r${after} ${revision + after} + 2 * :n`)
	// Different from the ids of the driver, which begin with the number of connections.
	const end = `\\set end ${set === 'pgbench1' ? 2 : 9}00000000000 + :client_id * 10000000000 + :n`
	const sql = statements.map(({ text, values }) => {
		return `${text.replaceAll(/\$(\d+)/g, (_, place) => literal(values[Number(place) - 1])).trim()};`
	})
	return [...offsets, end, ...sql, '\\set n :n + 1', ''].join('\n')
}

/** Measures steps a second of the same statements by pgbench, a program in C; null if it is not installed. */
export function ofPgbench(
	{ pattern, revision }: StepWorld,
	folder: string,
	url: string,
	{ connections, seconds }: Run,
): number | null {
	const file = join(folder, `steps-${connections}.sql`)
	writeFileSync(file, scriptOf(pattern, revision, `pgbench${connections}`))
	const env = { ...process.env, PGOPTIONS: options }
	const flags = [
		'-n',
		'-f',
		file,
		'-c',
		String(connections),
		'-j',
		'2',
		'-T',
		String(seconds),
		'-D',
		'n=0',
		url,
	]
	try {
		const output = execFileSync(join(programs ?? '', 'pgbench'), flags, { encoding: 'utf8', env })
		return 2 * Number(/^tps = ([\d.]+)/m.exec(output)?.[1])
	} catch (error) {
		console.error(error instanceof Error ? error.message.slice(0, 600) : error)
		return null
	}
}
