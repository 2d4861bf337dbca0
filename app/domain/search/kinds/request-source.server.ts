import type { InferResult } from 'kysely'
import { jsonArrayFrom, jsonObjectFrom } from 'kysely/helpers/postgres'
import { leadName, leadType } from '#app/domain/core/lead-institution.server.ts'
import type { Ask } from '#app/platform/database/read.server.ts'
import { anyOf, build, statement } from '#app/platform/database/statement.ts'

const aliases = { request: 'r', authority: 'a' }

const requestsWithAll = ({ ids }: { ids: string[] }) =>
	build
		.selectFrom('request as r')
		.where('r.id', '=', anyOf(ids))
		.innerJoin('state as s', 's.iso3', 'r.state_iso3')
		.innerJoin('authority as a', 'a.id', 'r.authority_id')
		.select((of) => [
			'r.id',
			'r.reference',
			'r.title',
			'r.answers',
			'r.status',
			'r.classification',
			'r.state_iso3 as stateIso3',
			'r.submitted_at as submittedAt',
			'r.ended_at as endedAt',
			'r.archived_at as archivedAt',
			'r.content_removed_at as contentRemovedAt',
			'r.officer_id as officerId',
			'r.region',
			'r.due_diligence as dueDiligence',
			'r.filing_language as language',
			'r.updated_at as updatedAt',
			's.names as stateNames',
			'a.name as submitter',
			leadName(aliases).as('institution'),
			leadType(aliases).as('institutionType'),
			jsonArrayFrom(
				of
					.selectFrom('need as n')
					.whereRef('n.request_id', '=', 'r.id')
					.select((need) => [
						'n.id',
						'n.kind',
						'n.title',
						'n.answers',
						'n.status',
						'n.themes',
						'n.ta_type as taType',
						'n.updated_at as updatedAt',
						jsonArrayFrom(
							need
								.selectFrom('reader')
								.whereRef('reader.need_id', '=', 'n.id')
								.select('reader.person_id as id'),
						).as('readers'),
						jsonArrayFrom(
							need
								.selectFrom('need_line as l')
								.whereRef('l.need_id', '=', 'n.id')
								.orderBy('l.position')
								.select('l.category'),
						).as('lines'),
					]),
			).as('needs'),
			jsonArrayFrom(
				of
					.selectFrom('delivery as d')
					.whereRef('d.request_id', '=', 'r.id')
					.select((delivery) => [
						'd.id',
						'd.need_id as needId',
						'd.kind',
						'd.status',
						'd.manager_id as managerId',
						'd.donors',
						'd.updated_at as updatedAt',
						jsonObjectFrom(
							delivery
								.selectFrom('programme as p')
								.whereRef('p.id', '=', 'd.programme_id')
								.select(['p.code', 'p.titles']),
						).as('programme'),
					]),
			).as('deliveries'),
			jsonArrayFrom(
				of
					.selectFrom('message as m')
					.whereRef('m.request_id', '=', 'r.id')
					.select(['m.id', 'm.need_id as needId', 'm.text', 'm.created_at as createdAt']),
			).as('messages'),
			jsonArrayFrom(
				of
					.selectFrom('note as i')
					.whereRef('i.request_id', '=', 'r.id')
					.select(['i.id', 'i.need_id as needId', 'i.text', 'i.created_at as createdAt']),
			).as('notes'),
			jsonArrayFrom(
				of
					.selectFrom('attachment as f')
					.whereRef('f.request_id', '=', 'r.id')
					.where('f.status', '=', 'clean')
					.where('f.left_at', 'is', null)
					.select([
						'f.id',
						'f.name',
						'f.classification',
						'f.pending',
						'f.delivery_id as deliveryId',
						'f.message_id as messageId',
						'f.created_at as createdAt',
					]),
			).as('files'),
		])

const source = statement(requestsWithAll)

/** A request with all of it that can be found. Dates of what belongs to it are texts. */
export type RequestSource = InferResult<ReturnType<typeof requestsWithAll>>[number]

/** Reads requests with all of them that can be found, with system access; without those that are not there. */
export const requestSources = (ask: Ask, ids: string[]): Promise<RequestSource[]> => ask(source, { ids })
