import { createHash } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { addNeed } from '#app/domain/add-need.server.ts'
import { getDraft } from '#app/domain/get-draft.server.ts'
import { importWorkbook } from '#app/domain/import-workbook.server.ts'
import { removeNeed } from '#app/domain/remove-need.server.ts'
import { saveNeedSection } from '#app/domain/save-need-section.server.ts'
import { saveRequestSection } from '#app/domain/save-request-section.server.ts'
import type { RequestSection } from '#app/forms/sections.ts'
import type { Language } from '#app/i18n/languages.ts'
import { readWorkbook } from '#app/workbook/read-workbook.ts'
import { writeWorkbook } from '#app/workbook/write-workbook.ts'
import { aRequest } from '#tests/support/builders.ts'
import { ghana } from '#tests/support/people.ts'
import { useWorld } from '#tests/support/world.ts'
import { edited, type Open } from '#tests/workbook/edited.ts'

useWorld()

const { drafter } = ghana
type Edit = (open: Open) => unknown

const draftOf = (requestId: string) => getDraft(drafter, requestId)

/** The workbook of a draft as it is downloaded and then changed. */
async function workbookOf(requestId: string, edit: Edit = () => undefined, language: Language = 'en') {
	const { answers, needs } = await draftOf(requestId)
	return edited(await writeWorkbook({ requestId, request: answers, needs }, language), edit)
}

const emptyForm = async (edit: Edit) =>
	edited(await writeWorkbook({ requestId: null, request: {}, needs: [] }, 'fr'), edit)

/** Imports a file that has no errors of its own. */
async function take(requestId: string, file: Buffer, replace = false) {
	const form = await readWorkbook(file)
	if ('refused' in form) throw new Error(form.refused)
	expect(form.errors).toEqual([])
	const sha256 = createHash('sha256').update(file).digest('hex')
	return importWorkbook(drafter, { requestId, form, sha256, replace })
}

async function write(requestId: string, section: RequestSection, changes: Record<string, unknown>) {
	const { answers } = await draftOf(requestId)
	await saveRequestSection(drafter, { requestId, section, values: { ...answers[section], ...changes } })
}

async function withoutTimes(requestId: string) {
	const { updatedAt: _, ...draft } = await draftOf(requestId)
	return draft
}

const put = (key: string, value: unknown, need?: number) => (open: Open) => {
	open.cell(key, need).value = value as string
}

