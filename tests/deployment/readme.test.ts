import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { dirname, join, normalize } from 'node:path'
import { describe, expect, test } from 'vitest'
import { sampleAccounts, samplePassword } from '#prisma/seed/sample-accounts.ts'
import { languages } from '#workflows/languages.ts'
import { manifest, read, settings } from './read.ts'

const left = new Set(['node_modules', 'build', 'data', '.git', 'generated', '.artifacts'])

function documentsBelow(folder: string): string[] {
	return readdirSync(folder || '.', { withFileTypes: true }).flatMap((entry) => {
		const path = folder ? `${folder}/${entry.name}` : entry.name
		if (entry.isDirectory()) return left.has(entry.name) ? [] : documentsBelow(path)
		return path.endsWith('.md') ? [path] : []
	})
}

/** Every document of the project, by its path from the root. */
const documents = documentsBelow('').map((path) => ({ path, text: read(path) }))

/** Returns the part of a document from one heading to the next. */
const section = (text: string, title: string) =>
	text.split(/^## /m).find((part) => part.startsWith(`${title}\n`)) ?? ''

/** Returns the rows of the tables in a text, without their heads, as cells. */
const tableRows = (text: string): string[][] =>
	text
		.split('\n')
		.filter((line, at, all) => line.startsWith('| ') && !/^\|-/.test(all[at + 1] ?? ''))
		.map((line) =>
			line
				.split('|')
				.slice(1, -1)
				.map((cell) => cell.trim()),
		)

const readme = read('README.md')
const operation = read('app/server/README.md')
const scripts = Object.keys(manifest.scripts).filter((name) => name !== 'postinstall')

const inCode = (text: string) => [...text.matchAll(/`([^`\n]+)`/g)].map(([, code = '']) => code)
const commandsIn = (text: string) =>
	[...text.matchAll(/\bnpm (?:run (?:--silent |-s )?([\w:-]+)|(start|test)\b)/g)].map(
		([, run, own]) => run ?? own ?? '',
	)
/** Whether a code span is a path of the project. */
const isPath = (code: string) => /^(app|workflows|emails|prisma|tests|\.ci)\/[\w./$[\]-]*$/.test(code)

test('the README is read in one go', () => {
	expect(readme.trimEnd().split('\n').length).toBeLessThanOrEqual(150)
})

test('the document of operation names every setting once, and no other', () => {
	const named = tableRows(section(operation, 'Configuration')).flatMap(([cell = '']) =>
		inCode(cell).filter((name) => /^[A-Z_0-9]+$/.test(name)),
	)
	expect(named.toSorted()).toEqual(settings.toSorted())
})

test('each command is explained once: to operators or to developers', () => {
	const explained = [operation, read('CONTRIBUTING.md')].flatMap((text) =>
		tableRows(section(text, 'Commands')).flatMap(([cell = '']) => commandsIn(cell)),
	)
	expect(explained.toSorted()).toEqual(scripts.toSorted())
})

test('the README names sample accounts that exist, and their password', () => {
	const named = [...section(readme, 'Five-minute tour').matchAll(/`(\S+@\S+)`/g)].map(([, email]) => email)
	expect(named.length).toBeGreaterThan(5)
	const known = sampleAccounts.map(({ email }) => email)
	expect(known).toEqual(expect.arrayContaining(named))
	expect(readme).toContain(`\`${samplePassword}\``)
})

test('the versions of Node that are named begin with the least that the packages accept', () => {
	const [, least] = manifest.engines.node.match(/^>=([\d.]+)$/) ?? []
	expect(readme).toContain(`Versions ${least}, 22 and 24 are tested`)
})

describe.each(documents)('$path', ({ path, text }) => {
	test('names commands, folders and files that exist', () => {
		expect(commandsIn(text).filter((name) => !scripts.includes(name))).toEqual([])
		expect(inCode(text).filter((code) => isPath(code) && !existsSync(code))).toEqual([])
	})

	test('links to documents, headings and pictures that exist', () => {
		const links = [...text.matchAll(/\]\(([^)\s]+)\)/g)].map(([, link = '']) => link)
		const broken = links.filter((link) => !/^https?:/.test(link) && !leadsSomewhere(path, link))
		expect(broken).toEqual([])
	})
})

/** Returns the anchor of a heading, as on GitHub. */
const anchor = (heading: string) =>
	heading
		.toLowerCase()
		.replace(/[^\w\s-]/g, '')
		.replaceAll(' ', '-')

function leadsSomewhere(from: string, link: string): boolean {
	const [file = '', heading] = link.split('#')
	const path = file ? normalize(join(dirname(from), file)) : from
	if (!existsSync(path)) return false
	if (!heading) return true
	return [...read(path).matchAll(/^#+ (.*)$/gm)].some(([, title = '']) => anchor(title) === heading)
}

test('every picture that is kept is shown, and small', () => {
	const folder = 'tests/screenshots/pictures'
	const all = documents.map(({ text }) => text).join('\n')
	const kept = readdirSync(folder)
	expect(kept.filter((name) => !all.includes(`pictures/${name})`))).toEqual([])
	expect(kept.length).toBeLessThanOrEqual(24)
	for (const name of kept) expect(statSync(`${folder}/${name}`).size, name).toBeLessThan(200_000)
})

describe('to add', () => {
	const rows = tableRows(section(readme, 'Extending the system')).map(([what = '', change = '']) => ({
		what,
		change,
	}))

	test.each([
		'a field of the equipment form',
		'a need status',
		'a delivery status',
		'an e-mail',
		'a role',
		'a report',
		'a language',
		'a renamed term',
		'a reason for refusal',
	])('%s, there is a row', (what) => {
		expect(rows.map((row) => row.what)).toContain(what)
	})

	test.each(rows)('$what, each named place exists', ({ change }) => {
		const paths = inCode(change).filter((code) => code.includes('/'))
		const names = [...change.matchAll(/((?:`[\w]+`(?: and | or )?)+) in (?:the event, )?`([^`]+\.\w+)`/g)]
		expect(paths.length).toBeGreaterThan(0)
		expect(paths.filter((path) => !existsSync(path))).toEqual([])
		expect(commandsIn(change).filter((name) => !scripts.includes(name))).toEqual([])
		const missing = names.flatMap(([, list = '', path = '']) =>
			inCode(list)
				.filter((name) => !new RegExp(`\\b${name}\\b`).test(readFileSync(path, 'utf8')))
				.map((name) => `${name} in ${path}`),
		)
		expect(missing).toEqual([])
	})

	test.each([
		['a need status', 3],
		['an e-mail', 2],
		['a role', 6],
	])('%s, at most %i places and its words are always to change', (what, most) => {
		const { change = '' } = rows.find((row) => row.what === what) ?? {}
		const [always = ''] = change.split(';')
		const places = inCode(always).filter((code) => code.includes('/') || code.startsWith('npm run'))
		expect(places.length).toBeGreaterThan(0)
		expect(places.length).toBeLessThanOrEqual(most)
	})

	test.each(rows)('$what, its words are there in every language', ({ change }) => {
		const words = inCode(change).filter((code) => code.includes('/words/en'))
		const others = words.flatMap((path) =>
			languages.map((language) => path.replace('/words/en', `/words/${language}`)),
		)
		expect(others.filter((path) => !existsSync(path))).toEqual([])
		expect(change.includes('6 languages') || words.length === 0 || /translated/.test(change)).toBe(true)
	})
})
