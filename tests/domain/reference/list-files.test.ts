import exceljs from '@protobi/exceljs'
import { beforeAll, describe, expect, test } from 'vitest'
import { catalogues } from '#app/i18n/words.ts'
import type { Actor } from '#app/platform/actor.ts'
import { addMissingStates } from '#app/server/known-states.ts'
import { bodyOf, contentType } from '#tests/support/multipart.ts'
import { asker, mainOf } from '#tests/support/pages.ts'
import { office } from '#tests/support/people.ts'
import { cookieOf } from '#tests/support/sign-in.ts'
import { useWholeApp } from '#tests/support/whole-app.ts'
import { useWorld } from '#tests/support/world.ts'

useWorld()
const app = useWholeApp()
const { administrator } = office
const cookies = new Map<string, string>()
const page = asker(app, cookies)
const words = catalogues.en.referenceData.file
const address = '/administration/reference-data/new'

beforeAll(async () => {
	await addMissingStates()
	for (const person of [administrator, office.triage]) cookies.set(person.id, await cookieOf(person))
})

/** The form as the browser sends it by the button of the file. */
async function fill(
	name: string,
	content: string | Buffer,
	{ kind = 'ldc', actor = administrator }: { kind?: string; actor?: Actor } = {},
) {
	const fields = {
		kind,
		revision: '0',
		compared: 'GHA',
		source: 'M49 <sample>',
		entries: 'typed',
		isComplete: 'true',
	}
	const parts = Object.entries(fields).map(([name, value]) => ({ name, value }))
	const body = bodyOf([...parts, { name: 'file', file: name, content: Buffer.from(content) }])
	const headers = { 'content-type': contentType, cookie: cookies.get(actor.id) ?? '', origin: app.address }
	const answer = await fetch(app.address + address, {
		method: 'POST',
		redirect: 'manual',
		headers,
		body: new Uint8Array(body),
	})
	return { status: answer.status, main: mainOf(await answer.text()) }
}

const entriesOf = (main: string) => /<textarea[^>]*name="entries"[^>]*>([^<]*)/.exec(main)?.[1]?.trim()

/** The table of M49 as it is published: separated by semicolons, and marked with an x. */
const m49 = [
	'Global Code;Region Name;Country or Area;M49 Code;ISO-alpha2 Code;ISO-alpha3 Code;Least Developed Countries (LDC);Land Locked Developing Countries (LLDC);Small Island Developing States (SIDS)',
	'001;Africa;Ghana;288;GH;GHA;;;',
	'001;Asia;Bangladesh;050;BD;BGD;x;;',
	'001;Asia;"Lao People\'s Democratic Republic";418;LA;LAO;x;x;',
	'001;Oceania;Tuvalu;798;TV;TUV;x;;x',
	'001;Americas;Åland;248;AX;ALA;;;',
].join('\r\n')

async function workbook(rows: readonly (readonly (string | Date | { formula: string })[])[]) {
	const book = new exceljs.Workbook()
	const sheet = book.addWorksheet('List')
	for (const row of rows) sheet.addRow([...row])
	return Buffer.from(await book.xlsx.writeBuffer())
}

describe('a published list of States as a file', () => {
	test('fills the list with those that it marks, and keeps what was typed elsewhere', async () => {
		const { status, main } = await fill('m49.csv', `\uFEFF${m49}`)
		expect(status).toBe(200)
		expect(entriesOf(main)).toBe('BGD\nLAO\nTUV')
		expect(main).toContain('The file lists 3 States')
		expect(main).toContain('ALA')
		expect(main).toContain('M49 &lt;sample&gt;')
		expect(main).toContain('Compare list')
		expect(main).not.toContain('Save list')
		expect(entriesOf((await fill('m49.csv', m49, { kind: 'sids' })).main)).toBe('TUV')
	})

	test('is read from a workbook, a day of it as a day and a formula as nothing', async () => {
		const content = await workbook([
			['Code', 'Until'],
			['GHA', new Date('2031-05-01')],
			['CHE', 'no'],
			[{ formula: '"JAM"' }, ''],
		])
		const { status, main } = await fill('list.xlsx', content)
		expect(status).toBe(200)
		expect(entriesOf(main)).toBe('GHA 2031-05-01\nCHE no')
	})

	test('is compared and saved as if it had been typed', async () => {
		const form = {
			kind: 'oda',
			revision: '0',
			compared: '',
			validFrom: '2031-01-01',
			source: 'List (sample)',
			entries: entriesOf((await fill('list.csv', 'GHA\nEGY,2032-01-01\n', { kind: 'oda' })).main) ?? '',
			isComplete: 'true',
		}
		const compared = await page(administrator, address, form)
		expect(mainOf(compared.text)).toContain('Save list')
		const saved = await page(administrator, address, { ...form, compared: 'EGY 2032-01-01\nGHA' })
		expect(saved.status).toBe(303)
	})

	test.each([
		['a list of names', 'list.csv', 'Ghana\nKenya', words.notATable],
		['text of another encoding', 'list.csv', Buffer.from("GHA;Côte d'Ivoire", 'latin1'), words.notATable],
		['quotes that do not match', 'list.csv', 'GHA\n"KEN', words.notATable],
		['another kind of file', 'list.txt', 'GHA', words.notATable],
		['no workbook', 'list.xlsx', 'GHA', catalogues.en.attachments.refused.contentDiffers],
		['thousands of lines', 'list.csv', 'GHA\n'.repeat(2001), catalogues.en.workbook.errors.tooLarge],
		['a file without a name', '', '', catalogues.en.attachments.refused.noFile],
	])('is refused at its field where it is %s', async (_, name, content, said) => {
		const { status, main } = await fill(name, content)
		expect(status).toBe(422)
		expect(main).toContain(said)
		expect(main).toMatch(/aria-invalid="true"[^>]*id="list-file"|id="list-file"[^>]*aria-invalid="true"/)
		expect(entriesOf(main)).toBe('typed')
	})

	test('that was chosen but not read is not passed over in a comparison', async () => {
		const typed = { kind: 'ldc', revision: '0', validFrom: '2031-01-01', source: 'M49', entries: 'GHA' }
		const answer = await page(administrator, address, { ...typed, file: 'm49.csv' })
		expect(answer.status).toBe(422)
		expect(mainOf(answer.text)).toContain('The file has not been read')
		expect(entriesOf(mainOf(answer.text))).toBe('GHA')
	})

	test('is read only for those who keep the lists', async () => {
		const { status } = await fill('list.csv', 'GHA', { actor: office.triage })
		expect(status).toBe(403)
	})
})