describe('a workbook of this draft', () => {
	test('that was not changed changes nothing', async () => {
		const id = await aRequest({ needs: ['training', 'equipment', 'advisory'] })
		const before = await withoutTimes(id)
		expect(await take(id, await workbookOf(id, undefined, 'ar'))).toEqual({
			changed: 0,
			added: [],
			conflicts: [],
		})
		expect(await withoutTimes(id)).toEqual(before)
	})

	test('brings in what was changed, and clears what was emptied', async () => {
		const id = await aRequest({ needs: ['training'] })
		const file = await workbookOf(id, ({ cell, tableCell }) => {
			cell('about.title').value = '=A new title'
			cell('situation.otherSupport').value = null
			cell('training.participants', 1).value = 33
			tableCell('need.places', 0, 'place').value = 'Elubo'
		})
		await write(id, 'situation', { otherSupport: 'Something' })
		const again = await workbookOf(id, ({ cell }) => {
			cell('situation.otherSupport').value = null
		})
		expect(await take(id, file)).toMatchObject({ changed: 3, conflicts: [] })
		expect(await take(id, again)).toMatchObject({ changed: 1, conflicts: [] })
		const { title, answers, needs } = await draftOf(id)
		expect(title).toBe('=A new title')
		expect(answers.situation?.otherSupport).toBe('')
		expect(needs[0]?.answers.training).toMatchObject({ participants: 33 })
		expect(needs[0]?.answers.need).toMatchObject({ places: { 0: { place: 'Elubo', subdivision: 'GH-AA' } } })
	})

	test('leaves alone what others wrote since, also where the workbook is older than the form', async () => {
		const id = await aRequest()
		const file = await workbookOf(id, ({ sheet, row, cell }) => {
			cell('rights.oversight').value = 'From the workbook'
			sheet('request').spliceRows(row('request', 'rights.securityForce').number, 1)
		})
		await write(id, 'rights', { sustainability: 'From the page' })
		const { securityForce } = (await draftOf(id)).answers.rights ?? {}
		expect(await take(id, file)).toMatchObject({ conflicts: [] })
		expect((await draftOf(id)).answers.rights).toMatchObject({
			...{ securityForce, sustainability: 'From the page', oversight: 'From the workbook' },
		})
	})

	test('names what both changed, keeps the answer of the draft, and takes its own when told to', async () => {
		const id = await aRequest({ needs: ['training', 'advisory'] })
		const file = await workbookOf(id, ({ cell }) => {
			cell('about.title').value = 'From the workbook'
			cell('need.dependsOn', 2).value = 1
			cell('about.origin').value = 'FOLLOW_UP'
		})
		await write(id, 'about', { title: 'From the page' })
		const first = await take(id, file)
		expect(first).toMatchObject({
			changed: 2,
			conflicts: [
				{
					...{ need: null, section: 'about', name: 'title' },
					theirs: [{ name: 'title', texts: ['From the page'] }],
					yours: [{ name: 'title', texts: ['From the workbook'] }],
				},
			],
		})
		expect((await draftOf(id)).answers.about).toMatchObject({ title: 'From the page', origin: 'FOLLOW_UP' })
		expect(await take(id, file, true)).toMatchObject({ changed: 1, conflicts: [] })
		expect((await draftOf(id)).title).toBe('From the workbook')
	})

	test('brings new needs with it, once however often it is sent, and names others by number', async () => {
		const id = await aRequest({ needs: ['training'] })
		const file = await workbookOf(id, ({ cell }) => {
			cell('kind', 2).value = 'Equipos y herramientas técnicas'
			cell('kind', 2).value = 'equipment'
			cell('need.title', 2).value = 'Readers'
			cell('need.dependsOn', 2).value = '1; 4'
			cell('equipment.operators', 2).value = 'TO_BE_TRAINED'
			cell('equipment.trainingNeed', 2).value = '1'
			cell('kind', 4).value = 'advisory'
		})
		expect(await take(id, file)).toMatchObject({ added: [2, 3], conflicts: [] })
		const { needs } = await draftOf(id)
		const [training, equipment, advisory] = needs.map((need) => need.id)
		expect(needs.map(({ kind }) => kind)).toEqual(['training', 'equipment', 'advisory'])
		expect(needs[1]).toMatchObject({
			title: 'Readers',
			answers: { need: { dependsOn: [training, advisory] }, equipment: { trainingNeed: training } },
		})
		expect(await take(id, file)).toEqual({ changed: 0, added: [], conflicts: [] })
		await removeNeed(drafter, { requestId: id, needId: equipment ?? '' })
		expect(await take(id, file)).toMatchObject({ added: [3] })
		expect((await draftOf(id)).needs).toHaveLength(3)
	})

	test('leaves a need that it no longer has a column for', async () => {
		const id = await aRequest({ needs: ['training', 'advisory'] })
		const before = await withoutTimes(id)
		const file = await workbookOf(id, ({ book, sheet }) => {
			sheet('needs').spliceColumns(5, 1)
			const tables = book.worksheets.filter((each) =>
				String(each.getCell('A1').value).startsWith('table:need'),
			)
			for (const table of tables)
				table.eachRow((row) => {
					if (row.getCell(2).value === 2) row.values = []
				})
		})
		expect(await take(id, file)).toEqual({ changed: 0, added: [], conflicts: [] })
		expect(await withoutTimes(id)).toEqual(before)
	})
})

