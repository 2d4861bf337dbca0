import { isDeepStrictEqual } from 'node:util'
import { loadClockSettings } from '#app/domain/core/load-clock-settings.server.ts'
import { recordSetting } from '#app/domain/core/record-setting.server.ts'
import { requireConfirmed } from '#app/domain/core/require-confirmed.ts'
import { requireRole } from '#app/domain/core/require-role.ts'
import { waitForTurn } from '#app/domain/core/wait-for-turn.server.ts'
import type { DaysOff } from '#app/forms/calendar.ts'
import type { Actor } from '#app/platform/actor.ts'
import { now } from '#app/platform/clock.server.ts'
import { type Tx, withActor } from '#app/platform/database.server.ts'
import { DomainError } from '#app/platform/domain-error.ts'
import { calendarOfDutyStation, calendarOfState, DUTY_STATION } from '#workflows/calendars/calendar-of.ts'
import type { Calendar } from '#workflows/clock/calendar.ts'

/**
 * Sets the days off of the duty station or of a State, from now on and for clocks that run; without a value as the
 * product ships them. False where they are so already.
 */
export function setCalendar(actor: Actor, id: string, set?: DaysOff) {
	requireRole(actor, 'administrator')
	requireConfirmed(actor)
	return withActor(actor, async (tx) => {
		await requireCalendar(tx, id)
		await waitForTurn(tx, 'settings')
		const shipped = daysOf(id === DUTY_STATION ? calendarOfDutyStation() : calendarOfState(id))
		const settings = await loadClockSettings(tx)
		const before = daysOf(id === DUTY_STATION ? settings.dutyStation : settings.calendarOfState(id))
		const next = set ? daysOf(set) : shipped
		if (isDeepStrictEqual(before, next)) return false

		const row = { ...next, changedById: actor.id, changedAt: now() }
		if (isDeepStrictEqual(next, shipped)) await tx.calendarSetting.deleteMany({ where: { id } })
		else await tx.calendarSetting.upsert({ where: { id }, create: { id, ...row }, update: row })
		await recordSetting(tx, actor, { key: `calendar.${id}`, from: before, to: next })
		return true
	})
}

/** Refuses a calendar that is neither of the duty station nor of a State. */
export async function requireCalendar(tx: Tx, id: string) {
	if (id === DUTY_STATION) return
	if (!(await tx.state.findUnique({ where: { iso3: id }, select: { iso3: true } })))
		throw new DomainError('not-found')
}

/** In one order, so that the same days are the same. */
const daysOf = ({ weekend, holidays }: Pick<Calendar, 'weekend' | 'holidays'>) => ({
	weekend: [...weekend].sort(),
	holidays: [...holidays].sort(),
})
