import { loadClockSettings } from '#app/domain/core/load-clock-settings.server.ts'
import { requireRole } from '#app/domain/core/require-role.ts'
import { settingHistory } from '#app/domain/core/setting-history.server.ts'
import { textIn } from '#app/domain/core/words-of.server.ts'
import type { Actor, Language } from '#app/platform/actor.ts'
import { withActor } from '#app/platform/database.server.ts'
import { DUTY_STATION } from '#workflows/calendars/calendar-of.ts'
import type { Calendar } from '#workflows/clock/calendar.ts'
import { requireCalendar } from './set-calendar.server.ts'

type Days = Pick<Calendar, 'weekend' | 'holidays'>

/** The days off of the duty station or of a State, and what was changed in them. */
export function getCalendar(actor: Actor, id: string, language: Language) {
	requireRole(actor, 'administrator')
	return withActor(actor, async (tx) => {
		await requireCalendar(tx, id)
		const settings = await loadClockSettings(tx)
		const ofState = id !== DUTY_STATION
		const { timeZone, weekend, holidays } = ofState ? settings.calendarOfState(id) : settings.dutyStation
		const state = ofState ? await tx.state.findUniqueOrThrow({ where: { iso3: id } }) : null
		return {
			id,
			timeZone,
			weekend: [...weekend],
			holidays: [...holidays].sort(),
			name: state && textIn(state.names, language),
			changed: settings.calendarsSet.includes(id),
			history: await settingHistory<Days>(tx, `calendar.${id}`),
		}
	})
}
