import { describe, expect, test } from 'vitest'
import { addNeed } from '#app/domain/drafts/add-need.server.ts'
import { aRequest } from '#tests/support/builders.ts'
import {
	drafter,
	draftOf,
	type Edit,
	emptyForm,
	put,
	take,
	withoutTimes,
	workbookOf,
	write,
} from '#tests/support/workbooks.ts'
import { useWorld } from '#tests/support/world.ts'
import type { Open } from '#tests/workbook/edited.ts'

useWorld()

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
