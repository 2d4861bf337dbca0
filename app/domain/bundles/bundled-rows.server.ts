import { sql } from 'kysely'
import { factsOf } from '#app/domain/core/entities/request.server.ts'
import { textIn } from '#app/domain/core/names-of.server.ts'
import { categoriesOfNeed } from '#app/domain/core/need-lines.server.ts'
import { sharedFact } from '#app/domain/core/shared-facts.server.ts'
import { listedNeedTitle } from '#app/domain/core/visibility-of.ts'
import type { Actor } from '#app/platform/actor.ts'
import { build } from '#app/platform/database/statement.ts'
import { may } from '#workflows/abilities.ts'
import type { Comparable } from '#workflows/bundling/likeness.ts'
import { isClassified } from '#workflows/classification-facts.ts'
import type { CategoryTotal } from '#workflows/equipment/need-lines.ts'
import { conditions } from '#workflows/facts.ts'
import type { Language } from '#workflows/languages.ts'
import type { NeedStatus } from '#workflows/need/chart.ts'
import { needNumber } from '#workflows/need/number.ts'
import { needStatusesThat } from '#workflows/need/status-facts.ts'
import { endedRequestStates } from '#workflows/request/status-facts.ts'

/** A need compared with those of other States. */
export type BundleRow = Comparable & {
	id: string
	requestId: string
	reference: string | null
	title: string
	number: string
	status: NeedStatus
	revision: number
	stateIso3: string
	state: string
	quantity: number | null
	minimumQuantity: number | null
	lines: CategoryTotal[]
	unit: string | null
	isConfidential: boolean
	/** Whether the State agreed that others see something of the request: everybody, or partners. */
	isShared: boolean
}

/** Needs of submitted requests, as far as the reader may see them. */
export const bundleable = build
	.selectFrom('need')
	.innerJoin('request', 'request.id', 'need.request_id')
	.innerJoin('state', 'state.iso3', 'need.state_iso3')
	.where('request.submitted_at', 'is not', null)
	.select([
		'need.id',
		'need.request_id as requestId',
		'request.reference',
		'need.title',
		'need.rank',
		'need.part',
		'need.status',
		'need.revision',
		'need.state_iso3 as stateIso3',
		'state.names as stateNames',
		'state.region',
		'state.subregion',
		'need.kind',
		sql<string[]>`coalesce(need.themes, '{}')`.as('themes'),
		'need.quantity',
		'need.minimum_quantity as minimumQuantity',
		categoriesOfNeed.as('lines'),
		sql<string | null>`nullif(need.answers->'need'->>'beneficiaryUnit', '')`.as('unit'),
		sql<unknown>`need.answers->'need'->'earliest'`.as('earliest'),
		sql<unknown>`need.answers->'need'->'latest'`.as('latest'),
		sql<unknown>`coalesce(need.answers->need.kind::text->'languages', to_jsonb(request.filing_language::text))`.as(
			'languages',
		),
		sql<unknown>`request.answers->'situation'->'modes'`.as('modes'),
		'request.classification',
		'request.officer_id as officerId',
		sql<boolean>`(${sharedFact('public', 'kind')} or ${sharedFact('partner', 'kind')})`.as('isShared'),
	])
	.orderBy('need.updated_at', 'desc')
	.orderBy('need.id')

type Row = Awaited<ReturnType<typeof bundleable.execute>>[number]

/** A row as the reader may see it. */
export function bundleRow(
	actor: Actor,
	{ rank, part, stateNames, classification, officerId, ...row }: Row,
	language: Language,
): BundleRow {
	return {
		...row,
		title: listedNeedTitle(actor, { ...row, classification, officerId }, row.title),
		number: needNumber({ rank, part }),
		state: textIn(stateNames, language) || row.stateIso3,
		languages: texts(row.languages),
		modes: texts(row.modes),
		earliest: day(row.earliest),
		latest: day(row.latest),
		isConfidential: isClassified(classification, 'wordsWithheld'),
	}
}

const texts = (value: unknown): string[] =>
	[value ?? []].flat().filter((each): each is string => typeof each === 'string' && each !== '')
const day = (value: unknown) =>
	typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value) ? value : null

/** Needs in these statuses seek a programme, or will once they are decided. */
export const seeking = needStatusesThat('seeking')

/** Such needs of requests that have not ended. */
export const open = bundleable
	.where('need.status', 'in', seeking)
	.where('request.status', 'not in', endedRequestStates)

/** Needs of a confidential request are compared with others only by triage and headquarters. */
export const seesConfidential = ({ role }: Actor) => !may({ role }, 'workOnOwnCases')

/** Whether this person has no conflict of interest about a State. */
export const isImpartial = (person: Actor, stateIso3: string) => {
	const facts = factsOf({ ...nobody, stateIso3, state: { region: null } })
	return conditions.notRecused({ ...person, person }, facts)
}

const nobody = { drafterId: '', proposerId: null, officerId: null, dueDiligence: 'notNeeded' } as const
