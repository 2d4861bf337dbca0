import { sql } from 'kysely'
import { textIn } from '#app/domain/core/names-of.server.ts'
import { postsOf } from '#app/domain/core/rights.ts'
import type { Actor } from '#app/platform/actor.ts'
import { DomainError } from '#app/platform/domain-error.ts'
import { type Read, readAs } from '#app/platform/read.server.ts'
import { build, statement } from '#app/platform/statement.ts'
import type { Language } from '#workflows/languages.ts'
import { type JointPartView, partsOfJointNeed } from './joint-parts-in-view.server.ts'

type Of = { id: string }

/** What an invited State reads, and every State that joined. */
const head = statement(({ id }: Of) =>
	build
		.selectFrom('joint_need as j')
		.innerJoin('state as s', 's.iso3', 'j.state_iso3')
		.where('j.id', '=', id)
		.select(['j.id', 'j.kind', 'j.title', 'j.themes', 'j.state_iso3 as stateIso3', 's.names as stateNames'])
		.select([
			sql<string | null>`j.earliest::text`.as('earliest'),
			sql<string | null>`j.latest::text`.as('latest'),
			'j.need_id as needId',
			'j.request_id as requestId',
		]),
)

const drafts = statement((_: object) =>
	build
		.selectFrom('request')
		.where('status', '=', 'draft')
		.where('archived_at', 'is', null)
		.where('classification', '<>', 'CONFIDENTIAL')
		.orderBy('updated_at', 'desc')
		.limit(sql.lit(50))
		.select(['id', 'title']),
)

/**
 * A joint need for a State that is invited or has joined: what is asked, the parts it may see, and what its reader can
 * do. Not found for every other State, and for UNODC, which reads the parts with its needs.
 */
export function getJointNeed(actor: Actor, id: string, language: Language = actor.language) {
	return readAs(actor, async (read) => {
		const [found] = await read(head, { id })
		if (!found || !actor.stateIso3) throw new DomainError('not-found')
		const { stateNames, needId, requestId, ...asked } = found
		const parts = await partsOfJointNeed(read, id, language)
		const own = parts.find(({ stateIso3 }) => stateIso3 === actor.stateIso3)
		if (!own) throw new DomainError('not-found')
		const mayAdd = actor.role === 'drafter' && own.status === 'accepted' && own.need === null
		return {
			...asked,
			state: textIn(stateNames, language) || asked.stateIso3,
			leads: asked.stateIso3 === actor.stateIso3 ? { needId, requestId } : null,
			parts,
			own,
			mayAnswer: own.status === 'invited' && speaks(actor),
			mayLeave: own.status === 'accepted' && speaks(actor),
			/** The drafts of the State to which a drafter can add its part; null if it is not to be added now. */
			drafts: mayAdd ? await read(drafts, {}) : null,
		}
	})
}
export type JointNeedView = Awaited<ReturnType<typeof getJointNeed>>

const speaks = (actor: Actor) => postsOf(actor).some(({ role }) => role === 'focalPoint')

const partOfNeed = statement(({ needId }: { needId: string }) =>
	build
		.selectFrom('joint_part')
		.where('need_id', '=', needId)
		.select(['joint_need_id as jointNeedId', 'state_iso3 as stateIso3']),
)

/** The parts of the joint need that a need belongs to, as the reader may see them; null where it is the State's alone. */
export async function jointPartsOf(
	read: Read,
	needId: string,
	language: Language,
): Promise<{ id: string; parts: JointPartView[] } | null> {
	const [part] = await read(partOfNeed, { needId })
	if (!part) return null
	const parts = await partsOfJointNeed(read, part.jointNeedId, language)
	return parts.length > 1 || read.actor.stateIso3 ? { id: part.jointNeedId, parts } : null
}

const waiting = statement(({ states }: { states: string[] }) =>
	build
		.selectFrom('joint_part as p')
		.innerJoin('joint_need as j', 'j.id', 'p.joint_need_id')
		.innerJoin('state as s', 's.iso3', 'j.state_iso3')
		.leftJoin('need as n', 'n.id', 'p.need_id')
		.where('p.state_iso3', '=', sql<string>`any(${states}::text[])`)
		.where((of) =>
			of.or([
				of('p.status', '=', 'invited'),
				of.and([of('p.status', '=', 'accepted'), of('n.id', 'is', null)]),
			]),
		)
		.orderBy('p.changed_at')
		.limit(sql.lit(25))
		.select(['j.id', 'j.title', 'p.status', 'p.changed_at as since', 's.names as stateNames']),
)

/** Invitations that the reader's State has to answer, and accepted ones to which it has to add its part. */
export async function jointNeedsWaiting(read: Read, actor: Actor, language: Language) {
	if (!actor.stateIso3) return []
	const rows = await read(waiting, { states: [actor.stateIso3] })
	return rows
		.filter(({ status }) => (status === 'invited' ? speaks(actor) : actor.role === 'drafter'))
		.map(({ stateNames, ...row }) => ({ ...row, state: textIn(stateNames, language) }))
}
