import { describe, expect, test } from 'vitest'
import { addNeed } from '#app/domain/drafts/add-need.server.ts'
import { carriedBy, carry, digestOf } from '#app/domain/drafts/import-preview.server.ts'
import { removeNeed } from '#app/domain/drafts/remove-need.server.ts'
import { atTime } from '#app/platform/clock.server.ts'
import { aRequest } from '#tests/support/builders.ts'
import {
	drafter,
	draftOf,
	type Edit,
	emptyForm,
	offer,
	put,
	take,
	withoutTimes,
	workbookOf,
	write,
} from '#tests/support/workbooks.ts'
import { useWorld } from '#tests/support/world.ts'
import type { Open } from '#tests/workbook/edited.ts'

useWorld()

test('a workbook of another request shows what would change, and nothing is stored before it is confirmed', async () => {
	const from = await aRequest({ needs: ['training', 'advisory'] })
	const into = await aRequest({ needs: ['equipment'] })
	const file = await workbookOf(from, ({ cell }) => {
		cell('about.title').value = 'The other title'
	})
	const before = await withoutTimes(into)
	// Without the box ticked, the draft keeps its own answers, and the page says which.
	expect(await offer(into, file)).toMatchObject({
		unconfirmed: { conflicts: expect.arrayContaining([expect.objectContaining({ name: 'title' })]) },
	})
	const answer = await offer(into, file, true)
	if (!('unconfirmed' in answer)) throw new Error('It was taken in silence')
	const { cause, of, changes, added, missing } = answer.unconfirmed
	expect([cause, added, missing]).toEqual(['otherRequest', [2, 3], [1]])
	expect(of).toMatchObject({ stateIso3: 'GHA', reference: null })
	const title = changes.find(({ section, name }) => section === 'about' && name === 'title')
	expect(title).toMatchObject({
		theirs: [{ texts: [before.title] }],
		yours: [{ texts: ['The other title'] }],
	})
	expect(await withoutTimes(into)).toEqual(before)
	// A digest of something else is no confirmation.
	expect(await offer(into, file, true, 'wrong')).toHaveProperty('unconfirmed')
	expect(await offer(into, file, true, digestOf(answer.unconfirmed))).toMatchObject({ added: [2, 3] })
	expect((await draftOf(into)).title).toBe('The other title')
})

test('a request that its reader may not see is not named', async () => {
	const from = await aRequest({ state: 'egypt' })
	const into = await aRequest()
	const file = await workbookOf(into, ({ book }) => {
		const meta = book.getWorksheet('form')
		meta?.eachRow((row) => {
			if (row.getCell(1).value === 'request') row.getCell(2).value = from
		})
	})
	await write(into, 'about', { title: 'Changed since' })
	expect(await offer(into, file)).toMatchObject({ unconfirmed: { cause: 'otherRequest', of: null } })
})

test('a workbook older than the draft asks first, and again if the draft changes meanwhile', async () => {
	const id = await aRequest({ needs: ['training', 'advisory'] })
	const file = await workbookOf(id, ({ cell }) => {
		cell('rights.oversight').value = 'From the workbook'
	})
	await write(id, 'about', { title: 'Changed since' })
	const first = await offer(id, file)
	if (!('unconfirmed' in first)) throw new Error('It was taken in silence')
	expect(first.unconfirmed).toMatchObject({ cause: 'changedSince', added: [], missing: [] })
	expect(first.unconfirmed.changes.map(({ name }) => name)).toEqual(['oversight'])
	await write(id, 'rights', { oversight: 'Meanwhile' })
	const again = await offer(id, file, false, digestOf(first.unconfirmed))
	expect(again).toHaveProperty('unconfirmed')
})

test('a need that was removed since would be added again, and the page says so', async () => {
	const id = await aRequest({ needs: ['training', 'advisory'] })
	const file = await workbookOf(id)
	const [need] = (await draftOf(id)).needs
	await removeNeed(drafter, { requestId: id, needId: need?.id ?? '' })
	expect(await offer(id, file)).toMatchObject({ unconfirmed: { cause: 'changedSince', added: [2] } })
})

test('neither an empty form nor a workbook of the draft as it is asks for anything', async () => {
	const id = await aRequest({ needs: ['training'] })
	const own = await workbookOf(id, ({ cell }) => {
		cell('about.title').value = 'A new title'
	})
	expect(await offer(id, own)).toMatchObject({ changed: 1 })
	const empty = await emptyForm(({ cell }) => {
		cell('about.title').value = 'From the empty form'
	})
	expect(await offer(id, empty)).not.toHaveProperty('unconfirmed')
})

test('what waits for confirmation is of one person and one draft, and ends after half an hour', async () => {
	const form = { requestId: null, request: {}, needs: [], drawn: {} }
	const waiting = { personId: drafter.id, requestId: 'one', form, sha256: 'x', replace: true }
	const sealed = carry({ ...waiting, confirmed: 'y', unknown: [] })
	expect(carriedBy(sealed, waiting)).toMatchObject({ ...waiting, confirmed: 'y' })
	const refused = expect.objectContaining({ reason: 'uploadAgain' })
	const read = (text: string, who: { personId: string; requestId: string }) => {
		try {
			return carriedBy(text, who)
		} catch (error) {
			return error
		}
	}
	expect(read(sealed, { ...waiting, personId: 'other' })).toEqual(refused)
	expect(read(sealed, { ...waiting, requestId: 'two' })).toEqual(refused)
	expect(read(sealed.slice(0, -4), waiting)).toEqual(refused)
	expect(read('nonsense', waiting)).toEqual(refused)
	const later = new Date(Date.now() + 31 * 60_000)
	expect(await atTime(later, async () => read(sealed, waiting))).toEqual(refused)
})

describe('a form drawn from nothing or from another draft', () => {
	test('fills empty answers, keeps the others, and clears nothing', async () => {
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
