import { jsonObjectFrom } from 'kysely/helpers/postgres'
import { messagesPath } from '#app/domain/core/conversations.server.ts'
import { textIn } from '#app/domain/core/names-of.server.ts'
import { listedNeedTitle } from '#app/domain/core/visibility-of.ts'
import { anyOf, build, statement } from '#app/platform/database/statement.ts'
import { may } from '#workflows/abilities.ts'
import type { Language } from '#workflows/languages.ts'
import { nameBeside, namesBeside, type ReadOf } from './read-hit.ts'

const deliveries = statement(({ ids }: { ids: string[] }) =>
	build
		.selectFrom('delivery as d')
		.leftJoin('state as s', 's.iso3', 'd.state_iso3')
		.where('d.id', '=', anyOf(ids))
		.select((of) => [
			's.names as stateNames',
			'd.id',
			'd.kind',
			'd.state_iso3 as stateIso3',
			jsonObjectFrom(
				of
					.selectFrom('programme as p')
					.whereRef('p.id', '=', 'd.programme_id')
					.select(['p.code', 'p.titles']),
			).as('programme'),
			jsonObjectFrom(
				of
					.selectFrom('need as n')
					.innerJoin('request as r', 'r.id', 'n.request_id')
					.whereRef('n.id', '=', 'd.need_id')
					.select(['n.title', 'r.reference', 'r.classification', 'r.officer_id as officerId']),
			).as('need'),
		]),
)

/** A donor reads the programme; everybody else the need that it meets. */
const readDeliveryHits: ReadOf = async (read, ids, language) =>
	(await read(deliveries, { ids })).map(({ id, kind, stateIso3, stateNames, programme, need }) => {
		const name = programme ? `${programme.code} ${textIn(programme.titles, language)}` : ''
		const ofNeed = need && !may(read.actor, 'readDeliveryOutlines') ? need : null
		return {
			id,
			title: ofNeed ? listedNeedTitle(read.actor, ofNeed, ofNeed.title) : name,
			reference: ofNeed?.reference ?? null,
			stateIso3,
			status: null,
			code: kind,
			href: `/deliveries/${id}`,
			texts: ofNeed ? [name] : [],
			names: [
				...namesBeside('programme', programme?.titles ?? null, language),
				...namesBeside('state', stateNames, language),
				...nameBeside('reference', ofNeed?.reference ?? null),
			],
		}
	})

const messages = statement(({ ids }: { ids: string[] }) =>
	build
		.selectFrom('message as m')
		.leftJoin('state as s', 's.iso3', 'm.state_iso3')
		.where('m.id', '=', anyOf(ids))
		.select((of) => [
			's.names as stateNames',
			'm.id',
			'm.text',
			'm.request_id as requestId',
			'm.need_id as needId',
			'm.state_iso3 as stateIso3',
			of
				.selectFrom('request as r')
				.whereRef('r.id', '=', 'm.request_id')
				.select('r.reference')
				.as('reference'),
		]),
)

const readMessageHits: ReadOf = async (read, ids, language) =>
	(await read(messages, { ids })).map((message) => ({ ...writtenHit(message, language), id: message.id }))

type Named = { reference: string | null; stateNames: Stored.TextByLanguage | null }
type Written = Named & { id: string; text: string; needId: string | null; stateIso3: string | null } & {
	requestId: string
}

/** What belongs to a request is found by its State and reference, too. */
const namesOf = ({ reference, stateNames }: Named, language: Language) => [
	...namesBeside('state', stateNames, language),
	...nameBeside('reference', reference),
]

/** What was written about a need stands on the page of its conversation. */
const writtenHit = (written: Written, language: Language) => ({
	title: '',
	reference: written.reference,
	stateIso3: written.stateIso3,
	status: null,
	code: null,
	href: `${messagesPath(written)}#written-${written.id}`,
	texts: [written.text],
	names: namesOf(written, language),
})

const notes = statement(({ ids }: { ids: string[] }) =>
	build
		.selectFrom('note as n')
		.innerJoin('request as r', 'r.id', 'n.request_id')
		.leftJoin('state as s', 's.iso3', 'r.state_iso3')
		.where('n.id', '=', anyOf(ids))
		.select(['n.id', 'n.text', 'n.request_id as requestId', 'n.need_id as needId'])
		.select(['r.state_iso3 as stateIso3', 'r.reference', 's.names as stateNames']),
)

const readNoteHits: ReadOf = async (read, ids, language) =>
	(await read(notes, { ids })).map((note) => ({ ...writtenHit(note, language), id: note.id }))

const files = statement(({ ids }: { ids: string[] }) =>
	build
		.selectFrom('attachment as f')
		.leftJoin('state as s', 's.iso3', 'f.state_iso3')
		.where('f.id', '=', anyOf(ids))
		.select((of) => [
			's.names as stateNames',
			'f.id',
			'f.name',
			'f.request_id as requestId',
			'f.delivery_id as deliveryId',
			'f.message_id as messageId',
			'f.state_iso3 as stateIso3',
			of.selectFrom('message as m').whereRef('m.id', '=', 'f.message_id').select('m.need_id').as('needId'),
			of
				.selectFrom('attachment_text as w')
				.whereRef('w.attachment_id', '=', 'f.id')
				.select('w.text')
				.as('text'),
			of
				.selectFrom('request as r')
				.whereRef('r.id', '=', 'f.request_id')
				.select('r.reference')
				.as('reference'),
		]),
)

/** A file leads to the page that it belongs to. */
const readFileHits: ReadOf = async (read, ids, language) =>
	(await read(files, { ids })).map(
		({ id, name, requestId, deliveryId, messageId, needId, stateIso3, reference, stateNames, text }) => ({
			id,
			title: name,
			reference,
			stateIso3,
			status: null,
			code: null,
			href: deliveryId
				? `/deliveries/${deliveryId}/files`
				: messageId
					? `${messagesPath({ requestId, needId })}#written-${messageId}`
					: `/requests/${requestId}/filing`,
			texts: text ? [text] : [],
			names: namesOf({ reference, stateNames }, language),
		}),
	)

/** How deliveries, messages, internal notes and files that were found are read. */
export const readRecords = {
	delivery: readDeliveryHits,
	message: readMessageHits,
	note: readNoteHits,
	file: readFileHits,
}
