import { expect, test } from 'vitest'
import { exportStates, getStateList } from '#app/domain/states/state-list.server.ts'
import type { Actor } from '#app/platform/actor.ts'
import { aRequest } from '#tests/support/builders.ts'
import { asOwner } from '#tests/support/database.ts'
import { egypt, ghana, office } from '#tests/support/people.ts'
import { useWorld } from '#tests/support/world.ts'

useWorld()
const listFor = (actor: Actor, query = '', language: 'en' | 'fr' | 'ar' = 'en') =>
	getStateList(actor, new URLSearchParams(query), language)
const codesOf = ({ rows }: { rows: readonly { iso3: string }[] }) => rows.map(({ iso3 }) => iso3)

/** Runs a statement past the policies of its table. */
async function forced(table: 'state' | 'request', statement: string) {
	await asOwner(`alter table ${table} no force row level security`)
	await asOwner(statement)
	await asOwner(`alter table ${table} force row level security`)
}

/** Two regions, names with marks, and one State more than a page holds. */
async function fillWorld() {
	await forced(
		'state',
		`insert into state (iso3, names, region, treaty_status, sids) select 'Q' || chr(65 + n / 26) || chr(65 + n % 26),
		json_build_object('en', 'Isle ' || lpad(n::text, 2, '0'), 'fr', 'Île ' || lpad((60 - n)::text, 2, '0')),
		(array['Oceania', 'Europe'])[n % 2 + 1], 'not-recorded', n % 2 = 0 from generate_series(0, 59) as n`,
	)
}

test('States stand in the order of their names in the language of the reader, page by page', async () => {
	await fillWorld()
	for (const sort of ['state', '-state', 'oldest', '-due']) {
		const seen: string[] = []
		let page = await listFor(office.triage, `sort=${sort}`)
		seen.push(...codesOf(page))
		while (page.next) {
			page = await listFor(office.triage, `sort=${sort}&after=${encodeURIComponent(page.next)}`)
			seen.push(...codesOf(page))
		}
		expect(new Set(seen).size, sort).toBe(seen.length)
		expect(seen.length, sort).toBe(page.counts.total)
	}
	const [english, french] = [
		await listFor(office.triage, 'text=isle'),
		await listFor(office.triage, 'text=ile', 'fr'),
	]
	expect(english.rows[0]?.name).toBe('Isle 00')
	expect(french.rows[0]?.name).toBe('Île 01')
	// The name in English is known to all.
	expect((await listFor(office.triage, 'text=isle+07', 'ar')).rows).toHaveLength(1)
})

test('filters leave what they say, and count the values of each', async () => {
	const islands = await listFor(office.triage, 'group=sids&region=Oceania&text=isle')
	expect(islands.counts.total).toBe(30)
	expect(islands.rows.every(({ region, groups }) => region === 'Oceania' && groups.includes('sids'))).toBe(
		true,
	)
	expect((await listFor(office.triage, 'text=no-such-State')).rows).toEqual([])
	expect((await listFor(office.triage, 'region=Atlantis')).address.ignored).toEqual(['region'])
	expect((await listFor(office.triage, 'text=isle')).counts.values.region).toEqual({
		Oceania: 30,
		Europe: 30,
	})
})

test('what a State has open, whose turn it is and since when, as far as the reader may see it', async () => {
	await aRequest()
	await aRequest({ status: 'submitted' })
	await forced('request', `update request set status = 'clarification' where status = 'submitted'`)
	await aRequest({ status: 'review' })
	const ghanaFor = async (actor: Actor) =>
		(await listFor(actor, 'text=Ghana')).rows.find(({ iso3 }) => iso3 === 'GHA')
	const seen = await ghanaFor(office.triage)
	// A draft is not open.
	expect(seen?.open).toEqual({ count: 2, office: 1, state: 1 })
	expect(seen?.oldest).toBeInstanceOf(Date)
	expect(codesOf(await listFor(office.triage, 'only=open'))).toEqual(['GHA'])
	expect(codesOf(await listFor(office.triage, 'sort=oldest')).at(0)).toBe('GHA')
	await forced('request', `update request set due_at = '2020-01-01' where status = 'review'`)
	expect(codesOf(await listFor(office.triage, 'only=overdue'))).toEqual(['GHA'])
	expect((await listFor(office.triage, 'only=overdue&columns=left')).rows[0]?.left?.isOverdue).toBe(true)
	await forced('request', `update request set classification = 'CONFIDENTIAL' where status = 'review'`)
	expect((await ghanaFor(office.dueDiligence))?.open.count).toBe(1)
})

test('it is for UNODC alone, and leaves with the reason given before', async () => {
	for (const person of [ghana.focalPoint, egypt.drafter, office.donor])
		expect(() => listFor(person), person.id).toThrow(
			expect.objectContaining({ code: 'refused', reason: 'forbidden' }),
		)
	// An administrator reads no requests, and so no columns of them.
	const { columns } = await listFor(office.administrator)
	expect(columns).not.toContain('open')
	expect(columns).toContain('posts')
	const asked = { params: new URLSearchParams('only=open'), exportId: 'none', format: 'csv' as const }
	await expect(exportStates(office.triage, asked, 'en')).rejects.toMatchObject({ code: expect.any(String) })
})
