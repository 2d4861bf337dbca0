import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { cpus } from 'node:os'
import type { Measured } from './measure.ts'

const head = [
	'page',
	'reader',
	'statements, transactions',
	'kB raw / br',
	'web + PG ms',
	'p50 / p95 ms',
	'to floor',
	'to first size',
	'8 connections: 1, 2 processes /s',
	'their web + PG ms, p95 ms',
]

const kB = (bytes: number) => (bytes / 1000).toFixed(1)
const all = ({ cost }: Measured) => cost.web + cost.database

/** The rows of a table in Markdown; `first` are the figures of the smallest world of the same run. */
function rowsOf(measured: Measured[], first: Measured[]): string[][] {
	return measured.map((one) => {
		const { page, reader, statements, transactions, raw, br, cost, floor, loaded } = one
		const base = first.find((other) => other.page.name === page.name && other.reader === reader)
		return [
			page.name,
			reader,
			`${statements}, ${transactions}`,
			`${kB(raw)} / ${kB(br)}`,
			`${cost.web.toFixed(1)} + ${cost.database.toFixed(1)}`,
			`${cost.p50.toFixed(0)} / ${cost.p95.toFixed(0)}`,
			floor === null ? '' : (all(one) / floor).toFixed(1),
			base && base !== one ? (all(one) / all(base)).toFixed(2) : '',
			loaded?.map(({ views, seconds }) => (views / seconds).toFixed(1)).join(', ') ?? '',
			loaded?.map((l) => `${l.web.toFixed(1)} + ${l.database.toFixed(1)}, ${l.p95.toFixed(0)}`).join('; ') ??
				'',
		]
	})
}

/** Returns the figures of one world as a table in Markdown. */
export function tableOf(measured: Measured[], first: Measured[]): string {
	const line = (cells: string[]) => `| ${cells.join(' | ')} |`
	return [line(head), line(head.map(() => '---')), ...rowsOf(measured, first).map(line)].join('\n')
}

const results = 'tests/bench/results.md'

/** Where and when it was measured. */
export function circumstances(): string {
	const commit = execFileSync('git', ['rev-parse', '--short', 'HEAD'], { encoding: 'utf8' }).trim()
	const machine = `${cpus().length} × ${cpus()[0]?.model.trim()}, Node ${process.versions.node}`
	return `Commit ${commit}, ${new Date().toISOString().slice(0, 10)}, ${machine}.`
}

/** Replaces one section of the results, or appends it. */
export function writeSection(name: string, text: string): void {
	const before = existsSync(results) ? readFileSync(results, 'utf8') : '# Results\n'
	const [start = '', ...sections] = before.split(/^(?=## )/m)
	const section = `## ${name}\n\n${text}\n\n`
	const at = sections.findIndex((one) => one.startsWith(`## ${name}\n`))
	if (at < 0) sections.push(section)
	else sections[at] = section
	writeFileSync(results, `${start.trimEnd()}\n\n${sections.map((one) => one.trimEnd()).join('\n\n')}\n`)
}
