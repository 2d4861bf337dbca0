import { leadName } from '#app/domain/core/lead-institution.server.ts'
import { listedNeedTitle, listedTitle, visibilityOn } from '#app/domain/core/visibility-of.ts'
import type { RequestSection } from '#app/forms/section-names.ts'
import type { Actor } from '#app/platform/actor.ts'
import { anyOf, build, statement } from '#app/platform/database/statement.ts'
import type { Language } from '#workflows/languages.ts'
import { isStateRole } from '#workflows/roles.ts'
import { shownNeedStatus, shownStatus } from '#workflows/status-line.ts'
import { nameBeside, namesBeside, type ReadOf } from './read-hit.ts'
import { needTexts, requestTexts } from './texts.ts'

const requests = statement(({ ids }: { ids: string[] }) =>
	build
		.selectFrom('request as r')
		.leftJoin('state as s', 's.iso3', 'r.state_iso3')
		.leftJoin('authority as a', 'a.id', 'r.authority_id')
		.where('r.id', '=', anyOf(ids))
		.select(['r.id', 'r.reference', 'r.title', 'r.answers', 'r.status', 'r.classification'])
		.select(['r.officer_id as officerId', 'r.state_iso3 as stateIso3'])
		.select([
			's.names as stateNames',
			'a.name as submitter',
			leadName({ request: 'r', authority: 'a' }).as('institution'),
		]),
)

type Sighted = Parameters<typeof visibilityOn>[1]

/** The sections whose words a list may quote to the reader. */
function quotedSections(actor: Actor, request: Sighted): RequestSection[] {
	const sight = visibilityOn(actor, request)
	if (sight.listing !== 'whole') return []
	return sight.situation === 'whole' ? ['about', 'situation', 'rights'] : ['about', 'rights']
}

type Named = {
	reference: string | null
	stateNames: Stored.TextByLanguage | null
	institution: string | null
	submitter: string | null
}

/** What the entries of a request and its needs are found by; its institutions only where its title may be listed. */
const namesOf = (
	{ reference, stateNames, institution, submitter }: Named,
	language: Language,
	isTitled: boolean,
) => [
	...(isTitled
		? [...new Set([institution, submitter])].flatMap((name) => nameBeside('institution', name))
		: []),
	...namesBeside('state', stateNames, language),
	...nameBeside('reference', reference),
]

const readRequestHits: ReadOf = async (read, ids, language) => {
	const { actor } = read
	return (await read(requests, { ids })).map(({ answers, status, ...request }) => ({
		id: request.id,
		title: listedTitle(actor, request),
		reference: request.reference,
		stateIso3: request.stateIso3,
		status: shownStatus(status, isStateRole(actor.role)),
		code: null,
		href: `/requests/${request.id}`,
		texts: requestTexts(answers, quotedSections(actor, request)),
		names: namesOf(request, language, visibilityOn(actor, request).listing === 'whole'),
	}))
}

const needs = statement(({ ids }: { ids: string[] }) =>
	build
		.selectFrom('need as n')
		.innerJoin('request as r', 'r.id', 'n.request_id')
		.leftJoin('state as s', 's.iso3', 'r.state_iso3')
		.leftJoin('authority as a', 'a.id', 'r.authority_id')
		.where('n.id', '=', anyOf(ids))
		.select(['n.id', 'n.title', 'n.kind', 'n.answers', 'n.status', 'n.request_id as requestId'])
		.select(['r.reference', 'r.classification', 'r.officer_id as officerId', 'r.state_iso3 as stateIso3'])
		.select([
			's.names as stateNames',
			'a.name as submitter',
			leadName({ request: 'r', authority: 'a' }).as('institution'),
		]),
)

const readNeedHits: ReadOf = async (read, ids, language) => {
	const { actor } = read
	return (await read(needs, { ids })).map(({ id, title, kind, answers, status, requestId, ...request }) => ({
		id,
		title: listedNeedTitle(actor, request, title),
		reference: request.reference,
		stateIso3: request.stateIso3,
		status: shownNeedStatus(status, isStateRole(actor.role)),
		code: kind,
		href: request.reference ? `/requests/${requestId}/needs/${id}` : `/requests/${requestId}`,
		texts: visibilityOn(actor, request).listing === 'reference' ? [] : needTexts(answers, kind),
		names: namesOf(request, language, visibilityOn(actor, request).listing !== 'reference'),
	}))
}

/** How requests and needs that were found are read. */
export const readRequests = { request: readRequestHits, need: readNeedHits }
