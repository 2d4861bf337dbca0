import { isDeepStrictEqual } from 'node:util'
import { loadClockSettings } from '#app/domain/core/load-clock-settings.server.ts'
import { textIn } from '#app/domain/core/names-of.server.ts'
import { countryOf } from '#app/domain/core/phone-numbers.server.ts'
import { recordSetting, settingHistory } from '#app/domain/core/record-audit.server.ts'
import { requireAbility, requireConfirmed } from '#app/domain/core/rights.ts'
import { waitForTurn } from '#app/domain/core/wait-for-turn.server.ts'
import type { DaysOff } from '#app/forms/calendar.ts'
import type { Actor } from '#app/platform/actor.ts'
import { now } from '#app/platform/clock.server.ts'
import { withActor } from '#app/platform/database/database.server.ts'
import { type Ask, askIn, readAs } from '#app/platform/database/read.server.ts'
import { build, statement } from '#app/platform/database/statement.ts'
import { DomainError } from '#app/platform/domain-error.ts'
import { calendarOfDutyStation, calendarOfState, DUTY_STATION } from '#workflows/calendars/duty-station.ts'
import type { Calendar } from '#workflows/clock/calendar.ts'
import type { Language } from '#workflows/languages.ts'
import { namesOf } from '#workflows/names.ts'
import { type Target, type TargetName, targets } from '#workflows/targets.ts'
import { HOLIDAY_SOURCE, publicHolidays } from './public-holidays.server.ts'

/** In the history also whether the days come from a library, or were confirmed. */
type Days = Pick<Calendar, 'weekend' | 'holidays'> & { source?: string; confirmed?: boolean }

/** The days off of the duty station or of a State, and their changes. */
export function getCalendar(actor: Actor, id: string, language: Language) {
	requireAbility(actor, 'changeSettings')
	return readAs(actor, async (read) => {
		const state = await requireCalendar(read, id)
		const [settings, [set]] = await Promise.all([loadClockSettings(read), read(sourceOf, { id })])
		const ofState = id !== DUTY_STATION
		const { timeZone, weekend, holidays } = ofState ? settings.calendarOfState(id) : settings.dutyStation
		return {
			id,
			timeZone,
			weekend: [...weekend],
			holidays: [...holidays].sort(),
			name: state && textIn(state.names, language),
			changed: settings.calendarsSet.includes(id),
			/** Whether the holidays come from a library and no administrator has confirmed them. */
			isUnconfirmed: settings.calendarsUnconfirmed.includes(id),
			source: set?.source ?? null,
			confirmedAt: set?.confirmedAt ?? null,
			history: await settingHistory<Days>(read, `calendar.${id}`),
		}
	})
}

/**
 * Sets the days off of the duty station or of a State, from now on and for running clocks; without a value, restores
 * the default. False if nothing changes.
 */
export function setCalendar(actor: Actor, id: string, set?: DaysOff) {
	requireAbility(actor, 'changeSettings')
	requireConfirmed(actor)
	return withActor(actor, async (tx) => {
		await requireCalendar(askIn(tx), id)
		await waitForTurn(tx, 'settings')
		const shipped = daysOf(id === DUTY_STATION ? calendarOfDutyStation() : calendarOfState(id))
		const settings = await loadClockSettings(askIn(tx))
		const before = daysOf(id === DUTY_STATION ? settings.dutyStation : settings.calendarOfState(id))
		const next = set ? daysOf(set) : shipped
		if (isDeepStrictEqual(before, next)) return false

		const row = { ...next, ...byPerson, changedById: actor.id, changedAt: now() }
		if (isDeepStrictEqual(next, shipped)) await tx.calendarSetting.deleteMany({ where: { id } })
		else await tx.calendarSetting.upsert({ where: { id }, create: { id, ...row }, update: row })
		await recordSetting(tx, actor, { key: `calendar.${id}`, from: before, to: next })
		return true
	})
}

/** Days that an administrator entered need no confirmation. */
const byPerson = { source: null, confirmedAt: null }

/**
 * Takes the public holidays of a State from `date-holidays` into its calendar, for this year and the next two; its weekly
 * rest days stay. They are marked as not confirmed. `unknown` where the library does not know the State.
 */