describe('a form drawn from nothing or from another draft', () => {
	test('fills what is empty, keeps what is not, and clears nothing', async () => {
		const id = await aRequest()
		await write(id, 'situation', { otherSupport: '' })
		const before = await draftOf(id)
		const file = await emptyForm(({ cell }) => {
			cell('about.title').value = 'Autre titre'
			cell('situation.otherSupport').value = 'Appui'
		})
		const taken = await take(id, file)
		expect(taken).toMatchObject({ changed: 1, conflicts: [{ section: 'about', name: 'title' }] })
		const after = await draftOf(id)
		expect(after.answers).toEqual({
			...before.answers,
			situation: { ...before.answers.situation, otherSupport: 'Appui' },
		})
		expect(after.needs).toEqual(before.needs)
	})

	test('brings every need of another draft as a new one', async () => {
		const [from, to] = [await aRequest({ needs: ['training', 'advisory'] }), await aRequest()]
		expect(await take(to, await workbookOf(from, put('need.dependsOn', '1', 2)))).toMatchObject({
			added: [2, 3],
			conflicts: [],
		})
		const { needs } = await draftOf(to)
		expect(needs[2]?.answers.need?.dependsOn).toEqual([needs[1]?.id])
		expect((await draftOf(from)).needs).toHaveLength(2)
	})
})

describe('what cannot be taken is named, and then nothing is', () => {
	const wrong = async (id: string, file: Buffer) => {
		const before = await withoutTimes(id)
		const taken = await take(id, file)
		expect(await withoutTimes(id)).toEqual(before)
		return 'errors' in taken ? taken.errors : []
	}
	const withTitle = (edit: Edit) => (open: Open) => {
		put('about.title', 'Not to be stored')(open)
		edit(open)
	}

	test.each([
		[
			'a need that the workbook does not have',
			put('need.dependsOn', '2, 9', 1),
			'need',
			'dependsOn',
			'unknownNeed',
		],
		['a word for a need', put('need.dependsOn', 'the first', 1), 'need', 'dependsOn', 'unknownNeed'],
		['itself', put('need.dependsOn', 1, 1), 'need', 'dependsOn', 'cycle'],
	])('a need that waits for %s', async (_, edit, section, field, message) => {
		const id = await aRequest({ needs: ['training', 'advisory'] })
		expect(await wrong(id, await workbookOf(id, withTitle(edit)))).toEqual([
			{ need: 1, section, field, message },
		])
	})

	test('needs that wait for each other', async () => {
		const id = await aRequest({ needs: ['training', 'advisory'] })
		const file = await workbookOf(id, (open) => {
			put('need.dependsOn', 2, 1)(open)
			put('need.dependsOn', 1, 2)(open)
		})
		expect(await wrong(id, file)).toContainEqual({
			need: 1,
			section: 'need',
			field: 'dependsOn',
			message: 'cycle',
		})
	})

	test('another kind for a need that is there', async () => {
		const id = await aRequest({ needs: ['training'] })
		const file = await workbookOf(id, ({ cell, sheet, row }) => {
			cell('kind', 1).value = 'advisory'
			sheet('needs').eachRow((each) => {
				if (String(each.getCell(1).value).startsWith('training.')) each.getCell(4).value = null
			})
			cell('need.taType', 1).value = null
			expect(row('needs', 'kind').number).toBeGreaterThan(1)
		})
		expect(await wrong(id, file)).toEqual([
			{ need: 1, section: 'need', field: 'kind', message: 'kindChanged' },
		])
	})

	test('the twenty-first need', async () => {
		const id = await aRequest({ needs: ['training'] })
		const file = await workbookOf(id, (open) => {
			for (let number = 2; number <= 20; number++) put('kind', 'advisory', number)(open)
		})
		await addNeed(drafter, { requestId: id, kind: 'equipment' })
		expect(await wrong(id, file)).toEqual([
			{ need: 20, section: 'need', field: 'kind', message: 'tooManyNeeds' },
		])
		const { needs } = await draftOf(id)
		expect(needs).toHaveLength(2)
	})
})

test('a need that others wrote in is merged by field as well', async () => {
	const id = await aRequest()
	const [need] = (await draftOf(id)).needs
	const file = await workbookOf(id, put('need.statement', 'From the workbook', 1))
	const values = { ...need?.answers.need, title: 'From the page' }
	await saveNeedSection(drafter, { needId: need?.id ?? '', section: 'need', values })
	expect(await take(id, file)).toMatchObject({ changed: 1, conflicts: [] })
	expect((await draftOf(id)).needs[0]).toMatchObject({
		title: 'From the page',
		answers: { need: { title: 'From the page', statement: 'From the workbook' } },
	})
})
