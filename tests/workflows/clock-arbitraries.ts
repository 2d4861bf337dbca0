import fc from 'fast-check'
import type { Calendar } from '#workflows/clock/calendar.ts'
import type { Run } from '#workflows/clock/runs.ts'
import { entryAt } from '#workflows/names.ts'

// With and without daylight saving, by half an hour, at midnight, far east and west, and off the full hour.
const timeZones = [
	'UTC',
	'Europe/Vienna',
	'Africa/Cairo',
	'Asia/Beirut',
	'Asia/Kathmandu',
	'America/New_York',
	'America/Santiago',
	'America/Asuncion',
	'Australia/Lord_Howe',
	'Pacific/Kiritimati',
	'Pacific/Pago_Pago',
]

const [first, last] = [new Date('2024-01-01'), new Date('2030-12-31')]
export const moments = fc.date({ min: first, max: last, noInvalidDate: true })

const iso = moments.map((moment) => moment.toISOString().slice(0, 10))
const holidays = fc.array(
	fc.oneof(
		iso,
		iso.map((day) => day.slice(5)),
		fc.constant('02-29'),
	),
	{ maxLength: 12 },
)

export const calendars: fc.Arbitrary<Calendar> = fc.record({
	timeZone: fc.constantFrom(...timeZones),
	weekend: fc.uniqueArray(fc.integer({ min: 0, max: 6 }), { maxLength: 4 }),
	holidays,
})

const MINUTE = 60_000
const steps = fc.array(fc.integer({ min: 0, max: 40 * 24 * 60 }), { minLength: 1, maxLength: 12 })

/** Generates runs of one party with pauses; the last may be open. */
export const pausedRuns = fc.tuple(moments, steps, fc.boolean()).map(([start, lengths, open]) => {
	let time = start.getTime()
	const times = [start]
	for (const minutes of lengths) {
		time += minutes * MINUTE
		times.push(new Date(time))
	}
	const runs: Run[] = []
	for (let at = 0; at < times.length; at += 2) {
		const [startedAt, stoppedAt = null] = [entryAt(times, at), times[at + 1]]
		runs.push({
			party: 'office',
			stage: 'screening',
			startedAt,
			stoppedAt: open && !times[at + 2] ? null : stoppedAt,
		})
	}
	return { runs, now: new Date(time + 3 * 24 * 60 * MINUTE) }
})
