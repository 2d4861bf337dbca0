import { expect, test } from 'vitest'
import { verifyAudit } from '#app/domain/audit/verify-chains.server.ts'
import { getPost } from '#app/domain/people/posts/posts.server.ts'
import { systemActor } from '#app/platform/actor.ts'
import { withActor } from '#app/platform/database/database.server.ts'
import { office } from '#tests/support/people.ts'
import { type Insert, useEarlierRelease } from './earlier-release.ts'

const at = '2026-06-01T09:00:00Z'
const person = (id: string, own: object = {}) => ({
	id,
	email: `${id}@sample.example`,
	name: id,
	role: 'drafter',
	state_iso3: 'GHA',
	authority_id: 'ministry',
	created_at: at,
	updated_at: at,
	...own,
})

async function fill(insert: Insert) {
	await insert('state', { iso3: 'GHA', names: {}, treaty_status: 'party', region: 'Africa' })
	const authority = { state_iso3: 'GHA', name: 'Sample', institution_type: 'MOJ', address: 'Accra' }
	await insert('authority', { id: 'ministry', ...authority })
	await insert('person', person('present', { title: 'Head of unit' }))
	await insert('person', person('gone', { suspended_at: '2026-07-01T09:00:00Z' }))
}

const asOwner = useEarlierRelease({ before: '20261126153951_people_and_security', fill })

test('everyone of an earlier release fills a post, from the day their account was opened', async () => {
	const post = await getPost(office.administrator, 'present', 'en')
	expect(post).toMatchObject({ title: 'Head of unit', holder: { id: 'present' } })
	const tenures = await withActor(systemActor, (tx) => tx.tenure.findMany({ orderBy: { personId: 'asc' } }))
	expect(tenures).toMatchObject([
		{ personId: 'gone', begunAt: new Date(at), ended: 'left', to: new Date('2026-07-01T09:00:00Z') },
		{ personId: 'present', begunAt: new Date(at), ended: null, to: null },
	])
})

test('its sessions have ended, and its audit holds', async () => {
	expect(await asOwner('select count(*)::int as count from session')).toEqual([{ count: 0 }])
	expect((await verifyAudit()).faults).toEqual([])
})
