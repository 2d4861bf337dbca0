import { beforeAll, describe, expect, test } from 'vitest'
import { getOwnData } from '#app/domain/people/get-own-data.server.ts'
import { catalogues } from '#app/i18n/words.ts'
import { withActor } from '#app/platform/database/database.server.ts'
import { aRequest } from '#tests/support/builders.ts'
import { asOwner } from '#tests/support/database.ts'
import { emailOf, everybody, ghana, office } from '#tests/support/people.ts'
import { cookieOf } from '#tests/support/sign-in.ts'
import { look } from '#tests/support/steps.ts'
import { useWorld } from '#tests/support/world.ts'

useWorld()

const me = ghana.focalPoint
beforeAll(async () => {
	await aRequest({ status: 'submitted' })
	await cookieOf(me)
	await cookieOf(ghana.drafter)
	const rows = [me.id, ghana.drafter.id]
	for (const id of rows) {
		await asOwner(
			`insert into post (id, role, title, state_iso3, regions, opened_at) values ($1, 'focalPoint', 'Head', 'GHA', '{}', now()) on conflict do nothing`,
			[`post ${id}`],
		).catch(() => {})
		await asOwner(
			`insert into factor (id, person_id, secret, created_at) values ($1, $2, 'canary-secret', now())`,
			[`f ${id}`, id],
		)
		await asOwner(
			`insert into backup_code (id, person_id, code, created_at) values ($1, $2, 'canary-code', now())`,
			[`b ${id}`, id],
		)
		await asOwner(
			`insert into account_link (id, person_id, purpose, token_hash, created_at, expires_at) values ($1, $2, 'password', $3, now(), now())`,
			[`l ${id}`, id, `canary-link ${id}`],
		)
		await asOwner(
			`insert into passkey (id, person_id, name, credential_id, public_key, counter, created_at) values ($1, $2, $3, $4, '\\x00', 0, now())`,
			[`p ${id}`, id, `Key of ${id}`, `canary-credential ${id}`],
		)
		await asOwner(
			`insert into sign_in_event (id, at, kind, person_id, network) values ($1, now(), 'signedIn', $2, '192.0.2.7')`,
			[`d ${id}`, id],
		)
	}
	await withActor(me, (tx) =>
		tx.calendarFeed.createMany({
			data: [
				{ id: 'feed', personId: me.id, tokenHash: 'canary-feed', language: 'en', createdAt: new Date() },
			],
		}),
	)
})

describe('a copy of one’s own data', () => {
	test('is everything that is kept of them', async () => {
		const own = await getOwnData(me, 'file')
		expect(own.account).toMatchObject({
			id: me.id,
			name: me.name,
			email: emailOf(me),
			role: 'focalPoint',
			stateIso3: 'GHA',
		})
		expect(own.sessions).toHaveLength(1)
		expect(own.passkeys).toMatchObject([{ name: `Key of ${me.id}` }])
		expect(own.oneTimeCodes).toHaveLength(1)
		expect(own.calendarLinks).toHaveLength(1)
		expect(own.door).toContainEqual(expect.objectContaining({ kind: 'signedIn', network: '192.0.2.7' }))
		expect(own.acts.map(({ type }) => type)).toContain('request.endorse')
		expect(own.letters.length).toBe(await look((tx) => tx.notice.count({ where: { personId: me.id } })))
		expect(own.letters.length).toBeGreaterThan(0)
	})

	test('contains nothing that opens an account, and nothing about anyone else', async () => {
		const text = JSON.stringify(await getOwnData(me, 'file'))
		expect(text).not.toMatch(/canary/)
		const [session] = await asOwner(`select token, id from session where user_id = $1`, [me.id])
		expect(text).not.toContain(session?.token)
		expect(text).not.toContain(session?.id)
		for (const { id, name } of everybody.filter(
			(person) => person.id !== me.id && !me.id.startsWith(person.id),
		)) {
			expect(text, id).not.toContain(`:"${id}"`)
			expect(text, name).not.toContain(`"${name}"`)
			expect(text, id).not.toContain(emailOf({ id }))
		}
	})

	test('is written down', async () => {
		await getOwnData(me, 'page')
		const entry = await look((tx) =>
			tx.auditEntry.findFirst({
				where: { type: 'ownData.given', actorId: me.id },
				orderBy: { position: 'desc' },
			}),
		)
		expect(entry).toMatchObject({ event: { as: 'page' }, stateIso3: 'GHA', internal: true })
	})

	test('is given only after a fresh confirmation', () => {
		const session = {
			id: 's',
			openedAt: new Date(0),
			factorAt: new Date(0),
			confirmedAt: new Date(0),
			hasFactor: true,
		}
		expect(() => getOwnData({ ...me, session }, 'file')).toThrow('confirmAnew')
	})

	test.each(everybody.map((actor) => [actor.role, actor.id, actor] as const))(
		'is given to a %s (%s)',
		async (_role, _id, actor) => {
			expect((await getOwnData(actor, 'file')).account.id).toBe(actor.id)
		},
	)

	test('has a word for every part and every column, in six languages', async () => {
		const { v: _, writtenAt: __, ...parts } = await getOwnData(me, 'file')
		for (const { ownData } of Object.values(catalogues)) {
			expect(Object.keys(ownData.parts).sort()).toEqual(Object.keys(parts).sort())
			for (const rows of Object.values(parts))
				for (const column of Object.keys([rows].flat()[0] ?? {}))
					expect(ownData.columns, column).toHaveProperty(column)
		}
	})
})

test('the sight of one is not the sight of the system afterwards', async () => {
	await getOwnData(office.donor, 'file')
	expect(await withActor(office.donor, (tx) => tx.request.count())).toBe(0)
})
