import { expect, test } from 'vitest'
import { systemActor } from '#app/platform/actor.ts'
import { withActor } from '#app/platform/database/database.server.ts'
import { type Insert, useEarlierRelease } from './earlier-release.ts'

const at = '2026-06-01T09:00:00Z'

async function fill(insert: Insert) {
	await insert('door_event', { id: 'event', at, kind: 'signedIn' })
	await insert('inbound_mail', { id: 'mail', received_at: at, digest: 'd', size: 5, outcome: 'refused' })
	await insert('mail_preference', { person_id: 'p', kind: 'k', cadence: 'daily', changed_at: at })
	await insert('thread_read', { person_id: 'p', conversation: 'c', read_at: at })
	await insert('legal_hold', {
		id: 'hold',
		request_id: 'r',
		reference: 'x',
		reason: 'y',
		placed_by_id: 'p',
		placed_at: at,
	})
}

const asOwner = useEarlierRelease({ before: '20261128000500_table_names', fill })

test('rows of tables that were renamed are still there, and are read by the product', async () => {
	const read = await withActor(systemActor, async (tx) => [
		await tx.signInEvent.findUnique({ where: { id: 'event' } }),
		await tx.receivedEmail.findUnique({ where: { id: 'mail' } }),
		await tx.emailSetting.findFirst({ where: { personId: 'p' } }),
		await tx.messagesRead.findFirst({ where: { personId: 'p' } }),
		await tx.exemption.findUnique({ where: { id: 'hold' } }),
	])
	expect(read).toMatchObject([
		{ kind: 'signedIn' },
		{ outcome: 'refused', writtenMessageId: null },
		{ cadence: 'daily' },
		{ conversation: 'c' },
		{ reason: 'y' },
	])
})

test('no function, index, constraint or right names an earlier table', async () => {
	const earlier = [
		'confidential_read',
		'door_event',
		'filing_version',
		'inbound_mail',
		'indicator_reading',
		'learner_follow_up',
		'legal_hold',
		'mail_preference',
		'thread_message',
		'thread_read',
	].join('|')
	const named = `'\\m(${earlier})(_|\\M)'`
	const left = await asOwner(`
		select 'function ' || proname as name from pg_proc
			where pronamespace = 'public'::regnamespace and prosrc ~ ${named}
		union all select 'relation ' || relname from pg_class
			where relnamespace = 'public'::regnamespace and relname ~ ${named}
		union all select 'constraint ' || conname from pg_constraint
			where connamespace = 'public'::regnamespace and conname ~ ${named}
		union all select 'right ' || table_name from column_right where table_name ~ ${named}`)
	expect(left).toEqual([])
})
