import { createHash, randomUUID } from 'node:crypto'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import pg from 'pg'

const LETTERS = 60
const SCANS = 6
const TIMERS = 6

const content = Buffer.from('%PDF-1.4 a file that waits for the scanner')

/** The work of a worker and its progress, read regardless of policies. */
export function workOf({ adminUrl, dataDir }: { adminUrl: string; dataDir: string }) {
	const ask = async <Row extends pg.QueryResultRow>(sql: string, values: unknown[] = []) => {
		const client = new pg.Client(adminUrl)
		client.on('error', () => {}) // the query rejects
		await client.connect()
		return (await client.query<Row>(sql, values).finally(() => client.end())).rows
	}

	/** Adds e-mails, files to scan and timers due immediately; returns the number of jobs. */
	async function add() {
		await ask(
			`with letter as (
				insert into notice (id, event_key, address, template, facts, created_at, language)
				select gen_random_uuid(), gen_random_uuid(), gen_random_uuid() || '@' || n % 9 || '.example',
					'requestAcknowledged', '{"path": "/", "reference": "SOM-2026-0001"}', now(), 'en'
				from generate_series(1, $1::int) n returning id
			)
			insert into pgboss.job (name, data, retry_limit, retry_delay, retry_backoff)
			select 'send-notice', jsonb_build_object('noticeId', id), 8, 2, true from letter`,
			[LETTERS],
		)
		const keys = Array.from({ length: SCANS }, () => randomUUID())
		mkdirSync(join(dataDir, 'files'), { recursive: true })
		for (const key of keys) writeFileSync(join(dataDir, 'files', key), content)
		await ask(
			`with file as (
				insert into attachment (id, request_id, state_iso3, purpose, name, media_type, size, sha256,
					classification, status, storage_key, uploaded_by_id, created_at)
				select key, request.id, request.state_iso3, 'other', key || '.pdf', 'application/pdf', $2, $3,
					'RESTRICTED', 'waiting', key, (select id from person where role = 'drafter' limit 1), now()
				from unnest($1::text[]) as key, (select * from request limit 1) request returning id
			)
			insert into pgboss.job (name, data, retry_limit, retry_delay, retry_backoff)
			select 'scan-attachment', jsonb_build_object('attachmentId', id), 8, 2, true from file`,
			[keys, content.length, createHash('sha256').update(content).digest('hex')],
		)
		await ask(
			`update pgboss.job set start_after = now() where id in (select id from pgboss.job
				where name in ('ring-timer', 'ring-clock') and state = 'created' and start_after > now() limit $1)`,
			[TIMERS],
		)
	}

	/** Returns waiting and running jobs, without timers of a later day. */
	const open = async () => {
		const [found] = await ask<{ jobs: number; letters: number; files: number }>(
			`select (select count(*) from pgboss.job where state in ('active', 'retry')
					or state = 'created' and start_after <= now())::int as jobs,
				(select count(*) from notice where status in ('queued', 'deferred') and cadence is null)::int as letters,
				(select count(*) from attachment where status = 'waiting')::int as files`,
		)
		return found ?? { jobs: 0, letters: 0, files: 0 }
	}
	/** Returns the remaining work, for the report of a failed run. */
	const left = () =>
		ask(
			`select name as what, state::text, retry_count as tries, output::text as why, count(*)::int from pgboss.job
				where state in ('active', 'retry') or state = 'created' and start_after <= now() group by 1, 2, 3, 4
			union all select 'notice', status || coalesce(' until ' || claimed_until, '') || coalesce(' next ' || next_try_at, ''),
				attempts, last_error, count(*)::int from notice
				where status in ('queued', 'deferred') and cadence is null group by 1, 2, 3, 4
			union all select 'worker', beat_at::text, 0, now()::text, 1 from worker`,
		)
	return { ask, add, open, left }
}