export async function loadHolidays(actor: Actor, id: string): Promise<'saved' | 'same' | 'unknown'> {
	requireAbility(actor, 'changeSettings')
	requireConfirmed(actor)
	const country = await readAs(actor, async (read) => {
		if ((await requireCalendar(read, id)) === null) throw new DomainError('not-found')
		return countryOf(read, id)
	})
	// Before the transaction: the rules of a country take a second to read.
	const holidays = country ? await publicHolidays(country, now().getUTCFullYear()) : []
	if (holidays.length === 0) return 'unknown'
	return withActor(actor, async (tx) => {
		await waitForTurn(tx, 'settings')
		const settings = await loadClockSettings(askIn(tx))
		const before = daysOf(settings.calendarOfState(id))
		const next = daysOf({ weekend: before.weekend, holidays })
		if (isDeepStrictEqual(before, next)) return 'same'
		const row = {
			...next,
			source: HOLIDAY_SOURCE,
			confirmedAt: null,
			changedById: actor.id,
			changedAt: now(),
		}
		await tx.calendarSetting.upsert({ where: { id }, create: { id, ...row }, update: row })
		const to = { ...next, source: HOLIDAY_SOURCE }
		await recordSetting(tx, actor, { key: `calendar.${id}`, from: before, to })
		return 'saved'
	})
}

/** Records that the State has confirmed the holidays of a library as they are. False where nothing waits for it. */
export function confirmHolidays(actor: Actor, id: string): Promise<boolean> {
	requireAbility(actor, 'changeSettings')
	requireConfirmed(actor)
	return withActor(actor, async (tx) => {
		await waitForTurn(tx, 'settings')
		const days = daysOf((await loadClockSettings(askIn(tx))).calendarOfState(id))
		const { count } = await tx.calendarSetting.updateMany({
			where: { id, source: { not: null }, confirmedAt: null },
			data: { confirmedAt: now(), changedById: actor.id, changedAt: now() },
		})
		if (count === 0) return false
		const confirmed = { ...days, confirmed: true }
		await recordSetting(tx, actor, { key: `calendar.${id}`, from: days, to: confirmed })
		return true
	})
}

const sourceOf = statement(({ id }: { id: string }) =>
	build.selectFrom('calendar_setting').where('id', '=', id).select(['source', 'confirmed_at as confirmedAt']),
)

const named = statement(({ iso3 }: { iso3: string }) =>
	build.selectFrom('state').where('iso3', '=', iso3).select('names'),
)

/** The State of a calendar, null for the duty station; refuses a calendar that belongs to neither. */
async function requireCalendar(ask: Ask, id: string) {
	if (id === DUTY_STATION) return null
	const [state] = await ask(named, { iso3: id })
	if (!state) throw new DomainError('not-found')
	return state
}

/** Sorted, so that the same days compare as equal. */
const daysOf = ({ weekend, holidays }: Pick<Calendar, 'weekend' | 'holidays'>) => ({
	weekend: [...weekend].sort(),
	holidays: [...holidays].sort(),
})

type Length = Pick<Target, 'amount' | 'unit'>
const lengthOf = ({ amount, unit }: Target): Length => ({ amount, unit })

/** Every target time with its default, and its changes. */
export function listTargets(actor: Actor) {
	requireAbility(actor, 'changeSettings')
	return readAs(actor, async (read) => {
		const settings = await loadClockSettings(read)
		const rows = namesOf(targets).map((name) => {
			const [now, shipped] = [lengthOf(settings.targets[name]), lengthOf(targets[name])]
			return { name, now, shipped, changed: now.amount !== shipped.amount || now.unit !== shipped.unit }
		})
		return { rows, history: await settingHistory<Length>(read, 'target.') }
	})
}

/** Sets a target time from now on; without a value, restores the default. False if nothing changes. */
export function setTarget(actor: Actor, name: TargetName, set?: Pick<Target, 'amount' | 'unit'>) {
	requireAbility(actor, 'changeSettings')
	requireConfirmed(actor)
	return withActor(actor, async (tx) => {
		await waitForTurn(tx, 'settings')
		const shipped = targets[name]
		const { amount, unit } = set ?? shipped
		const before = (await loadClockSettings(askIn(tx))).targets[name]
		if (before.amount === amount && before.unit === unit) return false

		const key = `target.${name}`
		const value = { amount, unit }
		const row = { value, changedById: actor.id, changedAt: now() }
		if (shipped.amount === amount && shipped.unit === unit) await tx.setting.deleteMany({ where: { key } })
		else await tx.setting.upsert({ where: { key }, create: { key, ...row }, update: row })
		await recordSetting(tx, actor, { key, from: { amount: before.amount, unit: before.unit }, to: value })
		return true
	})
}
