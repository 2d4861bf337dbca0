import { type SqlBool, sql } from 'kysely'
import { textIn } from '#app/domain/core/names-of.server.ts'
import { postsOf } from '#app/domain/core/rights.ts'
import { readRegionalGroups } from '#app/domain/reference/regional-groups.server.ts'
import { placeOf } from '#app/forms/unlocking.ts'
import type { Actor } from '#app/platform/actor.ts'
import { type Read, readAs } from '#app/platform/database/read.server.ts'
import { build, statement } from '#app/platform/database/statement.ts'
import { DomainError } from '#app/platform/domain-error.ts'
import type { Reason } from '#app/platform/reasons.ts'
import { may } from '#workflows/abilities.ts'
import { type JointPartView, mayBeInvited, mostInvited } from '#workflows/bundling/joint-part.ts'
import { jointStepOf } from '#workflows/bundling/joint-turn.ts'
import type { Language } from '#workflows/languages.ts'
import { isOneOf } from '#workflows/names.ts'
import { needNumber } from '#workflows/need/number.ts'
import { endedNeedStates } from '#workflows/need/status-facts.ts'
import { hasEnded } from '#workflows/request/status-facts.ts'
import { classificationsFor } from '#workflows/sharing.ts'
import { jointNeedOf, partsOfJointNeed } from './joint-parts-in-view.server.ts'
import { isToldToStates, takesJointStep } from './joint-steps-waiting.server.ts'

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

// The invited State does not read the request of the other one: only how confidential it is now.
const classified = statement(({ requestId }: { requestId: string }) =>
	build.selectFrom('request').where('id', '=', requestId).select('classification'),
)

const drafts = statement((_: object) =>
	build
		.selectFrom('request')
		.where('status', '=', 'draft')
		.where('archived_at', 'is', null)
		.where('classification', 'in', classificationsFor('jointState', 'words'))
		.orderBy('updated_at', 'desc')
		.limit(sql.lit(50))
		.select(['id', 'title']),
)

/**
 * A joint need for a State that is invited or has joined: what is asked, the parts it may see, and what its reader can
 * do. Of one whose request became more confidential, what is asked is no longer told to others. Not found for every other State, and for UNODC, which reads the parts with its needs.
 */
export function getJointNeed(actor: Actor, id: string, language: Language = actor.language) {
	return readAs(actor, async (read) => {
		const [found] = await read(head, { id })
		if (!found || !actor.stateIso3) throw new DomainError('not-found')
		const { stateNames, needId, requestId, ...row } = found
		const [parts, [lead]] = await Promise.all([
			partsOfJointNeed(read, id, language),
			read.asSystem(classified, { requestId }),
		])
		const leads = row.stateIso3 === actor.stateIso3
		const isTold = leads || isToldToStates(lead?.classification)
		const asked = isTold ? row : { ...row, title: '', themes: [], earliest: null, latest: null }
		const own = parts.find(({ stateIso3 }) => stateIso3 === actor.stateIso3)
		if (!own) throw new DomainError('not-found')
		const step = jointStepOf({ status: own.status, isAdded: own.need !== null, isTold, leadsOn: true })
		const mayTake = step !== null && takesJointStep(actor, step, own)
		return {
			...asked,
			state: textIn(stateNames, language) || asked.stateIso3,
			leads: leads ? { needId, requestId } : null,
			parts,
			own,
			mayAnswer: mayTake && step === 'answerInvitation',
			mayLeave: own.status === 'accepted' && speaks(actor),
			/** The drafts of the State to which a drafter can add its part; null if it is not to be added now. */
			drafts: mayTake && step === 'addPart' ? await read(drafts, {}) : null,
		}
	})
}
export type JointNeedView = Awaited<ReturnType<typeof getJointNeed>>

const speaks = (actor: Actor) => postsOf(actor).some(({ role }) => may({ role }, 'speakForState'))

const withRequest = statement(({ needId }: { needId: string }) =>
	build
		.selectFrom('need')
		.innerJoin('request', 'request.id', 'need.request_id')
		.where('need.id', '=', needId)
		.select(['need.id', 'need.kind', 'need.title', 'need.status', 'need.rank', 'need.part'])
		.select(['need.request_id as requestId', 'need.state_iso3 as stateIso3'])
		.select(['request.reference', 'request.status as requestStatus', 'request.classification'])
		.select((of) =>
			of
				.exists(
					of
						.selectFrom('copied_section')
						.whereRef('copied_section.request_id', '=', 'request.id')
						.where('copied_section.place', '=', sql.lit(placeOf('about')))
						.select(sql.lit(1).as('one')),
				)
				.as('isUnchecked'),
		)
		.select(jointNeedOf.as('jointNeedId')),
)

