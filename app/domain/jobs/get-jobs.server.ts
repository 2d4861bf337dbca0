import { createHash } from 'node:crypto'
import { hasRightToExport } from '#app/domain/exports/exports.server.ts'
import { exportOfList } from '#app/forms/export.ts'
import type { Actor } from '#app/platform/actor.ts'
import { now } from '#app/platform/clock.server.ts'
import { readAs } from '#app/platform/database/read.server.ts'
import { build, statement } from '#app/platform/database/statement.ts'
import { DomainError } from '#app/platform/domain-error.ts'
import { may } from '#workflows/abilities.ts'
import { isUnderWay } from '#workflows/jobs.ts'

/**
 * What decides on the rows that a person sees, as one text: post, State, authority, regions, donor, recusals and the posts
 * in which they act as deputy. A file that was written with another sight may hold what the person no longer sees.
 */
export function sightOf(actor: Actor): string {
	const { role, stateIso3, authorityId, donor, regions, recusedFrom, actingFor } = actor
	const posts = actingFor.map(({ id, role: of }) => `${of}:${id}`)
	const parts = [role, stateIso3, authorityId, donor, ...[regions, recusedFrom, posts].map(sorted)]
	return createHash('sha256').update(JSON.stringify(parts)).digest('base64url')
}

const sorted = (list: readonly string[]) => [...list].sort()

/** The newest jobs that are listed; older ones are gone after a week, and few people have as many. */
const LISTED = 100

const shown = () =>
	build
		.selectFrom('job as j')
		.innerJoin('person as p', 'p.id', 'j.person_id')
		.select([
			'j.id',
			'j.person_id as personId',
			'p.name as who',
			'j.kind',
			'j.input',
			'j.status',
			'j.done',
			'j.total',
		])
		.select([
			'j.problem',
			'j.file_key as fileKey',
			'j.file_size as fileSize',
			'j.asked_at as askedAt',
			'j.started_at as startedAt',
		])
		.select(['j.ended_at as endedAt', 'j.expires_at as expiresAt', 'j.role', 'j.state_iso3 as stateIso3'])
		.select('j.sight')

const newest = statement(({ most, at }: { most: number; at: Date }) =>
	shown().where('j.expires_at', '>', at).orderBy('j.asked_at', 'desc').orderBy('j.id').limit(most),
)
const newestOf = statement(({ most, at, of }: { most: number; at: Date; of: string }) =>
	shown()
		.where('j.person_id', '=', of)
		.where('j.expires_at', '>', at)
		.orderBy('j.asked_at', 'desc')
		.orderBy('j.id')
		.limit(most),
)
const one = statement(({ id, at }: { id: string; at: Date }) =>
	shown().where('j.id', '=', id).where('j.expires_at', '>', at),
)

type Row = Awaited<ReturnType<typeof rowOf>>

/** Whether a file may be taken: by the person who asked, who sees what they saw when it was written, with the right to export. */
export function mayTake(
	actor: Actor,
	{
		personId,
		role,
		stateIso3,
		sight,
		input,
	}: Pick<Row, 'personId' | 'role' | 'stateIso3' | 'sight' | 'input'>,
) {
	const isSame = actor.id === personId && actor.role === role && actor.stateIso3 === stateIso3
	return isSame && sight === sightOf(actor) && hasRightToExport(actor, exportOfList(input.format))
}

const shownJob = (
	actor: Actor,
	{ role: _, stateIso3: __, sight: ___, fileKey: ____, fileSize: _____, personId, input, ...job }: Row,
) => ({
	...job,
	list: input.list,
	format: input.format,
	isOwn: personId === actor.id,
	mayCancel: personId === actor.id && isUnderWay(job.status),
})

/** The jobs of a person, the newest first; of all people for an administrator. Those that have expired are gone. */
export function listJobsOf(actor: Actor) {
	return readAs(actor, async (read) => {
		const asked = { most: LISTED, at: now() }
		const isAll = may(actor, 'watchSystem')
		const rows = await (isAll ? read(newest, asked) : read(newestOf, { ...asked, of: actor.id }))
		return { isAll, jobs: rows.map((row) => shownJob(actor, row)) }
	})
}
export type ListedJob = Awaited<ReturnType<typeof listJobsOf>>['jobs'][number]

/** What is stored of a job; `not-found` for those of others, but to administrators, and once it has expired. */
export const rowOf = (actor: Actor, id: string) =>
	readAs(actor, async (read) => {
		const [row] = await read(one, { id, at: now() })
		if (!row) throw new DomainError('not-found')
		return row
	})

/** A job as its page shows it; `not-found` for those of others, but to administrators, and once it has expired. */
export async function getJob(actor: Actor, id: string) {
	const row = await rowOf(actor, id)
	return { ...shownJob(actor, row), mayTake: row.status === 'done' && mayTake(actor, row) }
}
