import { entryHistory } from '#app/domain/core/entry-history.server.ts'
import { recordAudit } from '#app/domain/core/record-audit.server.ts'
import { requireDates } from '#app/domain/core/require-dates.server.ts'
import { requireAbility, requireConfirmed } from '#app/domain/core/rights.ts'
import type { StateEntryForm } from '#app/forms/state-entry.ts'
import type { Actor } from '#app/platform/actor.ts'
import { type Tx, withActor, withinSystem } from '#app/platform/database/database.server.ts'
import { askIn, readAs } from '#app/platform/database/read.server.ts'
import { DomainError } from '#app/platform/domain-error.ts'
import type { State } from '#prisma/generated/client.ts'
import { may } from '#workflows/abilities.ts'
import { storedDayOrNull } from '#workflows/clock/utc-day.ts'
import type { TreatyStatus } from '#workflows/vocabulary.ts'

/** What an administrator records of a State or an organization, as the audit trail keeps it. */
type Entry = Pick<StateEntryForm, 'names' | 'region' | 'subregion'> & {
	treatyStatus: TreatyStatus
	treatyStatusOn: string | null
	treatyStatusSource: string | null
	conventionStatus: TreatyStatus
	conventionStatusOn: string | null
	conventionStatusSource: string | null
}
/** Entries of earlier releases know one treaty, with date and source beside what was recorded. */
type Recorded = Partial<Pick<Entry, 'treatyStatusOn' | 'treatyStatusSource'>> & {
	before?: Partial<Entry>
	after: Partial<Entry>
}

/** The entry of a State with every change of it, the latest first; for those who keep the contacts of States. */
export function getStateEntry(actor: Actor, iso3: string) {
	requireAbility(actor, 'keepStateRegister')
	return readAs(actor, (read) =>
		read.models(async (tx) => {
			const state = await tx.state.findUnique({ where: { iso3 } })
			if (!state) throw new DomainError('not-found')
			const history = await changesOfEntry(tx, iso3)
			return {
				iso3,
				entry: entryOf(state),
				/** The change that the page was drawn from. */
				last: history[0]?.id ?? '',
				mayChange: may(actor, 'keepReferenceData'),
				history: history.map(({ recorded: { before, after, ...earlier }, ...change }) => {
					const { treatyStatusOn, treatyStatusSource } = { ...earlier, ...after }
					const changes = changesOf(before, { ...after, treatyStatusOn, treatyStatusSource })
					return { ...change, changes }
				}),
			}
		}),
	)
}
export type StateEntryView = Awaited<ReturnType<typeof getStateEntry>>

const changesOfEntry = (tx: Tx, stateIso3: string) => entryHistory<Recorded>(askIn(tx), 'state', stateIso3)

const entryOf = (state: State): Entry => ({
	names: state.names as Entry['names'], // complete, by the form of an entry
	region: state.region as Entry['region'], // checked by `newState` or `changedState`
	subregion: state.subregion as Entry['subregion'], // checked by `newState` or `changedState`
	treatyStatus: state.treatyStatus,
	treatyStatusOn: storedDayOrNull(state.treatyStatusOn),
	treatyStatusSource: state.treatyStatusSource,
	conventionStatus: state.conventionStatus,
	conventionStatusOn: storedDayOrNull(state.conventionStatusOn),
	conventionStatusSource: state.conventionStatusSource,
})

/** Fields whose value differs, with both values; the names of each language are fields of their own. */
function changesOf(before: Partial<Entry> | undefined, after: Partial<Entry>) {
	const flat = ({ names, ...rest }: Partial<Entry>): Record<string, unknown> => ({
		...rest,
		...Object.fromEntries(Object.entries(names ?? {}).map(([language, name]) => [`names.${language}`, name])),
	})
	const [old, fresh] = [flat(before ?? {}), flat(after)]
	return Object.keys(fresh)
		.filter((field) => (old[field] ?? null) !== (fresh[field] ?? null))
		.map((field) => ({ field, from: textOf(old[field]), to: textOf(fresh[field]) }))
}

const textOf = (value: unknown) => (value === undefined || value === null ? null : String(value))

/** Adds a State or an organization that may file from now on. */
export function addState(actor: Actor, { iso3, ...form }: StateEntryForm & { iso3: string }): Promise<void> {
	requireAbility(actor, 'keepReferenceData')
	requireConfirmed(actor)
	requireDates('newState', form, { iso3: null })
	const entry = recorded(form)
	return withActor(actor, async (tx) => {
		if ((await tx.state.count({ where: { iso3 } })) > 0)
			throw new DomainError('invalid', 'invalid', { iso3: 'alreadyUsed' })
		await withinSystem(tx, actor, () => tx.state.createMany({ data: { iso3, ...stored(entry) } }))
		await recordAudit(tx, actor, { type: 'state.added', stateIso3: iso3, data: { after: entry } })
	})
}

/** Changes the entry of a State. Refused where somebody else has changed it since the page was drawn. */
export function changeState(
	actor: Actor,
	iso3: string,
	{ last, ...form }: StateEntryForm & { last: string },
): Promise<void> {
	requireAbility(actor, 'keepReferenceData')
	requireConfirmed(actor)
	requireDates('changedState', form, { iso3: null })
	const entry = recorded(form)
	return withActor(actor, async (tx) => {
		// Of two who change it at once, the second sees the entry of the first.
		await tx.$executeRaw`select pg_advisory_xact_lock(hashtextextended(${`state ${iso3}`}, 0))`
		const state = await tx.state.findUnique({ where: { iso3 } })
		if (!state) throw new DomainError('not-found')
		const history = await changesOfEntry(tx, iso3)
		if ((history[0]?.id ?? '') !== last) throw new DomainError('conflict')
		const before = entryOf(state)
		if (changesOf(before, entry).length === 0) return
		await withinSystem(tx, actor, () => tx.state.updateMany({ where: { iso3 }, data: stored(entry) }))
		await recordAudit(tx, actor, {
			type: 'state.changed',
			stateIso3: iso3,
			data: { before, after: entry },
		})
	})
}

/** A status that is not recorded has neither date nor source. */
function recorded(form: StateEntryForm): Entry {
	const { names, region, subregion, treatyStatus, conventionStatus } = form
	const isKnown = { treaty: treatyStatus !== 'not-recorded', convention: conventionStatus !== 'not-recorded' }
	return {
		names,
		region: region ?? null,
		subregion: subregion ?? null,
		treatyStatus,
		treatyStatusOn: (isKnown.treaty && form.treatyStatusOn) || null,
		treatyStatusSource: (isKnown.treaty && form.treatyStatusSource) || null,
		conventionStatus,
		conventionStatusOn: (isKnown.convention && form.conventionStatusOn) || null,
		conventionStatusSource: (isKnown.convention && form.conventionStatusSource) || null,
	}
}

const stored = ({ treatyStatusOn, conventionStatusOn, ...entry }: Entry) => ({
	...entry,
	treatyStatusOn: treatyStatusOn && new Date(treatyStatusOn),
	conventionStatusOn: conventionStatusOn && new Date(conventionStatusOn),
})
