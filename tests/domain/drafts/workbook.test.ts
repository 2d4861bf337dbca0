import { describe, expect, test } from 'vitest'
import { removeNeed } from '#app/domain/drafts/remove-need.server.ts'
import { saveNeedSection } from '#app/domain/drafts/save-section.server.ts'
import { aRequest } from '#tests/support/builders.ts'
import { drafter, draftOf, put, take, withoutTimes, workbookOf, write } from '#tests/support/workbooks.ts'
import { useWorld } from '#tests/support/world.ts'

useWorld()

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

	test('imports changed answers, and clears emptied ones', async () => {
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
			securityForce,
			sustainability: 'From the page',
			oversight: 'From the workbook',
		})
	})

	test('names what both changed, keeps the answer of the draft, and replaces it only on request', async () => {
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
					need: null,
					section: 'about',
					name: 'title',
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
