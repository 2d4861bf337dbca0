import { clockSettings, settingsIn } from '#app/domain/core/load-clock-settings.server.ts'
import { textIn } from '#app/domain/core/names-of.server.ts'
import { treatiesOf } from '#app/domain/people/states.server.ts'
import type { Actor } from '#app/platform/actor.ts'
import { now } from '#app/platform/clock.server.ts'
import { readAs } from '#app/platform/database/read.server.ts'
import { build, statement } from '#app/platform/database/statement.ts'
import { DomainError } from '#app/platform/domain-error.ts'
import { may } from '#workflows/abilities.ts'
import type { Language } from '#workflows/languages.ts'
import { isStateRole } from '#workflows/roles.ts'
import type { regions, subregions } from '#workflows/vocabulary.ts'
import { askedByTheme, outcomesOf, supportDeclared } from './asked-of.server.ts'
import { openNeedsInView, readOpenNeeds } from './open-needs.server.ts'
import { receivedBy } from './received.server.ts'
import {
	keepsContacts,
	MOST_IN_TABS,
	publishedBy,
	readsStateRecord,
	readsStateWork,
	workOfState,
} from './state-head.server.ts'
import { notesOf, peopleOf } from './state-people.server.ts'

/** Needs and deliveries of this year and so many before it. */
const YEARS_BEFORE = 4
/** As far back as earlier support is looked for everywhere. */
const SUPPORT_MONTHS = 36

const head = statement(({ iso3 }: { iso3: string }) =>
	build
		.selectFrom('state')
		.where('iso3', '=', iso3)
		.select([
			'names',
			'region',
			'subregion',
			'ldc',
			'lldc',
			'sids',
			'treaty_status as treatyStatus',
			'treaty_status_on as treatyStatusOn',
			'treaty_status_source as treatyStatusSource',
			'convention_status as conventionStatus',
			'convention_status_on as conventionStatusOn',
			'convention_status_source as conventionStatusSource',
			clockSettings,
		])
		.select(workOfState),
)

/** Roles that read every request of a State; all others of UNODC read some, and their page says so. */
const readsAll = ({ role }: Actor) => may({ role }, 'readWholeStates')

/**
 * The record of one State: its open needs, what it has asked for and received, with the people, notes verbales and days
 * that the reader may see. Others are told that there is none (`not-found`). No figure compares it with another State.
 */
export function getStateRecord(actor: Actor, iso3: string, language: Language) {
	if (!readsStateRecord(actor, iso3)) throw new DomainError('not-found')
	const today = now()
	const firstYear = today.getUTCFullYear() - YEARS_BEFORE
	const since = new Date(Date.UTC(firstYear, 0, 1))
	const supportSince = new Date(today)
	supportSince.setUTCMonth(today.getUTCMonth() - SUPPORT_MONTHS)
	return readAs(actor, async (read) => {
		const [[state], open, asked, received, outcomes, declared, people, notes, practices] = await Promise.all([
			read(head, { iso3 }),
			readOpenNeeds(read, iso3),
			askedByTheme(read, { iso3, since }),
			receivedBy(read, { iso3, since, supportSince }, language),
			outcomesOf(read, iso3),
			supportDeclared(read, { iso3, since: supportSince }),
			peopleOf(read, iso3),
			notesOf(read, iso3),
			publishedBy(read, iso3),
		])
		if (!state) throw new DomainError('not-found')
		const { support, dates, ...figures } = received
		return {
			iso3,
			name: textIn(state.names, language) || iso3,
			region: state.region as (typeof regions)[number] | null, // of the list of States
			subregion: state.subregion as (typeof subregions)[number] | null, // of the list of States
			groups: (['ldc', 'lldc', 'sids'] as const).filter((group) => state[group]),
			treaties: treatiesOf(state),
			reader: isStateRole(actor.role) ? ('state' as const) : ('office' as const),
			/** For UNODC: whether there can be requests of the State that the reader may not see. */
			isPartial: !readsAll(actor),
			open: openNeedsInView(actor, open, settingsIn(state.clockSettings), iso3),
			asked: {
				years: Array.from({ length: YEARS_BEFORE + 1 }, (_, at) => firstYear + at),
				themes: asked.map(({ theme, years }) => ({ theme, years: Object.fromEntries(years) })),
			},
			received: { since: firstYear, ...figures },
			outcomes,
			support: { deliveries: support, declared },
			dates,
			people,
			notes,
			practices,
			mayOpenContacts: keepsContacts(actor),
			/** The entries on the pages beside the record; null for who reads none of them. */
			count: readsStateWork(actor)
				? { needs: state.needs, deliveries: state.deliveries, most: MOST_IN_TABS }
				: null,
		}
	})
}
export type StateRecord = Awaited<ReturnType<typeof getStateRecord>>