const leader = statement(({ id }: Of) =>
	build.selectFrom('joint_need').where('id', '=', id).select('state_iso3 as stateIso3'),
)

/**
 * A need with the parts of other States, as the reader may see them, and what can be done: its State invites others, as
 * long as it leads; UNODC brings the parts together.
 */
export function getJointOfNeed(actor: Actor, needId: string, language: Language = actor.language) {
	return readAs(actor, async (read) => {
		const [need] = await read(withRequest, { needId })
		if (!need) throw new DomainError('not-found')
		const { jointNeedId } = need
		const [parts, [led], states, groups] = await Promise.all([
			jointNeedId ? partsOfJointNeed(read, jointNeedId, language) : [],
			jointNeedId ? read(leader, { id: jointNeedId }) : [],
			actor.stateIso3 ? statesToInvite(read, language) : [],
			actor.stateIso3 ? readRegionalGroups(read) : [],
		])
		const leads = jointNeedId === null || led?.stateIso3 === actor.stateIso3
		const isOpen = !hasEnded(need.requestStatus) && !isOneOf(endedNeedStates, need.status)
		const mayInvite = leads && isOpen && (may(actor, 'draftRequests') || speaks(actor))
		const refusal = mayInvite ? whyNotTold(need) : null
		const invites = mayInvite && !refusal
		const taken = (iso3: string) => !mayBeInvited(parts.find(({ stateIso3 }) => stateIso3 === iso3)?.status)
		return {
			...need,
			number: needNumber(need),
			parts,
			/** The States to choose from; null for readers who may not invite. */
			states: invites ? states.filter(({ iso3 }) => iso3 !== actor.stateIso3 && !taken(iso3)) : null,
			mostInvited: mostInvited(parts),
			/** The groups whose members can be chosen together. */
			groups: invites ? groups : [],
			refusal,
			sends: !may(actor, 'draftRequests'),
			mayConfirm: mayInvite && maySend(actor, parts, { isTold: whyNotTold(need) === null, leadsOn: isOpen }),
			/** The States whose invitation the reader may withdraw. */
			recallable: parts.filter(
				({ status }) => mayInvite && (status === 'proposed' || (status === 'invited' && speaks(actor))),
			),
		}
	})
}

/** Why other States may not be told what a need asks; null where they may. */
function whyNotTold({ classification, isUnchecked, title }: NeedTold): Reason | null {
	if (!isToldToStates(classification)) return 'jointConfidential'
	if (isUnchecked) return 'jointUnchecked'
	return title === '' ? 'jointUntitled' : null
}
type NeedTold = { classification: string; isUnchecked: SqlBool; title: string }

type Leading = { isTold: boolean; leadsOn: boolean }

/** Whether all proposed invitations wait for this reader to send them. */
function maySend(actor: Actor, parts: readonly JointPartView[], leading: Leading) {
	const proposed = parts.filter(
		(part) => jointStepOf({ ...part, ...leading, isAdded: false }) === 'sendInvitations',
	)
	return proposed.length > 0 && proposed.every((part) => takesJointStep(actor, 'sendInvitations', part))
}

export type JointOfNeed = Awaited<ReturnType<typeof getJointOfNeed>>

/** The parts of a joint need that the reader found from one of them. */
export const listJointParts = (actor: Actor, jointNeedId: string, language: Language) =>
	readAs(actor, (read) => partsOfJointNeed(read, jointNeedId, language))

const everyState = statement((_: object) => build.selectFrom('state').select(['iso3', 'names']))
const withAccount = statement((_: object) =>
	build
		.selectFrom('person')
		.where('role', '=', 'focalPoint')
		.where('suspended_at', 'is', null)
		.where('state_iso3', 'is not', null)
		.select('state_iso3 as iso3')
		.distinct(),
)

async function statesToInvite(read: Read, language: Language) {
	const [states, present] = await Promise.all([read(everyState, {}), read.asSystem(withAccount, {})])
	const speaking = new Set(present.map(({ iso3 }) => iso3))
	const { compare } = new Intl.Collator(language)
	return states
		.map(({ iso3, names }) => ({
			iso3,
			name: textIn(names, language) || iso3,
			hasAccount: speaking.has(iso3),
		}))
		.sort((one, other) => compare(one.name, other.name))
}
