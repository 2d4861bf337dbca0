import { sql } from 'kysely'
import { entryHistory } from '#app/domain/core/entry-history.server.ts'
import { textIn } from '#app/domain/core/names-of.server.ts'
import type { Actor } from '#app/platform/actor.ts'
import { type Read, readAs } from '#app/platform/database/read.server.ts'
import { build, statement } from '#app/platform/database/statement.ts'
import { DomainError } from '#app/platform/domain-error.ts'
import type { Language } from '#workflows/languages.ts'
import { isStateRole } from '#workflows/roles.ts'
import { practiceChoices } from './save-practice.server.ts'
import { mayBegin, mayEdit, openSteps } from './take-practice-step.server.ts'

type Of = { id: string }

const byId = statement(({ id }: Of) =>
	build
		.selectFrom('practice as p')
		.innerJoin('state as s', 's.iso3', 'p.state_iso3')
		.where('p.id', '=', id)
		.select(['p.id', 'p.status', 'p.revision', 'p.language', 'p.title', 'p.problem', 'p.done', 'p.helped'])
		.select(['p.hindered', 'p.results', 'p.resources', 'p.themes', 'p.recommendations', 'p.articles'])
		.select(['p.languages', 'p.involved', 'p.reason', 'p.show_reference as showReference'])
		.select(['p.contact_post_id as contactPostId', 'p.proposer_id as proposerId'])
		.select(['p.state_iso3 as stateIso3', 's.names as stateNames', 'p.request_id as requestId'])
		.select(['p.published_at as publishedAt', 'p.updated_at as updatedAt'])
		.select(sql<boolean>`exists (select from request as r where r.id = p.request_id)`.as('readsRequest')),
)

// Without text: those who saw it while it was published learn only that it is withdrawn.
const withdrawn = statement(({ id }: Of) =>
	build
		.selectFrom('practice')
		.where('id', '=', id)
		.where('status', '=', 'withdrawn')
		.where('published_at', 'is not', null)
		.select(['id', 'updated_at as at']),
)

const beside = statement(({ id }: Of) =>
	build
		.selectFrom('practice as p')
		.innerJoin('request as r', 'r.id', 'p.request_id')
		.leftJoin('post as c', (on) => on.onRef('c.id', '=', 'p.contact_post_id').on('c.closed_at', 'is', null))
		.leftJoin('authority as a', 'a.id', 'c.authority_id')
		.where('p.id', '=', id)
		.select(['r.reference', 'c.title', 'c.mail_address as address', 'a.name as authority']),
)

async function rowOf(read: Read, id: string) {
	const [row] = await read(byId, { id })
	return row ?? null
}

/**
 * A good practice as its reader may see it, with the steps that the reader can take. Others than its State and those of
 * UNODC who read the request see it while it is published; of one withdrawn since, they learn that and nothing else.
 */
export function getPractice(actor: Actor, id: string, language: Language) {
	return readAs(actor, async (read) => {
		const row = await rowOf(read, id)
		if (!row) {
			const [gone] = await read.asSystem(withdrawn, { id })
			if (!gone) throw new DomainError('not-found')
			return { isWithdrawn: true as const, at: gone.at }
		}
		const { stateNames, readsRequest, proposerId, requestId, reason, ...practice } = row
		const isParty = isStateRole(actor.role) ? actor.stateIso3 === row.stateIso3 : readsRequest
		const [[more], history] = await Promise.all([
			read.asSystem(beside, { id }),
			isParty ? entryHistory<Recorded>(read.asSystem, 'practice', id) : [],
		])
		const owned = { stateIso3: row.stateIso3, proposerId, status: row.status }
		return {
			isWithdrawn: false as const,
			...practice,
			state: textIn(stateNames, language) || row.stateIso3,
			reference: row.showReference || isParty ? (more?.reference ?? null) : null,
			/** For those who read the request anyway. */
			requestId: isParty ? requestId : null,
			reason: isParty ? reason : '',
			contact: more?.title ? { title: more.title, authority: more.authority, address: more.address } : null,
			isParty,
			mayEdit: mayEdit(actor, owned),
			openTo: openSteps(actor, owned, readsRequest),
			history: history.map(({ recorded, type, ...entry }) => ({
				...entry,
				type,
				reason: recorded.reason ?? '',
			})),
		}
	})
}
type Recorded = { reason?: string }
export type PracticeView = Exclude<Awaited<ReturnType<typeof getPractice>>, { isWithdrawn: true }>

/** The text of a practice as its form shows it, and what there is to choose from. Not found for all who may not change it. */
export function getPracticeToEdit(actor: Actor, id: string) {
	return readAs(actor, async (read) => {
		const row = await rowOf(read, id)
		if (!row || !mayEdit(actor, row)) throw new DomainError('not-found')
		const { posts } = await practiceChoices(read, row.stateIso3)
		return { practice: row, posts }
	})
}

/** What a new practice can be begun from. Refused for people who begin none. */
export function getNewPractice(actor: Actor) {
	if (!mayBegin(actor)) throw new DomainError('refused', 'forbidden')
	return readAs(actor, (read) => practiceChoices(read))
}
