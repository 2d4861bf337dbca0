import { beforeAll, expect, test } from 'vitest'
import { walkIndex } from '#app/domain/search/walk-index.server.ts'
import { saveSynonym, setShippedSynonym } from '#app/domain/search/words/save-synonym.server.ts'
import { getSynonym, listSynonyms, noPhrases } from '#app/domain/search/words/synonyms.server.ts'
import { synonym } from '#app/forms/synonym.ts'
import type { Actor } from '#app/platform/actor.ts'
import { aNeed } from '#tests/support/builders.ts'
import { faultsIn } from '#tests/support/pages.ts'
import { ghana, office } from '#tests/support/people.ts'
import { cookieOf } from '#tests/support/sign-in.ts'
import { look } from '#tests/support/steps.ts'
import { useWholeApp } from '#tests/support/whole-app.ts'
import { useWorld } from '#tests/support/world.ts'

useWorld()
const app = useWholeApp()
const { administrator } = office
let needId: string

beforeAll(async () => {
	const need = await aNeed({ status: 'accepted' })
	needId = need.id
	await look((tx) =>
		tx.need.updateMany({ where: { id: needId }, data: { title: 'Hydrofoils taken from a smuggler' } }),
	)
	await walkIndex()
})

const page = async (actor: Actor, path: string) => {
	const response = await fetch(`${app.address}${path}`, { headers: { cookie: await cookieOf(actor) } })
	return { status: response.status, text: await response.text() }
}
const finds = async (q: string) =>
	(await page(office.triage, `/search?${new URLSearchParams({ q, exact: '1' })}`)).text.includes(needId)
const group = (phrases: Partial<typeof noPhrases>, active = true, revision = 0) => ({
	...noPhrases,
	...phrases,
	active,
	revision,
})

test('a synonym counts with the next question, in the lists too, until it is withdrawn', async () => {
	expect(await finds('flugelboot')).toBe(false)
	const id = await saveSynonym(administrator, null, group({ en: ['hydrofoil', 'flugelboot'], ar: ['زلاقة'] }))
	expect(await finds('flugelboot')).toBe(true)
	expect(await finds('زلاقة')).toBe(true)
	const list = await page(office.triage, `/requests?${new URLSearchParams({ text: 'flugelboot' })}`)
	expect(list.text).toMatch(/href="\/requests\/[0-9a-f-]{36}/)
	const { revision } = await getSynonym(administrator, id)
	await saveSynonym(administrator, id, group({ en: ['hydrofoil', 'flugelboot'] }, false, revision))
	expect(await finds('flugelboot')).toBe(false)
	expect((await getSynonym(administrator, id)).history).toMatchObject([
		{ changes: [{ field: 'ar' }, { field: 'active', from: true, to: false }] },
		{ changes: [{ field: 'ar' }, { field: 'en', from: null }, { field: 'active' }] },
	])
})

test('a group of the product can be withdrawn and used again, and not changed', async () => {
	expect(await finds('coyote')).toBe(true)
	await setShippedSynonym(administrator, 'smuggler', { revision: 0, active: false })
	expect(await finds('coyote')).toBe(false)
	await expect(
		setShippedSynonym(administrator, 'smuggler', { revision: 7, active: true }),
	).rejects.toMatchObject({ code: 'conflict' })
	await setShippedSynonym(administrator, 'smuggler', { revision: 1, active: true })
	expect(await finds('coyote')).toBe(true)
	expect((await getSynonym(administrator, 'smuggler')).history).toHaveLength(2)
	await expect(
		saveSynonym(administrator, 'smuggler', group({ en: ['one', 'another'] })),
	).rejects.toMatchObject({ code: 'not-found' })
})

test.each<[string, Partial<typeof noPhrases>, object]>([
	['words that only join others', { en: ['of the'], fr: ['bateau'] }, { en: 'tooCommon' }],
	['a single letter', { en: ['boat', 'b'] }, { en: 'tooShort' }],
	['signs without a word', { ru: ['лодка'], zh: ['!!!'] }, { zh: 'tooShort' }],
	['a word that most records have', { es: ['everywhere'], en: ['boat'] }, { es: 'tooCommon' }],
])('is refused: %s', async (_, phrases, errors) => {
	await look(async (tx) => {
		const { total } = await tx.searchWalk.findFirstOrThrow()
		await tx.searchWord.createMany({ data: [{ word: 'everywhere', documents: total }], skipDuplicates: true })
	})
	await expect(saveSynonym(administrator, null, group(phrases))).rejects.toMatchObject({
		code: 'invalid',
		errors,
	})
})

test.each<[string, Record<string, string>, string]>([
	['nothing', {}, 'tooFew'],
	['one phrase', { en: 'boat' }, 'tooFew'],
	['a phrase longer than sensible', { en: `boat\n${'x'.repeat(81)}` }, 'tooLong'],
	['too many', { en: Array.from({ length: 21 }, (_, at) => `word${at}`).join('\n') }, 'tooMany'],
])('a form is refused with %s', (_, typed, message) => {
	const read = synonym.safeParse({ revision: '0', active: 'on', ...typed })
	expect(read.error?.issues[0]).toMatchObject({ path: ['en'], message })
})

test('administrators alone have the pages, which have no faults', async () => {
	for (const path of ['', '/new', '/navy']) {
		const { status, text } = await page(administrator, `/administration/synonyms${path}`)
		expect(status).toBe(200)
		expect(await faultsIn(text)).toEqual([])
		expect((await page(office.triage, `/administration/synonyms${path}`)).status).toBe(403)
	}
	expect((await page(administrator, '/administration/synonyms/nothing')).status).toBe(404)
	expect(() => listSynonyms(ghana.drafter)).toThrow()
	expect((await listSynonyms(administrator)).shipped.length).toBeGreaterThan(50)
})
