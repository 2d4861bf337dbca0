import { execFileSync } from 'node:child_process'
import { expect } from 'vitest'
import { askExport } from '#app/domain/exports/exports.server.ts'
import type { ExportKind } from '#app/forms/export.ts'
import type { Actor } from '#app/platform/actor.ts'
import { entryAt } from '#workflows/names.ts'
import { pdfTextProgram } from './server-programs.mjs'
import { look } from './steps.ts'

/** Parses CSV by RFC 4180, without our own code. */
export function readCsv(text: string): string[][] {
	const rows: string[][] = [[]]
	for (const [, quoted, plain, end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/g)) {
		rows.at(-1)?.push(quoted?.replaceAll('""', '"') ?? plain ?? '')
		if (end === '\r\n') rows.push([])
	}
	return rows.slice(0, -1)
}

type Property = { value: string; parameters: Record<string, string> }
type Component = { name: string; properties: Record<string, Property>; inside: Component[] }

const line = /^([A-Z][A-Z0-9-]*)((?:;[A-Z][A-Z0-9-]*=(?:"[^"\p{Cc}]*"|[^";:,\p{Cc}]*))*):([^\r\n]*)$/u

/** Parses a calendar by the grammar of RFC 5545, 3.1, without our own code: a violation fails the test. */
export function readICalendar(bytes: Buffer): Component {
	const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
	expect(text.endsWith('\r\n') ? text : `${text}\r\n`).not.toMatch(/(?<!\r)\n|\r(?!\n)/)
	for (const physical of text.split('\r\n')) expect(Buffer.byteLength(physical)).toBeLessThanOrEqual(75)
	const root: Component = { name: '', properties: {}, inside: [] }
	const open = [root]
	for (const content of text
		.replaceAll(/\r\n[ \t]/g, '')
		.split('\r\n')
		.filter(Boolean)) {
		const [, name = '', given = '', value = ''] = content.match(line) ?? []
		expect(name, content).not.toBe('')
		const within = entryAt(open, open.length - 1)
		if (name === 'BEGIN') open.push({ name: value, properties: {}, inside: [] })
		else if (name === 'END') {
			expect(open.pop()?.name).toBe(value)
			open.at(-1)?.inside.push(within)
		} else {
			expect(within.properties, `${name} stands there twice`).not.toHaveProperty(name)
			within.properties[name] = { value: unescaped(value), parameters: parametersIn(given) }
		}
	}
	expect(open).toEqual([root])
	return entryAt(root.inside, 0)
}

const parametersIn = (given: string) =>
	Object.fromEntries(
		[...given.matchAll(/;([A-Z0-9-]+)=("[^"]*"|[^;]*)/g)].map(([, name, value = '']) => [
			name,
			value.replaceAll('"', ''),
		]),
	)

const unescaped = (value: string) =>
	value.replaceAll(/\\([\\;,nN])/g, (_, one) => (/n/i.test(one) ? '\n' : one))

/** Whether a program to read PDFs is installed. */
export const canReadPdf = pdfTextProgram() !== undefined

/**
 * Returns the text of a PDF as copied from it, in the form of `asRead`: without spaces, full stops and direction marks,
 * which Poppler moves at the ends of lines and changes of direction.
 */
export const pdfText = (pdf: Uint8Array) =>
	squeezed(execFileSync(pdfTextProgram() ?? 'pdftotext', ['-', '-'], { input: pdf, encoding: 'utf8' }))

/** Returns words as Poppler reads them: the letters of an Arabic ligature in visual order, from the left. */
export const asRead = (words: string) => squeezed(words.replace(/(ل)([اأإآ])/gu, '$2$1'))

const squeezed = (text: string) => text.replace(/[\s.:()،؛\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu, '')

export const reason = 'For the yearly report (sample)'

/** Returns the person with the right to export. */
export const exporting = (actor: Actor): Actor => ({ ...actor, mayExport: true })

/** Requests an export as a permitted person; returns what its file is requested with. */
export const asked = (actor: Actor, what: ExportKind, of = '') => askExport(actor, { what, of, reason })

/** Gives the right to export to people in the database. */
export const letExport = (...people: readonly Actor[]) =>
	look((tx) =>
		tx.person.updateMany({ where: { id: { in: people.map(({ id }) => id) } }, data: { mayExport: true } }),
	)

/** All rows of an exported list. */
export async function rowsOf<Row>({ batches }: { batches: AsyncIterable<readonly Row[]> }): Promise<Row[]> {
	const rows: Row[] = []
	for await (const batch of batches) rows.push(...batch)
	return rows
}
