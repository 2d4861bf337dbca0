import { expect, test } from 'vitest'
import { getState, saveAuthority, saveContact } from '#app/domain/people/states.server.ts'
import { getStateList } from '#app/domain/states/state-list.server.ts'
import { parseForm } from '#app/forms/parse-form.ts'
import { stateContact } from '#app/forms/state-entry.ts'
import { action } from '#app/routes/administration.states.$iso3/route.tsx'
import { everybody, office } from '#tests/support/people.ts'
import { cookieOf } from '#tests/support/sign-in.ts'
import { look } from '#tests/support/steps.ts'
import { useWorld } from '#tests/support/world.ts'

useWorld()
const { triage, administrator } = office

const contact = (own = {}) => ({
	revision: 0,
	missionName: 'Permanent Mission of Ghana (sample)',
	missionEmail: 'mission@gha.example',
	missionPhone: '+43 1 000 0000',
	missionAddress: 'Vienna\nAustria',
	...own,
})

test('the contacts of a mission keep their history, and of two changes at once the slower one gets a conflict', async () => {
	const first = await Promise.allSettled([
		saveContact(triage, 'GHA', contact()),
		saveContact(administrator, 'GHA', contact({ missionName: 'Another' })),
	])
	expect(first.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
	expect(first.find(({ status }) => status === 'rejected')).toMatchObject({ reason: { code: 'conflict' } })
	await saveContact(triage, 'GHA', contact({ revision: 1, missionEmail: 'new@gha.example' }))
	await expect(saveContact(triage, 'GHA', contact({ revision: 1 }))).rejects.toMatchObject({
		code: 'conflict',
	})
	expect((await getState(triage, 'GHA', 'en')).contact).toMatchObject({
		missionEmail: 'new@gha.example',
		revision: 2,
		updatedBy: triage.name,
	})
	const entries = await look((tx) =>
		tx.auditEntry.findMany({ where: { type: 'stateContact.saved' }, orderBy: { revision: 'asc' } }),
	)
	expect(entries.map(({ revision }) => revision)).toEqual([1, 2])
	expect(entries[1]?.event).toMatchObject({
		missionEmail: 'new@gha.example',
		before: { missionEmail: 'mission@gha.example' },
	})
})

test.each([
	['missionEmail', 'mission@gha.example\nBcc: all@x.example', 'badEmail'],
	['missionEmail', 'mission', 'badEmail'],
	['missionName', 'Mission\nBcc: all@x.example', 'badCharacters'],
	['missionPhone', '+43 1\n000 000', 'badCharacters'],
	['missionPhone', 'call me', 'badPhone'],
	['missionName', '', 'required'],
])('a contact whose %s is %j is refused at the field', async (field, value, message) => {
	const form = new FormData()
	for (const [name, typed] of Object.entries(contact({ [field]: value }))) form.set(name, String(typed))
	const parsed = parseForm(form, stateContact)
	expect(parsed).toMatchObject({ ok: false, errors: { [field]: message } })
})

test('typed values come back with the error, and a stale page answers 409', async () => {
	const cookie = await cookieOf(triage)
	const send = (fields: Record<string, string>) =>
		action({
			request: new Request('http://site.example/administration/states/GHA', {
				method: 'POST',
				headers: { cookie },
				body: new URLSearchParams(fields),
			}),
			params: { iso3: 'GHA' },
			context: { nonce: '', requestId: '' },
		})
	const typed = { intent: 'contact', revision: '0', missionName: 'Kept', missionEmail: 'nonsense' }
	expect(await send(typed)).toMatchObject({
		init: { status: 422 },
		data: { errors: { missionEmail: 'badEmail' }, typed: { missionName: 'Kept' } },
	})
	expect(await send({ ...typed, missionEmail: 'a@b.example' })).toMatchObject({ init: { status: 409 } })
})

test('authorities are added and renamed, once by each name', async () => {
	const police = {
		authorityId: undefined,
		name: 'National Border Guard (sample)',
		institutionType: 'BORDER_GUARD' as const,
	}
	await saveAuthority(triage, 'GHA', police)
	await expect(
		saveAuthority(triage, 'GHA', { ...police, name: police.name.toUpperCase() }),
	).rejects.toMatchObject({
		errors: { name: 'alreadyUsed' },
	})
	const renamed = {
		authorityId: 'ghana.police',
		name: 'Ghana Police Service (sample)',
		institutionType: 'POLICE' as const,
	}
	await saveAuthority(triage, 'GHA', renamed)
	await expect(saveAuthority(triage, 'EGY', renamed)).rejects.toMatchObject({ code: 'not-found' })
	const { authorities } = await getState(administrator, 'GHA', 'en')
	expect(authorities.map(({ name }) => name)).toEqual(expect.arrayContaining([police.name, renamed.name]))
	const [entry] = await look((tx) => tx.auditEntry.findMany({ where: { type: 'authority.renamed' } }))
	expect(entry?.event).toMatchObject({
		authorityId: 'ghana.police',
		name: renamed.name,
		before: expect.any(String),
	})
})

test('the list of States names the address of each mission, and only triage and administrators look after them', async () => {
	for (const actor of [triage, administrator]) {
		const asked = new URLSearchParams('text=egypte&columns=mission')
		const { rows, columns } = await getStateList(actor, asked, 'fr')
		expect(columns).toEqual(['mission'])
		expect(rows.map(({ iso3, mission }) => [iso3, mission])).toEqual([['EGY', null]])
	}
	for (const actor of everybody.filter((one) => one !== triage && one !== administrator)) {
		const refused = { code: 'refused' }
		await expect((async () => getState(actor, 'GHA', 'en'))(), actor.id).rejects.toMatchObject(refused)
		await expect((async () => saveContact(actor, 'GHA', contact()))()).rejects.toMatchObject(refused)
	}
	await expect(getState(triage, 'XXX', 'en')).rejects.toMatchObject({ code: 'not-found' })
})
